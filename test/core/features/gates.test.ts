import assert from 'node:assert/strict';
import { iosmGates } from '../../../server/src/core/dialects/iosmGates.ts';
import { requirementForm } from '../../../server/src/core/statements/requirementForm.ts';
import {
  blockCompletions,
  completions,
  configCompletions,
  configHover,
  gateSummaries,
  hoverText,
} from '../../harness/check.ts';

const project =
  '//- iosm.yaml\niosm:\n  quality_gates:\n    gate_I:\n      duplication_max: 0.03\n    gate_O:\n      latency_ms:\n        p95_max: 150\n    gate_M:\n      change_surface_max: 3\n';
const gate = (letter: string, lines: string): string =>
  `//- docs/prd.md\n# PRD: Login\n\n## Gate-${letter}\n\n${lines}\n`;
const plainText = (markdown: string | undefined): string => (markdown ?? '').replace(/\\/g, '');

describe('hover on gates', () => {
  for (const { letter, id, metrics } of iosmGates)
    for (const { label, meaning, measured, key, projectKey } of metrics)
      it(`explains ${label} in both dialects`, () => {
        const text = plainText(hoverText(gate(letter, `- ${label}$0: some`)));
        for (const part of [`**${label}** (${id}, ${key})`, meaning, measured]) assert.ok(text.includes(part), text);
        assert.ok(text.includes(projectKey === undefined ? 'no key' : `quality_gates.${projectKey}`), text);
      });

  it('shows what the project has, and never compares other units', () => {
    const text = plainText(hoverText(project + gate('O', '- P95 latency: ≤$0200ms')));
    assert.match(
      text,
      /iosm\.yaml, line 7: iosm\.quality_gates\.gate_O\.latency_ms\.p95_max is 150 \(≤150ms in a PRD\); this target asks for less/,
    );
    const surface = plainText(hoverText(project + gate('M', '- Change surface: ≤$020%')));
    assert.match(surface, /change_surface_max is 3 \(in another unit, not compared\)$/m);
  });

  it('explains gates, scores, the index and waivers', () => {
    assert.match(plainText(hoverText('# PRD\n\n## Gate-$0I Targets\n')), /Score: 0\.30 I-1 \+ 0\.25 I-2/);
    const row = '# PRD\n\n| Gate | Target |\n|--|--|\n| Gate-S$0 | ≥0.7 |\n';
    assert.match(plainText(hoverText(row)), /Passed from 0\.65, excellent from 0\.80/);
    assert.match(
      plainText(hoverText('# PRD\n\n**IOSM-Index target:** $00.8\n')),
      /\(Gate-I \+ Gate-O \+ Gate-S \+ Gate-M\) \/ 4/,
    );
    assert.match(plainText(hoverText('# PRD\n\n- **IOSM checks:** Gate-M$0 (contracts)\n')), /Module contracts/);
    const waived = gate('O', '- P95 latency: ≤$0300ms (waiver: Ana, old disks, until 2026-12-31)');
    assert.match(plainText(hoverText(waived)), /Waived by Ana: old disks; until 2026-12-31/);
  });
});

