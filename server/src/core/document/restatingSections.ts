import type { HeadingTitle, Markdown } from '../syntax/markdown/markdown.ts';

interface Headed {
  readonly titles: readonly HeadingTitle[];
  readonly markdown: Pick<Markdown, 'headings'>;
}

/** OpenSpec: below it, a change says what becomes of requirements that the base spec has. */
const restating = /^(?:MODIFIED|REMOVED|RENAMED) Requirements$/i;

/** Which of the passages stand in a section that changes requirements of another file. */
export function findRestating(passages: readonly Headed[]): readonly boolean[] {
  let around: number | undefined;
  return passages.map(({ titles, markdown }) => {
    for (const [at, { level }] of markdown.headings.entries())
      if (restating.test(titles[at]?.name ?? '')) around = level;
      else if (around !== undefined && level <= around) around = undefined;
    return around !== undefined;
  });
}

/** All that `findRestating` depends on. */
export function signatureOfSections({ titles, markdown }: Headed): string {
  return markdown.headings
    .map(({ level }, at) => `${String(level)}${restating.test(titles[at]?.name ?? '') ? '!' : ''}`)
    .join();
}
