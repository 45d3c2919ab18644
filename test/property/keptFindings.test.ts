import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import { array, constantFrom, double, integer, oneof, property, record } from 'fast-check';
import { readiness } from '../../server/src/core/features/readiness.ts';
import { findSymbols } from '../../server/src/core/features/symbols.ts';
import { readDocument } from '../../server/src/core/document/document.ts';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspace.ts';
import { diagnose } from '../../server/src/core/rules/diagnose.ts';
import type { Edit } from '../../server/src/core/text/edit.ts';
import { holds } from './runs.ts';
import { gateSectionsOf, gateTargetsOf } from '../../server/src/core/gates/gateTargets.ts';

const knowledge = { today: '2026-11-27' };

const login = `# PRD: Login

**Status:** Draft

### FR-1: Sign in

The system must be fast and the page should be shown to the user within the second. See FR-2 and [FR-9](../pay/prd.md).

- Acceptance: P95 latency ≤200ms for the user (AC-1)

### FR-2: Retired: see FR-1

- **AC-1**: FR-7 is robust and the list of the users is shown

## IOSM targets

### Gate-O (Optimize) Targets

- P95 latency: ≤[X]ms
- P99 latency: ≤100ms
- Error budget: 5%

### Gate-I (Improve) Targets

- Semantic Coherence: ≥0.95

## IOSM-Index

**Baseline:** 0.70
**Target:** 0.80
**Delta:** +0.20
`;

const pay = `---
title: Pay
status: Approved
---

# PRD: Pay

Availability 99.9% for all of the users.

| ID | Requirement |
|---|---|
| FR-7 | Pay by card, and the user is told |
| FR-9 | Deprecated: pay by cheque |

- FR-1 and FR-2, FR-8, FR-10
- FR-7 through FR-9
`;

const spec = `# Technical Specification

Availability 99.5% for all of the users. See FR-1, FR-7 and FR-9 [TBD].

## FR-8: Log

- Description: [Describe it] quickly
`;

const documents: readonly (readonly [uri: string, text: string])[] = [
  ['file:///project/specs/login/prd.md', login],
  ['file:///project/specs/pay/prd.md', pay],
  ['file:///project/specs/spec.md', spec],
];

const inserted = oneof(
  { weight: 4, arbitrary: constantFrom('x', ' ', '\n', '\n\n', '# ', '#', '-', '9', '') },
  { weight: 4, arbitrary: constantFrom('FR-7', 'FR-2 ', '### FR-3: New\n', '**FR-9: Sign out**\n', 'Retired: ', '[FR-7](../pay/prd.md)') },
  { weight: 3, arbitrary: constantFrom('### Gate-S (Simplify) Targets\n', '- P95 latency: ≥300ms\n', 'Gate-O', 'IOSM-Index', '**Score:** 2\n') },
  { weight: 3, arbitrary: constantFrom('P95 latency < 300ms. ', 'Availability 99.9%', 'fast and ', '[Describe it]', '[A_NAME]', '`[A_NAME]`', '```\n') },
  { weight: 1, arbitrary: constantFrom('---\nid: FR-10\n---\n', '~~', '<!-- ', '\n===\n', '> ', '|') },
); // prettier-ignore

interface Step {
  readonly document: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const step: Arbitrary<Step> = record({
  document: integer({ min: 0, max: documents.length - 1 }),
  at: double({ min: 0, max: 1, noNaN: true }),
  length: constantFrom(0, 0, 0, 1, 3, 30),
  text: inserted,
});

describe('what is kept of findings', () => {
  it('is what a fresh start finds, after every edit of any document', () => {
    holds(
      property(array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const kept = indexOf(documents);
        assert.deepEqual(findingsIn(kept), findingsIn(indexOf(documents)));
        for (const { document, at, length, text } of steps) {
          const before = kept.document(documents[document]?.[0] ?? '');
          assert.ok(before);
          const whole = before.source.text;
          const start = Math.round(at * whole.length);
          const now = whole.slice(0, start) + text + whole.slice(start + length);
          kept.put(readDocument(before.uri, now, undefined, before));
          const fresh = documents.map(([uri]) => [uri, kept.document(uri)?.source.text ?? ''] as const);
          assert.deepEqual(findingsIn(kept), findingsIn(indexOf(fresh)));
        }
      }),
      0.5,
    );
  }).timeout(120_000);
});

function indexOf(texts: readonly (readonly [uri: string, text: string])[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [uri, text] of texts) index.put(readDocument(uri, text));
  return index;
}

function findingsIn(index: WorkspaceIndex): readonly unknown[] {
  return documents.map(([uri]) => {
    const document = index.document(uri);
    assert.ok(document);
    const found = diagnose(document, index, {}, knowledge).map(({ span, message, severity, rule, related, fixes }) => ({
      span: `${String(span.start)}-${String(span.end)}`,
      message,
      severity,
      rule: rule.id,
      related: related?.map((each) => `${each.document.uri} ${String(each.span.start)} ${each.message}`),
      fixes: fixes?.(knowledge).map(({ title, edits }) => [title, ...edits.map(written)]),
    }));
    return {
      found,
      symbols: findSymbols(document, readiness(document, index, knowledge)),
      targets: gateTargetsOf(document),
      sections: gateSectionsOf(document),
    };
  });
}

function written({ span, newText }: Edit): string {
  return `${String(span.start)}-${String(span.end)} ${newText}`;
}
