import { allDialects } from '../dialects/allDialects.ts';
import type { Document } from '../document/document.ts';
import type { Proposal } from './proposal.ts';
import { setFrontMatter } from '../templates/setFrontMatter.ts';
import { say, sayPhrase, together } from '../text/say.ts';

/** Each dialect that the front matter may pin, besides the one it names; none where the front matter cannot be read. */
export function proposeDialects(document: Document): readonly Proposal[] {
  const { dialect, dialectReason, frontMatter, isTooLarge } = document;
  if (isTooLarge || frontMatter.problems.length > 0) return [];
  const pinned = frontMatter.entries.find(({ key }) => key === 'dialect')?.value;
  return allDialects.flatMap(({ id, title }) => {
    const edit = id === pinned ? undefined : setFrontMatter(document, 'dialect', id);
    if (edit === undefined) return [];
    const writes = say('Writes “{entry}” into the front matter.', { entry: `dialect: ${id}` });
    const detail =
      id === dialect.id
        ? together(say('This is how it is read now, because {reason}.', { reason: dialectReason }), writes)
        : writes;
    return [{ title: sayPhrase(title), detail, edits: [edit] }];
  });
}
