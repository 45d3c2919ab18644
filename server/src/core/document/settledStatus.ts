import { settledStatuses, statusLabels } from '../dialects/prompts.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Field } from '../placeholders/fields.ts';

/** `Status: Approved` at the top of a document, in `fields`: whoever approved it took it for complete. */
export function hasSettledStatus({ entries }: FrontMatter, fields: readonly Field[]): boolean {
  const entry = entries.find(({ key }) => isStatus(key));
  if (entry !== undefined) return isSettled(entry.value);
  const field = fields.find(({ name }) => isStatus(name));
  return field !== undefined && isSettled(field.value);
}

function isStatus(name: string): boolean {
  return statusLabels.includes(name.trim().toLowerCase());
}

function isSettled(value: string): boolean {
  const words = value.toLowerCase().match(/\p{L}+/gu) ?? [];
  return settledStatuses.includes(words.join(' '));
}
