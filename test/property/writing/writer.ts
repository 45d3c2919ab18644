import type { Document } from '../../../server/src/core/document/document.ts';
import { readDocument } from '../../../server/src/core/document/document.ts';
import type { DocumentEdits, NewNames } from '../../../server/src/core/features/documentEdits.ts';
import type { Knowledge } from '../../../server/src/core/filling/knowledge.ts';
import type { Diagnosis } from '../../../server/src/core/rules/diagnose.ts';
import { diagnose } from '../../../server/src/core/rules/diagnose.ts';
import type { Edit } from '../../../server/src/core/text/edit.ts';
import { withoutStops } from '../../../server/src/core/text/snippet.ts';
import { ProjectIndex, projectFileId } from '../../../server/src/core/project/projectFiles.ts';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspace.ts';
import { besides, specUri } from './texts.ts';

export const today = '2026-11-21';
export const knowledge: Knowledge = {
  today,
  author: 'Ada',
  answers: [{ folder: 'file:///project/spec', prompt: '[Product Name]', value: 'Uploads' }],
};

/** A workspace, and the document in it that is written to. */
export interface World {
  readonly workspace: WorkspaceIndex;
  readonly document: Document;
  readonly diagnoses: readonly Diagnosis[];
}

/** One change that somebody may ask for. */
export interface Written {
  readonly title: string;
  readonly changes: readonly DocumentEdits[];
  /** The finding that the change is for. */
  readonly mends?: Diagnosis;
  /** Somebody types another name over one: what goes on after it, as in `FR-1 to 3`, goes on after the new one. */
  readonly isTyped?: true;
  /** Names that become others. */
  readonly newNames?: NewNames;
}

/** What may be new where the change has written: nothing, a number that another place contradicts, prompts to fill, or a whole block of the template. */
export type Brings = 'nothing' | 'answers' | 'prompts' | 'targets' | 'names' | 'requirement' | 'template';

export interface Writer {
  readonly brings: Brings;
  readonly write: (world: World) => Iterable<Written>;
}

/** The same in every world: what stands beside the document, as long as nothing is written there. */
const project = new ProjectIndex();
const others = new Map<string, Document>();
for (const [uri, text] of besides) {
  const id = projectFileId(uri);
  if (id === undefined) others.set(uri, readDocument(uri, text));
  else project.put(id, uri, text);
}

/** With other texts than usual beside it where something has been written there; read from an earlier version where there is one. */
export function readWorld(text: string, texts: ReadonlyMap<string, string> = new Map(), previous?: Document): World {
  const workspace = new WorkspaceIndex(project);
  for (const [uri, other] of others) {
    const now = texts.get(uri);
    workspace.put(now === undefined || now === other.source.text ? other : readDocument(uri, now));
  }
  const document = readDocument(specUri, text, undefined, previous);
  workspace.put(document);
  return { workspace, document, diagnoses: diagnose(document, workspace, {}, knowledge) };
}

/** What stands there once it is written: every tab stop as its hint, the first one of choices. */
export function plain({ span, newText, snippet }: Edit): Edit {
  return { span, newText: snippet === true ? withoutStops(newText) : newText };
}
