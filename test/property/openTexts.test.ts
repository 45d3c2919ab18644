import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { array, boolean, constantFrom, nat, option, property, record } from 'fast-check';
import type {
  Disposable,
  NotificationHandler,
  TextDocumentContentChangeEvent,
  TextDocuments,
} from 'vscode-languageserver/node';
import { readDocument } from '../../server/src/core/document/document.ts';
import { endsAfter } from '../../server/src/core/text/change.ts';
import { OpenTexts } from '../../server/src/lsp/openTexts.ts';
import { smallPrd, specUri } from './documents.ts';
import { holds } from './runs.ts';

type Connection = Parameters<TextDocuments<never>['listen']>[0];

/** Positions that may lie outside the text, in either order; without them, the whole text is replaced. */
const change: Arbitrary<TextDocumentContentChangeEvent> = record({
  range: option(
    record({
      start: record({ line: nat(40), character: nat(30) }),
      end: record({ line: nat(40), character: nat(30) }),
    }),
    { freq: 12 },
  ),
  text: constantFrom('', '', 'x', '\n', '### FR-9: New\n', '---\n', '```\n', '# ', smallPrd.slice(0, 60)),
}).map(({ range, text }) => (range === null ? { text } : { range, text }));

const step = record({ changes: array(change, { maxLength: 4 }), isRead: boolean() });

describe('open texts', () => {
  it('know how much of a text is as it was when it was last read', () => {
    holds(
      property(array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const editor = new Editor();
        editor.open(smallPrd);
        assert.equal(editor.texts.takeSame(specUri), undefined);
        let document = readDocument(specUri, editor.text);
        for (const { changes, isRead } of steps) {
          editor.change(changes);
          if (!isRead) continue;
          const before = document.source.text;
          const now = editor.text;
          const said = editor.texts.takeSame(specUri);
          assert.ok(said);
          const { start, behind } = endsAfter(said, 0, Math.min(before.length, now.length));
          assert.equal(now.slice(0, start), before.slice(0, start));
          assert.equal(now.slice(now.length - behind), before.slice(before.length - behind));
          document = readDocument(specUri, now, undefined, document, said);
          assert.deepEqual(contentOf(document), contentOf(readDocument(specUri, now)));
        }
      }),
    );
  }).timeout(60_000);

  it('are what the editor has, also after changes outside the text', () => {
    holds(
      property(array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const editor = new Editor();
        editor.open(smallPrd.slice(0, 200));
        let text = editor.text;
        for (const each of changes) {
          editor.change([each]);
          text = changed(text, each);
          assert.equal(editor.text, text);
          assert.equal(editor.texts.get(specUri)?.lineCount, lineStartsOf(text).length);
        }
      }),
    );
  });

  it('are another state after every message, whatever its version', () => {
    const editor = new Editor();
    editor.open('# PRD');
    const first = editor.texts.stateOf(specUri);
    editor.change([{ text: '# Other' }], 1);
    const second = editor.texts.stateOf(specUri);
    editor.open('# Third', 1);
    assert.equal(new Set([first, second, editor.texts.stateOf(specUri)]).size, 3);
  });

  it('know nothing of a text that was opened again and not read', () => {
    const editor = new Editor();
    editor.open('# PRD');
    editor.texts.takeSame(specUri);
    editor.open('# Other');
    editor.change([{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: 'x' }]);
    assert.equal(editor.texts.takeSame(specUri), undefined);
  });
});

function contentOf({ source, markdown, outline, placeholders, identifiers, fields }: ReturnType<typeof readDocument>) {
  return { source, markdown: { ...markdown }, outline, placeholders, identifiers, fields };
}

/** As the protocol has it: places after the end of a line or of the text are at its end. */
function changed(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const starts = lineStartsOf(text);
  const offsetAt = ({ line, character }: { readonly line: number; readonly character: number }): number => {
    const start = starts[line] ?? text.length;
    const length = /^[^\r\n]*/.exec(text.slice(start))![0].length;
    return start + Math.min(character, length);
  };
  const [from, to] = [offsetAt(change.range.start), offsetAt(change.range.end)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return text.slice(0, from) + change.text + text.slice(to);
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}

/** Says what an editor says, without a connection. */
class Editor {
  readonly texts = new OpenTexts();
  private readonly handlers = new Map<string, (params: unknown) => void>();
  private version = 1;

  constructor() {
    const listen =
      (name: string) =>
      (handler: NotificationHandler<never>): Disposable => {
        this.handlers.set(name, (params) => {
          void handler(params as never);
        });
        return { dispose: () => undefined };
      };
    this.texts.listen({
      onDidOpenTextDocument: listen('open'),
      onDidChangeTextDocument: listen('change'),
      onDidCloseTextDocument: listen('close'),
      onWillSaveTextDocument: listen('willSave'),
      onWillSaveTextDocumentWaitUntil: listen('willSaveWaitUntil'),
      onDidSaveTextDocument: listen('save'),
    } as unknown as Connection);
  }

  get text(): string {
    return this.texts.get(specUri)?.getText() ?? '';
  }

  open(text: string, version = ++this.version): void {
    this.handlers.get('open')?.({ textDocument: { uri: specUri, languageId: 'markdown', version, text } });
  }

  change(contentChanges: readonly TextDocumentContentChangeEvent[], version = ++this.version): void {
    this.handlers.get('change')?.({ textDocument: { uri: specUri, version }, contentChanges });
  }
}
