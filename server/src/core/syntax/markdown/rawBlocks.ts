import type { BlockState } from './blockState.ts';
import { afterRun } from './blockStarts.ts';
import { isWhite, skipSpaces } from './characters.ts';
import type { HtmlKind } from './htmlBlocks.ts';
import { longestProse } from './markdownGuards.ts';
import { giveUp } from './unsure.ts';

// Blocks in which nothing is Markdown. Each reader goes on to the line after its block; false when there is none.

/** `afterMarks` is where the opening marks end, 0 when there are none. */
export function readFence(reader: BlockState, afterMarks: number): boolean {
  if (afterMarks === 0) return false;
  const { line, text, guard, origin } = reader;
  const { pos, code } = line;
  const depth = line.containers.length;
  const size = afterMarks - pos;
  const language = languageAt(text, skipSpaces(text, afterMarks, line.end), line.end);
  // The guards know fences outside of containers; what is in them means nothing to them.
  if (depth === 0) guard.check(pos);
  let first = -1;
  let last = -1;
  for (let lines = 1; line.nextLine() && line.depth >= depth; lines++) {
    const marks = line.column - line.base < 4 ? afterRun(text, line.pos, line.end, code) : line.pos;
    if (marks - line.pos >= size && skipSpaces(text, marks, line.end) === line.end) {
      // An empty line is all there is.
      if (lines === 2 && first === -1) [first, last] = [line.previousEnd, line.start];
      line.nextLine();
      break;
    }
    if (lines > 1) {
      if (first === -1) first = line.previousEnd;
      last = line.start;
    }
    const { basePos, end } = line;
    if (basePos === end) continue;
    if (first === -1) first = basePos;
    last = end;
  }
  if (depth === 0) guard.skipTo(line.start);
  const end = line.previousEnd;
  line.noteChild(end);
  const content = { start: (first === -1 ? end : first) - origin, end: (last === -1 ? end : last) - origin };
  reader.lists.markdown.codeBlocks.push({ start: pos - origin, end: end - origin, language, content });
  return true;
}

/** The first word after the marks of a fence. */
function languageAt(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && !isWhite(text.charCodeAt(at))) at++;
  return text.slice(start, at).toLowerCase();
}

export function readIndented(reader: BlockState): void {
  const { line, origin } = reader;
  if (reader.quoteDepth > 0) giveUp();
  const depth = line.containers.length;
  const base = line.base + 4;
  const start = line.start + base - origin;
  let { end } = line;
  while (line.nextLine() && line.depth >= depth) {
    if (line.code === -1) continue;
    if (line.column < base) break;
    end = line.end;
  }
  line.noteChild(end);
  end -= origin;
  reader.lists.markdown.codeBlocks.push({ start, end, language: '', content: { start, end } });
}

export function readHtml(reader: BlockState, kind: HtmlKind): boolean {
  if (kind === undefined) return false;
  if (reader.quoteDepth > 0) giveUp();
  const { line, guard, origin, lists } = reader;
  const start = line.pos;
  const depth = line.containers.length;
  const isComment = kind === 'comment';
  let isInside = true;
  while (isInside && !(isComment ? reader.commentEnds.next(line.start) < line.end : line.code === -1)) {
    if (!line.nextLine()) break;
    isInside = line.depth >= depth;
    // The guards may take away what opens the block; then it does not reach as far as this.
    guard.check(line.end);
  }
  if (isComment && isInside) line.nextLine();
  const end = line.previousEnd;
  guard.check(end);
  line.noteChild(end);
  if (isComment) lists.markdown.comments.push({ start: start - origin, end: end - origin });
  else if (end - start > longestProse) giveUp();
  else
    lists.markdown.prose.push({
      start: start - origin,
      end: end - origin,
      kind: 'html',
      item: reader.innermostItem(),
    });
  return true;
}
