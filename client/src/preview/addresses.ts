import type { PreviewMark } from '../../../server/src/previewProtocol.ts';

/** The anchor of a definition within its page. */
export function fragmentOf({ name = '' }: Pick<PreviewMark, 'name'>): string {
  return `specwright-${name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}`;
}

/** Where a reference leads, seen from the page of the document `from`: in it, or to a heading of another document. */
export function addressFrom(from: string, mark: Pick<PreviewMark, 'name' | 'uri' | 'fragment'>): string {
  if (mark.uri === undefined) return `#${encodeURIComponent(fragmentOf(mark))}`;
  return `${relative(from, mark.uri)}#${encodeURIComponent(mark.fragment ?? '')}`;
}

/** `../login/prd.md`, as Markdown has it. What lies on another machine keeps its whole address. */
function relative(from: string, to: string): string {
  const [here, there] = [from, to].map((uri) => uri.replace(/#.*/, '').split('/').map(decoded));
  if (here === undefined || there === undefined) return to;
  const same = there.findIndex((part, index) => part !== here[index] || index === here.length - 1);
  // Scheme and authority: `file:`, ``, ``.
  if (same < 3) return to;
  const up = Array.from({ length: here.length - 1 - same }, () => '..');
  return [...up, ...there.slice(same).map(encodeURIComponent)].join('/');
}

/** Editor and server escape letters differently. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
