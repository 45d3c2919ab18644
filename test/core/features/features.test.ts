import assert from 'node:assert/strict';
import { checkDefinitions, checkReferences, completions, hoverText, outlineOf } from '../../harness/check.ts';

describe('the outline', () => {
  it('has sections, and under them what they define', () => {
    assert.deepEqual(
      outlineOf(`
# PRD: Login

## 1. Requirements

**FR-1: Sign in**
- Acceptance: [how to verify]
- Priority: Must

### FR-2: Sign out

Text.

Setext
------

- AC-1: Works

## Gate-O

- P95 latency: ≤200ms
- Error budget: [e.g., "0.1%"]
`),
      [
        'section PRD: Login (2 to fill)',
        '  section 1 Requirements (1 to fill)',
        '    requirement FR-1 Sign in (Must · 1 to fill)',
        '    requirement FR-2 Sign out',
        '  section Setext',
        '    criterion AC-1 Works',
        '  section Gate-O (1 to fill)',
        '    target P95 latency (≤200ms)',
        '    target Error budget (to fill)',
      ],
    );
  });
});

describe('go to definition', () => {
  it('stays in the file when the file defines it', () => {
    checkDefinitions(`
//- a/prd.md
# PRD

- FR-1: One
  ^^^^
See FR-1$0.
//- b/prd.md
# PRD

- FR-1: Other
`);
  });

  it('goes to the nearest folder that defines it', () => {
    checkDefinitions(`
//- a/spec.md
# Technical Specification

See F$0R-1.
//- a/prd.md
# PRD

- FR-1: One
  ^^^^
//- b/prd.md
# PRD

- FR-1: Other
`);
  });

  it('offers all when several are as near', () => {
    checkDefinitions(`
//- notes.md
See FR-1$0.
//- a/prd.md
# PRD

- FR-1: One
  ^^^^
//- b/prd.md
# PRD

- FR-1: Other
  ^^^^
`);
  });

  it('knows FR-1 from FR-001 and FR-11', () => {
    checkDefinitions(`
# PRD

- FR-001: One
- FR-11: Eleven

See $0FR-1.
`);
  });
});

describe('find references', () => {
  it('finds what means the same, and not the FR-1 of another feature', () => {
    checkReferences(`
//- a/prd.md
# PRD

- FR-1$0: One
  ^^^^
//- a/spec.md
# Technical Specification

- [ ] Build FR-1
            ^^^^
//- b/prd.md
# PRD

- FR-1: Other
- AC-1: FR-1 works
`);
  });
});

describe('hover', () => {
  it('shows title, kind, place and text of a requirement', () => {
    assert.equal(
      hoverText(`
# PRD

**FR-1: Sign in**
- Description: With a *passkey*
- Priority: Must

## Notes

See FR-1$0.
`),
      '**FR-1: Sign in**\n\n*functional requirement*, line 3\n\n- Description: With a passkey\n- Priority: Must\n\n1 reference',
    );
  });

  it('lets no markup of the document through', () => {
    const text = hoverText('# PRD\n\n**FR-1: [x](command:y) ![i](https://z) <b>**\n\nSee FR-1$0.\n');
    assert.ok(text !== undefined && !/(?<!\\)[[\]()<>]/.test(text.replace(/\*[^*]*\*/g, '')), text);
  });

  it('explains the metrics of a gate', () => {
    const text = hoverText('# PRD: Login\n\n## Gate-O\n\n- P95 $0latency: ≤200ms\n');
    assert.match(text ?? '', /95 % of the requests/);
  });

  it('is silent elsewhere', () => {
    assert.equal(hoverText('# PRD\n\nplain $0words\n\n- FR-1: a\n'), undefined);
  });
});

describe('completion under a gate', () => {
  const gate = (lines: string): string => `# PRD: Login\n\n### Gate-S (Shrink) Targets\n${lines}\n\n## Next\n`;

  it('offers the metrics that are missing, with operator, default and unit', () => {
    const found = completions(gate('- API surface: ≤4 endpoints\n- $0'));
    assert.deepEqual(
      found.map(({ label, newText }) => [label, newText]),
      [
        ['Dependency count', '- Dependency count: Stable or reduced by ${1:[X]}%'],
        ['Onboarding time', '- Onboarding time: ≤${1:15} min for new contributor'],
      ],
    );
    assert.match(found[1]?.documentation ?? '', /Unit: min/);
  });

  it('writes the bullet when there is none yet', () => {
    assert.equal(completions(gate('$0'))[0]?.newText, '- API surface: ≤${1:[N]} endpoints');
    assert.equal(completions(gate('* Onb$0'))[0]?.newText.startsWith('* '), true);
  });

  it('leaves alone what stands after a value, and a value after a name', () => {
    for (const note of [' (per region)', ', waived until 2026-01-01: vendor', ' — see the note', '; later'])
      for (const { span } of completions(gate(`- API surface: ≤$04 endpoints${note}`)))
        assert.equal(span.end - span.start, '≤4 endpoints'.length, note);
    const named = completions(gate('- API$0 surface: ≤4 endpoints')).find(({ label }) => label === 'Dependency count');
    assert.ok(named);
    assert.equal(named.newText, '- Dependency count:');
    assert.equal(named.span.end - named.span.start, '- API surface:'.length);
  });

  it('keeps a block apart from what stands next to it', () => {
    for (const { newText } of completions('# PRD: x\n\n## IOSM Targets\n\nText.\n$0\nMore.\n'))
      assert.match(newText, /^\n###? [\s\S]*[^\n]\n$/);
    assert.deepEqual(completions('# PRD: x\n\n## IOSM Targets\n\n- One\n$0\n  More.\n'), []);
  });

  it('offers the target behind the name of a metric', () => {
    assert.deepEqual(
      completions(gate('- Onboarding time:$0')).map(({ newText }) => newText),
      [' ≤${1:15} min for new contributor'],
    );
  });

  it('offers nothing elsewhere', () => {
    assert.deepEqual(completions('# PRD: Login\n\n## Gate-O\n\n## Goals\n\n- $0\n'), []);
    assert.deepEqual(completions('# Notes\n\n- $0\n'), []);
  });
});
