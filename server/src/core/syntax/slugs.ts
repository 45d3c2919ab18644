import Slugger from 'github-slugger';
import type { Section } from './markdown/markdown.ts';
import { allSections, slugText } from './markdown/markdown.ts';

/** The fragment that GitHub gives each heading, in reading order: the second `Login` is `login-1`. */
export function readSlugs(outline: readonly Section[]): readonly string[] {
  const slugger = new Slugger();
  return [...allSections(outline)].map(({ title }) => slugger.slug(slugText(title)));
}