describe('hover on requirements', () => {
  for (const [statement, name] of [
    ['When the user signs in, the system shall greet.', 'EARS, event-driven'],
    ['While offline, the app shall queue.', 'EARS, state-driven'],
    ['While offline, when a key is pressed, the app shall beep.', 'EARS, complex'],
    ['If the token has expired, then the API shall refuse.', 'EARS, unwanted behaviour'],
    ['Where SSO is included, the system shall offer it.', 'EARS, optional feature'],
    ['The system shall log.', 'EARS, ubiquitous'],
    ['Given a user, When they sign in, Then they are greeted.', 'Given/When/Then'],
  ] as const)
    it(`recognises ${name}`, () => {
      assert.equal(requirementForm(statement)?.name, name);
      assert.ok(plainText(hoverText(`# PRD\n\n- FR-1$0: ${statement}\n`)).includes(name));
      assert.ok(plainText(hoverText(`# PRD\n\n**FR-1$0: Title**\n- Description: ${statement}\n`)).includes(name));
    });

  it('recognises forms in other languages', () => {
    for (const [statement, name] of [
      ['Wenn der Korb leer ist, muss das System warnen.', 'EARS, event-driven'],
      ['Falls das Token abgelaufen ist, muss die API ablehnen.', 'EARS, unwanted behaviour'],
      ['Cuando el carrito esté vacío, el sistema debe avisar.', 'EARS, event-driven'],
      ['Si le jeton a expiré, l’API doit refuser.', 'EARS, unwanted behaviour'],
      ['Пока нет сети, приложение должно ждать.', 'EARS, state-driven'],
      ['当购物车为空时，系统应提示用户。', 'EARS, event-driven'],
      ['カートが空のとき、システムは警告すること。', 'EARS, event-driven'],
      ['장바구니가 비어 있을 때, 시스템은 경고해야 한다.', 'EARS, event-driven'],
      ['Dado un usuario, cuando entra, entonces ve su nombre.', 'Given/When/Then'],
    ] as const)
      assert.equal(requirementForm(statement)?.name, name, statement);
    assert.equal(requirementForm('Die Anmeldung ist neu.'), undefined);
  });

  it('asks nobody for a form', () => {
    assert.equal(requirementForm('Users sign in with a passkey.'), undefined);
    assert.equal(requirementForm('They must be given a passkey.'), undefined);
  });
});

