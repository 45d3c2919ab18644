import { iosmGates } from '../dialects/iosmGates.ts';
import type { Gate } from '../dialects/iosmGates.ts';
import type { Document } from '../document/document.ts';
import { gateSnippet } from '../gates/gateForm.ts';
import { lineEndOf } from '../text/sourceText.ts';
import { startingWithin, trimmed } from '../text/span.ts';
import type { Fix, Rule } from './rule.ts';
import { gateSectionsOf, gateTargetsOf } from '../gates/gateTargets.ts';
import { allOf, say } from '../text/say.ts';

/** Two gates and not the others: what sets one alone is no IOSM PRD. */
export const gateMissing: Rule = {
  id: 'gate-missing',
  summary: 'A PRD that sets targets for some of the four IOSM gates and not for the others.',
  severity: 'hint',
  *check(document) {
    const set = gateSectionsOf(document).filter(({ gate, section }) =>
      startingWithin(gateTargetsOf(document), section).some(
        (target) => target.gate === gate.id && target.subject === 'metric',
      ),
    );
    const named = new Set(gateTargetsOf(document).map(({ gate }) => gate));
    const missing = iosmGates.filter(
      ({ id }) => !named.has(id) && !gateSectionsOf(document).some(({ gate }) => gate.id === id),
    );
    const [first] = set;
    if (first === undefined || new Set(set.map(({ gate }) => gate.id)).size < 2 || missing.length === 0) return;
    const ids = missing.map(({ id }) => id);
    yield {
      span: first.section.heading.content,
      message: say('There are no targets for {gates}.', { gates: allOf(ids) }),
      fixes: () => missing.map((gate) => addGate(document, gate)),
    };
  },
};

/** After the last gate, with a heading like its own. */
function addGate(document: Document, gate: Gate): Fix {
  const { source } = document;
  const gateSections = gateSectionsOf(document);
  const { text } = source;
  const last = gateSections.at(-1);
  const { level } = last?.section.heading ?? { level: 3 };
  const { end } = trimmed(text, { start: last?.section.start ?? text.length, end: last?.section.end ?? text.length });
  const lineEnd = lineEndOf(source);
  const suffix = /targets\s*$/i.test(last?.section.title ?? '') ? ' Targets' : '';
  const heading = `${'#'.repeat(level)} ${gate.id} (${gate.name})${suffix}`;
  const newText = [``, ``, heading, ...gateSnippet(gate)].join(lineEnd);
  return {
    title: say('Add {name}…', { name: gate.id }),
    edits: [{ span: { start: end, end }, newText, snippet: true }],
  };
}
