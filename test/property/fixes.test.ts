import assert from 'node:assert/strict';
import { oneof, property } from 'fast-check';
import type { Diagnosis } from '../../server/src/core/rules/diagnose.ts';
import { findCertainEdits } from '../../server/src/core/rules/diagnose.ts';
import type { Edit } from '../../server/src/core/text/edit.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { withoutStops } from '../../server/src/core/text/snippet.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { contains } from '../../server/src/core/text/span.ts';
import { analyse, fixesOf } from './analysis.ts';
import { plausibleText, smallPrd } from './documents.ts';
import { holds } from './runs.ts';

const text = oneof(
  plausibleText,
  plausibleText.map((written) => `${smallPrd}\n${written}`),
);
const answers = [{ folder: 'file:///project/specs', prompt: '[Feature Name]', value: 'Uploads' }];

/** Rules whose fixes put something where a placeholder stands. */
const filling = ['unfilled-placeholder', 'unpicked-option', 'unset-date', 'empty-list-item', 'open-range'];

describe('the fixes', () => {
  it('mend what was found, and change nothing else', () => {
    holds(
      property(text, (written) => {
        const before = analyse(written);
        for (const diagnosis of before.diagnoses.filter(({ rule }) => filling.includes(rule.id)).slice(0, 12))
          for (const fix of diagnosis.fixes?.({ today: '2026-11-21', answers }) ?? []) {
            const edits = fix.edits.map((edit) => typed(edit, written));
            const after = analyse(applyEdits(written, edits));
            const moved = (offset: number): number =>
              edits
                .filter(({ span }) => span.end <= offset)
                .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
            const still = after.diagnoses.some(
              (other) =>
                isSame(other, diagnosis) && writtenBy(edits, diagnosis).some((place) => contains(place, other.span)),
            );
            assert.ok(!still, `“${fix.title}” leaves what it mends`);
            const others = before.diagnoses.filter(
              ({ span }) => !edits.some((edit) => edit.span.start <= span.start && span.end <= edit.span.end),
            );
            const isFewer = before.document.isUnfilled && !after.document.isUnfilled;
            for (const other of others.filter(({ rule }) => filling.includes(rule.id)))
              assert.ok(
                isFewer ||
                  after.diagnoses.some(
                    (found) => found.rule.id === other.rule.id && found.span.start === moved(other.span.start),
                  ),
                `“${fix.title}” takes another finding along: ${other.message}`,
              );
          }
      }),
      0.5,
    );
  }).timeout(120_000);

  it('touch no line but their own', () => {
    holds(
      property(text, (written) => {
        for (const fix of fixesOf(analyse(written)))
          for (const { span } of fix.edits) assert.ok(span.start <= span.end && span.end <= written.length, fix.title);
      }),
    );
  }).timeout(60_000);

  it('that are applied without asking change nothing the second time', () => {
    holds(
      property(text, (written) => {
        const knowledge = { today: '2026-11-21', answers };
        const once = applyEdits(written, findCertainEdits(analyse(written).document, {}, knowledge));
        assert.deepEqual(findCertainEdits(analyse(once).document, {}, knowledge), []);
      }),
    );
  }).timeout(60_000);
});

/** What stands there in the end: a prompt that a snippet only selects stays one until somebody types over it, and an empty stop is typed into. */
function typed({ span, newText, snippet }: Edit, written: string): Edit {
  const plain = snippet === true ? withoutStops(newText.replace(/\$\{\d+:\}/g, 'as agreed')) : newText;
  return { span, newText: plain === written.slice(span.start, span.end) ? 'as agreed' : plain };
}

function isSame(a: Diagnosis, b: Diagnosis): boolean {
  return a.rule.id === b.rule.id && a.message === b.message;
}

/** Where the text of those edits stands now that touch what was found; what is removed leaves no place. */
function writtenBy(edits: readonly Edit[], { span: found }: Diagnosis): readonly Span[] {
  const before = (offset: number): number =>
    edits
      .filter(({ span }) => span.end <= offset)
      .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
  return edits
    .filter(({ span, newText }) => newText !== '' && span.start <= found.start && found.end <= span.end)
    .map(({ span, newText }) => ({ start: before(span.start), end: before(span.start) + newText.length }));
}
