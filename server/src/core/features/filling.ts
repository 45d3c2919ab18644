import type { Reply } from '../filling/answers.ts';
import { fill, onOneLine, readValue, replyTo } from '../filling/answers.ts';
import { inYaml } from '../filling/yamlValue.ts';
import type { Knowledge } from '../filling/knowledge.ts';
import { sameIn } from '../filling/linked.ts';
import { isAsked, readQuestion } from '../filling/questions.ts';
import type { Document } from '../document/document.ts';
import { withOwnLinks } from '../workspace/movedFragments.ts';
import { folderOf } from '../workspace/addresses.ts';
import { removeResidue, rewriteResidue } from '../rules/residueEdits.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Result } from '../text/result.ts';
import { done, refused } from '../text/result.ts';
import type { DocumentEdits } from './documentEdits.ts';
import { say } from '../text/say.ts';
import { templateResidue } from '../rules/templateResidue.ts';
import type { Span } from '../text/span.ts';
import { readiness } from './readiness.ts';
import { suppress } from './suppress.ts';

/** How far a value goes: the prompt alone, all prompts with the same words in the document, or in its folder. */
export type Scope = 'document' | 'folder' | undefined;

/** The edits that a reply to the placeholder at `offset` makes, document by document, or why it is not taken. */
export function replyAt(
  workspace: Workspace,
  document: Document,
  offset: number,
  reply: Reply,
  scope: Scope,
  knowledge: Knowledge,
): Result<readonly DocumentEdits[]> {
  const placeholder = document.placeholders.find((candidate) => candidate.start === offset && isAsked(candidate));
  if (placeholder === undefined) return replyToGuidance(workspace, document, offset, reply, knowledge);
  const question = readQuestion(document, placeholder, knowledge);
  const here = replyTo(document, question, reply, knowledge);
  if (!here.ok) return here;
  const beside = scope === 'folder' ? documentsBeside(workspace, document) : [];
  const value = reply.kind === 'value' ? readValue(question, reply.value, knowledge) : undefined;
  const others = beside.map((other) => ({
    document: other,
    edits:
      value?.ok === true
        ? inYaml(
            other,
            sameIn(other, placeholder).map((same) => fill(other, same, value.value)),
          )
        : [],
  }));
  const changes = [{ document, edits: here.value }, ...others.filter(({ edits }) => edits.length > 0)];
  return done(changes.map(({ document, edits }) => ({ document, edits: withOwnLinks(document, edits) })));
}

/** What still stands as in the template is kept, written anew or deleted. */
function replyToGuidance(
  workspace: Workspace,
  document: Document,
  offset: number,
  reply: Reply,
  knowledge: Knowledge,
): Result<readonly DocumentEdits[]> {
  const found = readiness(document, workspace, knowledge).find(
    ({ kind, start }) => kind === 'guidance' && start === offset,
  );
  if (found === undefined) return refused(say('There is nothing left to fill at this place.'));
  if (reply.kind === 'removeLine') {
    const edit = removeResidue(document, found);
    return edit === undefined
      ? refused(say('This line cannot be deleted alone: it defines something, or is part of something longer.'))
      : done([{ document, edits: [edit] }]);
  }
  if (reply.kind === 'keep') return keep(document, found, reply.reason);
  const value = reply.kind === 'value' ? onOneLine(reply.value) : '';
  const edit = value === '' ? undefined : rewriteResidue(document, found, value);
  return edit === undefined
    ? refused(say('Write this in the document: a one-line answer does not fit here.'))
    : done([{ document, edits: [edit] }]);
}

/** A comment says so, for the command line and for everybody else. */
function keep(document: Document, guidance: Span, words: string): Result<readonly DocumentEdits[]> {
  const reason = words.replace(/\s+/g, ' ').trim();
  if (reason === '') return refused(say('A reason is needed: readers of the comment will ask why.'));
  const edit = suppress(document, templateResidue.id, guidance, reason);
  return edit === undefined
    ? refused(say('A comment would change what stands around this line.'))
    : done([{ document, edits: [edit] }]);
}

/** How often each prompt stands in the other documents of the folder. */
export function countBeside(workspace: Workspace, document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { placeholders } of documentsBeside(workspace, document))
    for (const { text } of placeholders) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function documentsBeside(workspace: Workspace, { uri }: Document): readonly Document[] {
  return workspace.documentsIn(folderOf(uri)).filter((other) => other.uri !== uri);
}
