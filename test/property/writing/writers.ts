import type { Document } from '../../../server/src/core/document/document.ts';
import { batchFill } from '../../../server/src/core/features/batchFill.ts';
import { completeBlock } from '../../../server/src/core/features/blockCompletion.ts';
import { proposeDialects } from '../../../server/src/core/features/chooseDialect.ts';
import { proposeTemplates } from '../../../server/src/core/features/chooseTemplate.ts';
import type { Completion } from '../../../server/src/core/features/completion.ts';
import { replyAt } from '../../../server/src/core/features/filling.ts';
import { completeFrontMatter } from '../../../server/src/core/features/frontMatterCompletion.ts';
import { completeGateTarget } from '../../../server/src/core/features/gateCompletion.ts';
import { completeIdentifier } from '../../../server/src/core/features/identifierCompletion.ts';
import { proposeBlocks } from '../../../server/src/core/features/insertBlock.ts';
import { proposeSections } from '../../../server/src/core/features/insertSection.ts';
import type { Proposal } from '../../../server/src/core/features/proposal.ts';
import type { RefactoringKind } from '../../../server/src/core/features/refactoring.ts';
import { renameIdentifier } from '../../../server/src/core/features/rename.ts';
import { findRefactorings } from '../../../server/src/core/features/renumber.ts';
import { stampDate } from '../../../server/src/core/features/stampDate.ts';
import { findUpgrade } from '../../../server/src/core/features/upgradeTemplate.ts';
import type { Reply } from '../../../server/src/core/filling/answers.ts';
import { readQuestions } from '../../../server/src/core/filling/questions.ts';
import { allRules } from '../../../server/src/core/rules/allRules.ts';
import { findCertainEdits } from '../../../server/src/core/rules/diagnose.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import type { Brings, Writer } from './writer.ts';
import { knowledge, today } from './writer.ts';

/** What the fixes of a rule leave to fill; of all others nothing. */
const brought: Readonly<Partial<Record<string, Brings>>> = {
  'undefined-identifier': 'requirement',
  'missing-section': 'template',
  'missing-field': 'prompts',
  // The value that could not be read, or is another one, is checked and compared from now on.
  'gate-unknown-metric': 'targets',
  'gate-unit': 'targets',
  'gate-direction': 'targets',
  'gate-score': 'targets',
  'gate-latency-order': 'targets',
  'gate-missing': 'prompts',
  'gate-looser': 'targets',
  'vague-requirement': 'prompts',
  'unfilled-placeholder': 'prompts',
  'open-range': 'prompts',
};

function fixesOf(rule: string): Writer {
  return {
    brings: brought[rule] ?? 'nothing',
    *write({ document, diagnoses }) {
      for (const diagnosis of diagnoses.filter((each) => each.rule.id === rule).slice(0, 8))
        for (const { title, edits } of diagnosis.fixes?.(knowledge) ?? [])
          yield { title: `${diagnosis.message} ${title}`, changes: [{ document, edits }], mends: diagnosis };
    },
  };
}

function refactoring(wanted: RefactoringKind, brings: Brings): Writer {
  return {
    brings,
    *write({ workspace, document }) {
      const places = new Set([...document.identifiers, ...document.ranges].map(({ start }) => start));
      for (const offset of [...places, 0])
        for (const { kind, title, changes } of [
          ...findRefactorings(workspace, document, offset),
          ...stampDate(document, offset, today),
        ]) {
          if (kind !== wanted) continue;
          yield { title, changes };
          if (offset === 0 || kind === 'renumber' || kind === 'stamp') return;
        }
      if (wanted !== 'stamp') return;
      for (const { keySpan } of document.frontMatter.entries)
        for (const { title, changes } of stampDate(document, keySpan.start, today)) yield { title, changes };
    },
  };
}

function proposing(propose: (workspace: Workspace, document: Document) => readonly Proposal[], brings: Brings): Writer {
  return {
    brings,
    *write({ workspace, document }) {
      for (const { title, edits } of propose(workspace, document)) yield { title, changes: [{ document, edits }] };
    },
  };
}

function completing(
  complete: (workspace: Workspace, document: Document, offset: number) => readonly Completion[],
  brings: Brings,
): Writer {
  return {
    brings,
    *write({ workspace, document }) {
      const { lineStarts, text } = document.source;
      const ends = lineStarts.map((start) => start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0));
      const places = [
        ...ends,
        ...document.identifiers.map(({ start }) => start + 3),
        ...document.fields.map(({ valueSpan }) => valueSpan.start),
      ];
      for (const offset of places.slice(0, 60))
        for (const { label, span, newText } of complete(workspace, document, offset)
          .filter(({ filterText, span: { start } }) => isOffered(filterText, text.slice(start, offset)))
          .slice(0, 4))
          yield {
            title: `${label} at ${String(offset)}`,
            changes: [{ document, edits: [{ span, newText, snippet: true }] }],
            isTyped: true,
          };
    },
  };
}

/** Editors leave out what does not hold the letters before the cursor in their order. */
function isOffered(filterText: string, written: string): boolean {
  let at = 0;
  for (const letter of filterText.toLowerCase()) if (letter === written.charAt(at).toLowerCase()) at++;
  return at >= written.length;
}

