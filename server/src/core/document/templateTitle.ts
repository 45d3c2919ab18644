import { inAllLanguages } from '../dialects/languages/inAllLanguages.ts';
import type { TitleWords } from '../dialects/languages/language.ts';
import { readDocumentPath } from './documentPath.ts';
import { readersOf } from './titleWords.ts';

/** Where in a title which words say that it is of a template. */
export const templateWords: TitleWords = {
  inside: [],
  first: inAllLanguages(({ titles }) => titles.template.first),
  last: inAllLanguages(({ titles }) => titles.template.last),
};
const find = readersOf([['template', templateWords]]);
/** In UTF-16 units: the rest of a title is not looked at. */
const longest = 300;

export function isTemplateFolder(folder: string | undefined): boolean {
  return /^[._]?templates?$/.test(folder ?? '');
}

/** `prd-template.md`, `templates/prd.md`: whoever has filled it has called it something else, or put it elsewhere. */
export function isNamedTemplate(uri: string): boolean {
  const { words, folders } = readDocumentPath(uri);
  return isTitleOfTemplate(words) || isTemplateFolder(folders.at(-1));
}

/** `# PRD Template`, `# PRD 模板`: whoever calls a text so has not filled it. */
export function isTitleOfTemplate(title: string): boolean {
  return find(title.slice(0, longest).toLowerCase()).size > 0;
}
