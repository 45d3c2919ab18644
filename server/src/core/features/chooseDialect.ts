import { allDialects } from '../dialects/allDialects.ts';
import type { Document } from '../document/document.ts';
import type { Proposal } from './proposal.ts';
import { setFrontMatter } from '../templates/setFrontMatter.ts';

/** Each dialect that the front matter may pin, besides the one it names; none where the front matter cannot be read. */
export function proposeDialects(document: Document): readonly Proposal[] {
  const { dialect, dialectReason, frontMatter, isTooLarge } = document;
  if (isTooLarge || frontMatter.problems.length > 0) return [];
  const pinned = frontMatter.entries.find(({ key }) => key === 'dialect')?.value;
  return allDialects.flatMap(({ id, title }) => {
    const edit = id === pinned ? undefined : setFrontMatter(document, 'dialect', id);
    if (edit === undefined) return [];
    const now = id === dialect.id ? `It is read so now, because ${dialectReason}. ` : '';
    return [{ title, detail: `${now}Writes “dialect: ${id}” into the front matter.`, edits: [edit] }];
  });
}