describe('completion of gates', () => {
  const found = (text: string): readonly (readonly [string, string])[] =>
    completions(text).map(({ label, newText }) => [label, newText] as const);

  it('takes the target of the project', () => {
    assert.deepEqual(found(project + gate('O', '- P95 latency: $0')), [
      ['P95 latency', '≤${1:200}ms'],
      ['P95 latency as in iosm.yaml', '≤150ms'],
    ]);
    assert.deepEqual(found(project + gate('I', '- dup$0'))[1], ['Code duplication', '- Code duplication: ≤3%']);
  });

  it('knows lists, boxes and bold names', () => {
    const target = [['P95 latency', '≤${1:200}ms']];
    for (const line of [
      '- **P95 latency:** $0',
      '- **P95 latency**: $0',
      '1. P95 latency: $0',
      '- [ ] P95 latency: $0',
    ])
      assert.deepEqual(found(gate('O', line)), target, line);
    assert.deepEqual(found(gate('O', '- **$0'))[0], ['P50 latency', '- **P50 latency:** ≤${1:100}ms']);
    assert.deepEqual(found(gate('O', '1. $0'))[0], ['P50 latency', '1. P50 latency: ≤${1:100}ms']);
    assert.deepEqual(found(gate('O', '- [ ] $0'))[0], ['P50 latency', '- [ ] P50 latency: ≤${1:100}ms']);
    assert.equal(found('# PRD: Login\n\n## IOSM Targets\n\n### Gate-I\n\n### G$0\n')[0]?.[0], 'Gate-O');
  });

  it('leaves the note behind a value', () => {
    const [completion] = completions(gate('O', '- P95 latency: $0300ms (waiver: Ana, until 2026-12-31)'));
    assert.equal(completion && completion.span.end - completion.span.start, '300ms'.length);
  });

  it('offers scores in the row of a gate', () => {
    const table = '# PRD\n\n| Gate | Baseline | Target |\n|--|--|--|\n| Gate-O | 0.5 | $0 |\n';
    assert.deepEqual(found(table), [
      ['≥0.75', '≥0.75'],
      ['≥0.60', '≥0.60'],
    ]);
    assert.deepEqual(found(table.replace('0.5 | $0', '$0 |')), []);
  });

  it('offers metrics and their targets in the cells below a gate', () => {
    const table = (row: string): string => gate('O', `| Metric | Target |\n|--|--|\n| P50 latency | ≤80ms |\n${row}`);
    const names = found(table('| $0 | |')).map(([label]) => label);
    assert.ok(names.includes('P95 latency') && !names.includes('P50 latency'), names.join());
    assert.deepEqual(found(table('| P95 latency | $0 |')), [['P95 latency', '≤${1:200}ms']]);
    assert.deepEqual(found(table('| **P95 latency** | $0 |'))[0]?.[1], '≤${1:200}ms');
    assert.deepEqual(found(table('| Cost | $0 |')), []);
  });

  it('offers the target of the index, in lists too', () => {
    const index = (line: string): string => `# PRD\n\n### Expected IOSM-Index\n${line}\n`;
    assert.deepEqual(found(index('**Target post-implementation:** $0')), [['≥0.80', '≥0.80']]);
    assert.deepEqual(found(index('- **Target:** $0')), [['≥0.80', '≥0.80']]);
    assert.deepEqual(found(index('- **Target:**$0')), [['≥0.80', ' ≥0.80']]);
  });

  it('offers no requirement inside a gate', () => {
    const prd = (line: string): string => `# PRD\n\n**FR-1: a**\n- b\n\n## Gate-O\n\n${line}\n\n## Goals\n\n`;
    assert.deepEqual(blockCompletions(prd('$0')), []);
    assert.notEqual(blockCompletions(`${prd('')}$0\n`).length, 0);
  });

  it('offers gates below the section of that name, where the title has it too', () => {
    assert.deepEqual(found('# PRD: Login (IOSM)\n\n$0\n\n## IOSM Targets\n\nText\n'), []);
    assert.notDeepEqual(found('# PRD: Login (IOSM)\n\n## IOSM Targets\n\n$0\n'), []);
    assert.notDeepEqual(found('# PRD: Login (IOSM)\n\n$0\n'), []);
  });

  it('offers no gate where its heading would take in what stands below', () => {
    const below = (line: string): string => `# PRD: Login\n\n## IOSM Targets\n\n${line}\n`;
    assert.deepEqual(found(below('### FR-1: a\n$0\n**Priority:** Must')), []);
    assert.deepEqual(found(below('$0\n\nAgreed with the team.')), []);
    assert.deepEqual(found(below('### FR-1: a\n$0\n### FR-1: b\n\nText')), []);
    assert.notDeepEqual(found(below('Agreed.\n\n$0\n\n## Next')), []);
  });

  it('offers gates as a whole, and the index with its arithmetic', () => {
    const labels = found('# PRD: Login\n\n## IOSM Targets\n\n$0\n').map(([label]) => label);
    assert.deepEqual(labels, ['IOSM-Index', 'Gate-I', 'Gate-O', 'Gate-S', 'Gate-M']);
    const [index, shrink] = found('# PRD: Login\n\n## IOSM Targets\n\n### Gate-I\n### Gate-O\n### Gate-M\n\n##$0\n');
    assert.equal(
      index?.[1],
      '### Expected IOSM-Index\n**Current baseline:** ${1:[e.g., 0.65]}\n**Target post-implementation:** ≥${2:0.80}\n**Delta:** ${3:[e.g., +0.15]}',
    );
    assert.match(
      shrink?.[1] ?? '',
      /^### Gate-S \(Shrink\) Targets\n- API surface: ≤\$\{1:\[N\]\} endpoints\n- Dep.*\$\{2:\[X\]\}%\n/,
    );
  });

  it('calculates the step and the baseline', () => {
    const block = '# PRD\n\n### Expected IOSM-Index\n**Current baseline:** 0.65\n**Target:** ≥0.8\n**Delta:** $0\n';
    assert.deepEqual(found(block), [['+0.15', '+0.15']]);
    const rows = ['I', 'O', 'S', 'M'].map((letter, number) => `| Gate-${letter} | ≥0.8 | 0.${String(5 + number)} |`);
    const scores = `# PRD\n\n| Gate | Target | Current |\n|--|--|--|\n${rows.join('\n')}\n\n### IOSM-Index\n**Current baseline:** $0\n`;
    assert.deepEqual(found(scores), [['0.65', '0.65']]);
  });

  it('offers nothing where no gate is meant', () => {
    assert.deepEqual(found('# PRD: Login\n\n## Goals\n\n$0\n'), []);
    assert.deepEqual(found('//- notes.md\n# Notes\n\n## IOSM Targets\n\n$0\n'), []);
  });
});

