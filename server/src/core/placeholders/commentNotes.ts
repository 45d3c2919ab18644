import type { Markdown } from '../syntax/markdown/markdown.ts';
import type { Placeholder } from './placeholder.ts';

const note = /^<!--\s*(?:TODO|FIXME|TBD)(?![\p{L}\p{N}])([^\n\r]*)/u;
const lead = /^(?:\([^)]*\))?[\s:：–—-]*/u;

/** Comments that begin with a word for what is still to be done: `<!-- TODO: describe further -->`. */
export function* findCommentNotes(text: string, { comments }: Markdown): Iterable<Placeholder> {
  for (const { start, end } of comments) {
    const written = text.slice(start, end);
    const rest = note.exec(written.slice(0, 400))?.[1];
    if (rest === undefined) continue;
    const asked = rest.replace('-->', '').replace(lead, '').trim();
    const hint = asked === '' ? written.slice(4, -3).trim() : asked;
    yield { start, end, kind: 'tbd', text: written, hint, options: [], examples: [], certainty: 'certain' };
  }
}
