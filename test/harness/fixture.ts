/** A place in a file of a fixture, in characters from its beginning. */
export interface Mark {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** What is written after the carets. */
  readonly note: string;
}

export interface Fixture {
  /** Path to text, marks taken out. */
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
  readonly cursor: { readonly file: string; readonly offset: number } | undefined;
}

const fileLine = /^\/\/- (\S+)$/;
const markLine = /^(\s*)(\^+)(?: (.*))?$/;

/**
 * One string is a whole workspace: `//- docs/prd.md` starts a file (`prd.md` when the text starts without one), `$0` is
 * the cursor, and a line of carets marks what stands above it: `   ^^^^ note`. None of them is Markdown.
 */
export function readFixture(text: string): Fixture {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  let cursor: Fixture['cursor'];
  let file = 'prd.md';
  let lines: string[] = [];
  let lineStart = 0;
  let previousStart = 0;
  const finish = (): void => {
    if (lines.length > 0) files.set(file, lines.join('\n'));
    lines = [];
    lineStart = 0;
  };
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const name = fileLine.exec(line)?.[1];
    const mark = lines.length > 0 ? markLine.exec(line) : null;
    if (name !== undefined) {
      finish();
      file = name;
    } else if (mark !== null) {
      const [, indent = '', carets = '', note = ''] = mark;
      const start = previousStart + indent.length;
      marks.push({ file, start, end: start + carets.length, note });
    } else {
      const at = line.indexOf('$0');
      if (at !== -1) cursor = { file, offset: lineStart + at };
      const written = at === -1 ? line : line.slice(0, at) + line.slice(at + 2);
      lines.push(written);
      previousStart = lineStart;
      lineStart += written.length + 1;
    }
  }
  finish();
  return { files, marks, cursor };
}
