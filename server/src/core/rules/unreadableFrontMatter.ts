import type { Rule } from './rule.ts';

/** Front matter that is no YAML, or is refused. */
export const unreadableFrontMatter: Rule = {
  id: 'unreadable-front-matter',
  summary: 'Front matter that cannot be read.',
  severity: 'warning',
  *check({ dialect, frontMatter }) {
    if (dialect.isSpec) yield* frontMatter.problems;
  },
};
