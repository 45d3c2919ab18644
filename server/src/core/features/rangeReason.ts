import type { Document } from '../document/document.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { lineAt } from '../text/sourceText.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import type { Said } from '../text/say.ts';
import { say } from '../text/say.ts';

/** The first range that `name` is part of, in words; one in `from` is told by the name of its file alone. */
export function findRange(name: string, occurrences: readonly Occurrence[], from?: Document): Said | undefined {
  for (const { document } of occurrences) {
    const { source, ranges, foreign } = document;
    const range = [...ranges, ...foreign.ranges].find(({ members }) => members.includes(name));
    if (range === undefined) continue;
    const written = withoutMarkup(source.text.slice(range.start, range.end)).replace(/\s+/g, ' ');
    const file = document === from ? fileName(document).replace(/^.*\//, '') : fileName(document);
    const line = lineAt(source, range.start) + 1;
    return say('{name} is part of the range “{range}” ({file}, line {line}).', { name, range: written, file, line });
  }
  return undefined;
}

/** `login/prd.md, line 12`. */
export function placeOf({ document, identifier }: Occurrence): string {
  return say('{file}, line {line}', {
    file: fileName(document),
    line: lineAt(document.source, identifier.start) + 1,
  });
}

/** With its folder. */
export function fileName({ uri }: Document): string {
  return uri.slice(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1);
}