const replies: readonly Reply[] = [
  { kind: 'value', value: 'as agreed' },
  { kind: 'value', value: '12' },
  { kind: 'value', value: 'a | b `c`', another: true },
  { kind: 'value', value: '# of **users' },
  { kind: 'value', value: '> 1. `x' },
  { kind: 'value', value: '- one\n- two | b\n  - below\n\n- three' },
  { kind: 'value', value: 'First line.\n\nSecond `line`.' },
  { kind: 'value', value: 'Uploads', everywhere: true },
  { kind: 'notApplicable', reason: 'of the law' },
  { kind: 'openQuestion', question: 'who | what [now]?' },
  { kind: 'removeLine' },
  { kind: 'keep', reason: 'it -- holds --> here' },
];

const filling: Writer = {
  brings: 'targets',
  *write({ workspace, document, diagnoses }) {
    for (const { rule, span } of diagnoses.filter((each) => each.rule.id === 'template-residue').slice(0, 5))
      for (const reply of replies) {
        const result = replyAt(workspace, document, span.start, reply, undefined, knowledge);
        if (result.ok) yield { title: `${rule.id}: ${JSON.stringify(reply)}`, changes: result.value };
      }
    for (const { placeholder, type } of readQuestions(document, knowledge).slice(0, 10))
      for (const reply of type === 'date' ? [...replies, { kind: 'value', value: 'today' } as const] : replies) {
        const scope = reply.kind === 'value' && reply.everywhere === true ? 'folder' : undefined;
        const result = replyAt(workspace, document, placeholder.start, reply, scope, knowledge);
        if (result.ok) yield { title: `${placeholder.text}: ${JSON.stringify(reply)}`, changes: result.value };
      }
  },
};

const batch: Writer = {
  brings: 'answers',
  *write({ document }) {
    const asked = readQuestions(document, knowledge).map(({ asks }) => asks);
    for (const name of asked.slice(0, 6)) {
      const { edits } = batchFill(document, { values: new Map([[name, '12']]), date: 'today' }, knowledge);
      if (edits.length > 0) yield { title: `--set ${name}=12 --date today`, changes: [{ document, edits }] };
    }
  },
};

const wishes = ['FR-77', 'NFR-9', 'FR-2', 'SYS-REQ001'];

const renaming: Writer = {
  brings: 'nothing',
  *write({ workspace, document }) {
    for (const { start, name } of document.identifiers.slice(0, 12))
      for (const wish of wishes) {
        const result = renameIdentifier(workspace, document, start, wish);
        const newName = result.ok
          ? nameWritten(
              result.value.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
              wish,
            )
          : wish;
        if (result.ok)
          yield { title: `${name} → ${wish}`, changes: result.value, newNames: new Map([[name, newName]]) };
      }
  },
};

/** `FR-077` where the family is padded. */
function nameWritten(written: readonly string[], wish: string): string {
  const numberOf = (name: string): number => Number(name.replace(/^.*\D/, ''));
  return written.find((each) => /^[A-Z]/.test(each) && numberOf(each) === numberOf(wish)) ?? wish;
}

const certain: Writer = {
  brings: 'nothing',
  *write({ document }) {
    const edits = findCertainEdits(document, {}, knowledge);
    if (edits.length > 0) yield { title: 'Fill in what is certain', changes: [{ document, edits }] };
  },
};

const commands = {
  'fix all': certain,
  insert: refactoring('insert', 'requirement'),
  // Of two with one name, the one that is retired has another title from then on.
  retire: refactoring('retire', 'names'),
  compact: refactoring('compact', 'nothing'),
  renumber: refactoring('renumber', 'nothing'),
  stamp: refactoring('stamp', 'nothing'),
  'write out': refactoring('writeOut', 'names'),
  rename: renaming,
  'insert block': proposing(proposeBlocks, 'requirement'),
  'insert section': proposing(proposeSections, 'template'),
  'choose template': proposing(proposeTemplates, 'nothing'),
  'choose dialect': proposing((_, document) => proposeDialects(document), 'nothing'),
  upgrade: proposing((workspace, document) => {
    const upgrade = findUpgrade(workspace, document);
    return upgrade === undefined ? [] : [upgrade.note, ...upgrade.gained];
  }, 'template'),
  'complete block': completing(completeBlock, 'prompts'),
  'complete gate': completing(completeGateTarget, 'targets'),
  'complete identifier': completing(completeIdentifier, 'names'),
  'complete front matter': completing(
    (workspace, document, offset) => completeFrontMatter(workspace, document, offset, today),
    'nothing',
  ),
  fill: filling,
  'fill without asking': batch,
} satisfies Readonly<Record<string, Writer>>;

export type WriterName = keyof typeof commands | `fix ${string}`;

const fixes = Object.fromEntries(allRules.map(({ id }) => [`fix ${id}`, fixesOf(id)]));

/** Every writer of the product that changes a document that somebody has written: all rules, and what is asked for. */
export const writers: Readonly<Record<string, Writer>> = { ...fixes, ...commands };

/** Done again on its result, these change nothing more. */
export const idempotent: readonly WriterName[] = ['fix all', 'stamp', 'renumber', 'compact', 'fill without asking'];
