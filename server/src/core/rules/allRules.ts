import { documentTooLarge } from './documentTooLarge.ts';
import { duplicateIdentifier } from './duplicateIdentifier.ts';
import { emptyListItem } from './emptyListItem.ts';
import { openRange } from './openRange.ts';
import { retiredIdentifier } from './retiredIdentifier.ts';
import type { Rule } from './rule.ts';
import { undefinedIdentifier } from './undefinedIdentifier.ts';
import { unfilledPlaceholder } from './unfilledPlaceholder.ts';
import { unpickedOption } from './unpickedOption.ts';
import { unreadableFrontMatter } from './unreadableFrontMatter.ts';
import { templateResidue } from './templateResidue.ts';
import { unsetDate } from './unsetDate.ts';

/** Every rule, in the order of the documentation. */
export const allRules: readonly Rule[] = [
  unfilledPlaceholder,
  unpickedOption,
  unsetDate,
  emptyListItem,
  openRange,
  templateResidue,
  duplicateIdentifier,
  undefinedIdentifier,
  retiredIdentifier,
  unreadableFrontMatter,
  documentTooLarge,
];
