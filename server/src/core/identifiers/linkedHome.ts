import type { Lead } from './lead.ts';
import { isColon } from './lead.ts';

/** A list of links says what stands elsewhere; one with a statement may be all that there is. */
export function statesByLink(lead: Lead, written: string): boolean {
  const isStated = lead.isTitled && lead.rest !== '' && (lead.isBold || isColon(lead.separator));
  return isStated && !isDefinedElsewhere(lead, written);
}

/**
 * Whether a link says by its address that its text is defined where it leads: `#fr-3-copy`, `fr-3.md`, `all.md#FR-3`. What
 * lies outside the files defines nothing in them, and `<a id="fr-3"></a>[FR-3](#fr-3)` leads to itself.
 */
function isDefinedElsewhere({ token: { name }, isLink, address }: Lead, written: string): boolean {
  if (!isLink || /^(?:https?:)?\/\//i.test(address)) return false;
  if (address === '') return true;
  const leadsToItself = address.startsWith('#') && written.includes(`"${address.slice(1)}"`);
  return !leadsToItself && spelt(name).test(address);
}

/** `FR-3` as it may stand in the name of a file or a heading: `fr-3`, `FR_003`. */
function spelt(name: string): RegExp {
  const parts = name.match(/\p{L}+|\d+/gu) ?? [];
  const written = parts.map((part) => (/^\d/.test(part) ? `0{0,4}${part.replace(/^0+(?=\d)/, '')}` : part));
  return new RegExp(`(?<!\\p{L})${written.join('[-_.]?')}(?!\\d)`, 'iu');
}