describe('the summary of gates', () => {
  it('counts targets, what is open, and what is looser', () => {
    const text = `${project}//- docs/prd.md\n# PRD: Login\n\n## IOSM Targets\n\n### Gate-O\n- P95 latency: ≤300ms\n- P99 latency: ≤[Z]ms\n\n### Gate-M\n- Coupling: Low\n`;
    assert.deepEqual(gateSummaries(text), [
      'IOSM Targets: 3 targets · 1 open · 1 looser than iosm.yaml → P99 latency: ≤[Z]ms',
      'Gate-O: 2 targets · 1 open · 1 looser than iosm.yaml → P99 latency: ≤[Z]ms',
      'Gate-M: 1 target → Coupling: Low',
    ]);
  });

  it('has the index when all four scores are there', () => {
    const rows = ['I', 'O', 'S', 'M'].map((letter) => `| Gate-${letter} | ≥0.8 | 0.9 |`);
    const text = `//- prd.md\n# PRD\n\n## IOSM\n\n| Gate | Target | Current |\n|--|--|--|\n${rows.join('\n')}\n`;
    assert.deepEqual(gateSummaries(text), ['IOSM: 4 targets · IOSM-Index 0.90 → ≥0.8, ≥0.8, ≥0.8, ≥0.8']);
    assert.deepEqual(gateSummaries(text.replace('0.9 |', '- |')), ['IOSM: 4 targets → ≥0.8, ≥0.8, ≥0.8, ≥0.8']);
  });
});

describe('help in iosm.yaml', () => {
  it('explains keys and sections', () => {
    assert.match(
      plainText(configHover('iosm:\n  waivers:\n    max_duration$0_days: 14\n')),
      /^\*\*iosm\.waivers\.max_duration_days\*\*\n\nMaximum length of a waiver, in days\.\n\n- Must be a whole number of 1 or more\n- In the template: 14$/,
    );
    assert.match(
      plainText(configHover('iosm:\n  waiv$0ers:\n    max_duration_days: 14\n')),
      /Contains max_duration_days, require_human_approval\./,
    );
    assert.equal(configHover('iosm:\n  further$0: 1\n'), undefined);
  });

  it('completes what is missing, and values', () => {
    const labels = (text: string): readonly string[] => configCompletions(text).map(({ label }) => label);
    assert.deepEqual(labels('iosm:\n  waivers:\n    max_duration_days: 14\n    $0\n'), ['require_human_approval']);
    assert.ok(labels('iosm:\n  waivers:\n    max_duration_days: 14\n  $0\n').includes('learning'));
    assert.deepEqual(labels('iosm:\n  metadata:\n    criticality_profile: $0\n'), [
      'standard',
      'critical',
      'exploratory',
    ]);
    assert.deepEqual(labels('iosm:\n  waivers:\n    require_human_approval: $0\n'), ['true', 'false']);
    assert.deepEqual(labels('other:\n  $0\n'), []);
    assert.equal(configCompletions('$0')[0]?.newText.split('\n')[1], '  metadata:');
    assert.equal(
      configCompletions('iosm:\n  learning:\n    update_glossary: true\n  wai$0\n').find(
        ({ label }) => label === 'waivers',
      )?.newText,
      'waivers:\n    max_duration_days: 14\n    require_human_approval: true',
    );
  });
});
