import assert from 'node:assert/strict';
import { separators } from '../../../server/src/core/dialects/separators.ts';
import { documentOf } from '../../harness/check.ts';

/** Quick checks stand before the readers of most places, and each must let every separator pass. */
describe('a separator of identifiers', () => {
  const places: readonly ((name: string) => string)[] = [
    (name) => `- ${name}: Sign in`,
    (name) => `**${name}: Sign in**`,
    (name) => `### ${name}: Sign in`,
    (name) => `- **Rule ${name}:** Sign in`,
    (name) => `### Sign in\n\n**ID**: ${name}`,
    (name) => `| ID | What |\n| --- | --- |\n| ${name} | Sign in |`,
  ];
  for (const separator of separators)
    it(`is “${separator}” in every place that defines`, () => {
      for (const place of places) {
        const text = `# PRD: Login\n\n${place(`FR${separator}7`)}\n`;
        const { identifiers } = documentOf(text);
        assert.deepEqual(
          identifiers
            .filter(({ definition }) => definition !== undefined)
            .map(({ start, end }) => text.slice(start, end)),
          [`FR${separator}7`],
          text,
        );
      }
    });
});
