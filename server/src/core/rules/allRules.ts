import { ambiguousFamily } from './ambiguousFamily.ts';
import { documentTooLarge } from './documentTooLarge.ts';
import { duplicateIdentifier } from './duplicateIdentifier.ts';
import { emptyListItem } from './emptyListItem.ts';
import { gateDelta } from './gateDelta.ts';
import { gateDirection } from './gateDirection.ts';
import { gateLatencyOrder } from './gateLatencyOrder.ts';
import { gateLooser } from './gateLooser.ts';
import { gateMissing } from './gateMissing.ts';
import { gateScore } from './gateScore.ts';
import { gateUnit } from './gateUnit.ts';
import { gateUnknownMetric } from './gateUnknownMetric.ts';
import { gateWaiver } from './gateWaiver.ts';
import { inconsistentNumber } from './inconsistentNumber.ts';
import { invalidTeamSettings } from './invalidTeamSettings.ts';
import { invalidGateConfig } from './invalidGateConfig.ts';
import { openRange } from './openRange.ts';
import { extraSection } from './extraSection.ts';
import { missingField } from './missingField.ts';
import { unknownOption } from './unknownOption.ts';
import { frontMatterValue } from './frontMatterValue.ts';
import { misplacedSection } from './misplacedSection.ts';
import { missingSection } from './missingSection.ts';
import { retiredIdentifier } from './retiredIdentifier.ts';
import type { ConfigRule, Rule, RuleInfo } from './rule.ts';
import { undefinedIdentifier } from './undefinedIdentifier.ts';
import { unfilledPlaceholder } from './unfilledPlaceholder.ts';
import { unpickedOption } from './unpickedOption.ts';
import { unreadableFrontMatter } from './unreadableFrontMatter.ts';
import { templateResidue } from './templateResidue.ts';
import { unexplainedSuppression } from './unexplainedSuppression.ts';
import { unusedSuppression } from './unusedSuppression.ts';
import { unsetDate } from './unsetDate.ts';
import { vagueRequirement } from './vagueRequirement.ts';

/** Every rule for documents, in the order of the documentation. */
export const allRules: readonly Rule[] = [
  unfilledPlaceholder,
  unpickedOption,
  unsetDate,
  emptyListItem,
  openRange,
  templateResidue,
  duplicateIdentifier,
  ambiguousFamily,
  undefinedIdentifier,
  retiredIdentifier,
  missingSection,
  misplacedSection,
  extraSection,
  missingField,
  unknownOption,
  frontMatterValue,
  gateDirection,
  gateLatencyOrder,
  gateUnit,
  gateUnknownMetric,
  gateMissing,
  gateDelta,
  gateScore,
  gateLooser,
  gateWaiver,
  inconsistentNumber,
  vagueRequirement,
  unreadableFrontMatter,
  documentTooLarge,
  unexplainedSuppression,
];

/** Every rule for `iosm.yaml`. */
export const configRules: readonly ConfigRule[] = [invalidGateConfig];

export const ruleInfos: readonly RuleInfo[] = [...allRules, unusedSuppression, ...configRules, invalidTeamSettings];
