import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeLens, Diagnostic } from 'vscode-languageserver/node';
import { configKeys } from '../../server/src/core/dialects/iosmConfig.ts';
import { iosmGates } from '../../server/src/core/dialects/iosmGates.ts';
import { ruleInfos } from '../../server/src/core/rules/allRules.ts';
import { builtinTemplates } from '../../server/src/core/templates/builtinTemplates.ts';
import {
  documentDialectRequest,
  documentTemplateRequest,
  fileNameRequest,
  proposalsRequest,
  templatesRequest,
  whyNotRequest,
} from '../../server/src/protocol.ts';
import { leftRequest, questionsRequest, replyRequest } from '../../server/src/fillProtocol.ts';
import { overviewRequest } from '../../server/src/viewProtocol.ts';
import { withFolder } from '../harness/folder.ts';
import type { Strings } from '../harness/manifest.ts';
import { StdioClient, uriOf } from '../harness/stdioClient.ts';

const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Strings;

/** A language without letters: those that are left stand for themselves, or have been forgotten. */
const silent = Object.fromEntries(
  Object.keys(german).map((key) => [key, key.replace(/\{\w+\}|\p{L}/gu, (part) => (part.length > 2 ? part : '·'))]),
);

const prd = `---
template: service-prd@0
updated: 2026-13-40
updated: 2026-13-40
---

# PRD: [Feature Name]

**Author:** [Your name]
**Status:** Draft / Review / Approved
**Date:** YYYY-MM-DD

## Requirements

- **FR-1**: The system shall be fast. See FR-2 and FR-7.
  - **Priority:** Must / Should / Could
- **FR-1**: Members sign out.
- **FR-2**: Retired (reason): Members sign up.
- **FR-3**: P95 latency < 200ms
- **NFR-1**: P95 latency < 300ms, for FR-1 through FR-N
- **AC-1**: FR-3 holds
-
- Risks:

## Open Questions

- For how long?

## IOSM Targets

### Gate-O Targets

- P95 latency: ≥200
- P99 latency: ≤100ms
- Error bugdet: ≤0.1
- Code duplication: ≤5% (waiver: Ann)

### Gate-I Targets

- Semantic clarity: ≥95

### Expected IOSM-Index

**Current baseline:** 0.5
**Target post-implementation:** ≥0.7
**Delta:** +0.1

<!-- specwright-disable-next-line unset-date -->
`;
const config = 'iosm:\n  metadata:\n    system_name: ""\n  planning: 3\n  index:\n    weights:\n      semantic: 5\n';
const settings =
  '{ "rules": { "unset-dat": "off" }, "nothing": 1, "exclude": 3, "templates": { "*.md": "none at all" } }';

/** Under these keys stands what people read. */
const shown =
  /^(?:message|title|detail|label|documentation|value|reason|summary|description|tooltip|refusal|coverage)$/;

function textsIn(answer: unknown, key = ''): readonly string[] {
  if (typeof answer === 'string') return shown.test(key) ? [answer] : [];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => textsIn(value, Array.isArray(answer) ? key : name));
}

/** What a document, a template, a file or an identifier is called is the same in all languages. */
const names = [
  prd,
  config,
  settings,
  'prd.md iosm.yaml .specwright.json con.md markdown behavior',
  // Settings of a team.
  '$schema extends enforce identifiers placeholders dialects',
  ...ruleInfos.map(({ id }) => id),
  ...configKeys.map(({ path }) => `iosm.${path}`),
  ...builtinTemplates().flatMap(({ title, body, id }) => [title, id, ...(body.match(/^#+ .*$/gm) ?? [])]),
  ...iosmGates.flatMap(({ id, name, metrics }) => [
    `${id} ${name}`,
    ...metrics.flatMap(({ key, label, target, projectKey = '' }) => [
      `${key} ${label}`,
      `quality_gates.gate_${id.slice(-1)} quality_gates.${projectKey}`,
      target.split(/[{}=]/).join(' '),
    ]),
  ]),
].join('\n');
/** Without markup, identifiers and numbers with their signs and units. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[*_`\\[\]]|@\d/g, '')
    .replace(/\b[a-z]{1,4}-[a-z\d]+\b|[≤≥+]?\d[\d.]*(?:%|ms)?/g, '');
const known = bare(names);

/** The parts of a text that are letters, and stand nowhere by themselves. */
function forgottenIn(text: string): readonly string[] {
  const parts = bare(text).split(/[·,;:?()“”"’|\n…]|\.(?=\s|$)| [›/=+] /);
  return parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part) && !known.includes(part));
}

describe('the language of the server', () => {
  it('is that of its client, in everything that people read', async () => {
    await withFolder({ 'prd.md': prd, 'iosm.yaml': config, '.specwright.json': settings }, async (folder) => {
      const client = await StdioClient.start({
        folders: [folder],
        capabilities: { workspace: { applyEdit: true, executeCommand: {} }, textDocument: { diagnostic: {} } },
        initializationOptions: { commands: 'client', translations: silent },
      });
      const uri = uriOf(`${folder}/prd.md`);
      await client.open(uri, prd);
      const answers = await answersOf(client, uri, folder).finally(() => client.shutdown());
      const said = answers.flatMap((answer) => textsIn(answer));
      assert.ok(said.filter((text) => text.includes('·')).length > 100, String(said.length));
      assert.deepEqual([...new Set(said.flatMap(forgottenIn))], []);
    });
  });
});

describe('the language of a client that sends nonsense', () => {
  for (const translations of [['Noch auszufüllen'], 'de', { 'Still to be filled: {prompt}': 3 }, { __proto__: null }])
    it(`is English: ${JSON.stringify(translations)}`, async () => {
      const client = await StdioClient.start({
        capabilities: { textDocument: { diagnostic: {} } },
        initializationOptions: { translations },
      });
      const textDocument = { uri: 'file:///nowhere/prd.md' };
      await client.open(textDocument.uri, '# PRD: Sign in\n\n[Describe the goal]\n');
      const report = await client
        .request<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument })
        .finally(() => client.shutdown());
      assert.ok(report.items.some(({ message }) => message === 'Still to be filled: Describe the goal.'));
    });
});

/** Asks for all that the server says of a document, at every place in it. */
async function answersOf(client: StdioClient, uri: string, folder: string): Promise<readonly unknown[]> {
  const textDocument = { uri };
  const ask = (method: string, params: object): Promise<unknown> => client.request(method, params);
  // It waits until all files are known.
  const answers: unknown[] = [await ask('workspace/symbol', { query: 'FR' })];
  const lines = prd.split('\n');
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const file of [uri, uriOf(`${folder}/iosm.yaml`), uriOf(`${folder}/.specwright.json`)])
    answers.push(await ask('textDocument/diagnostic', { textDocument: { uri: file } }));
  answers.push(await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }));
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  for (const lens of lenses) answers.push(lens.command ? lens : await ask('codeLens/resolve', lens));
  for (const [line, text] of lines.entries())
    for (const character of [2, 7, text.length]) {
      const position = { line, character: Math.min(character, text.length) };
      answers.push(await ask('textDocument/hover', { textDocument, position }));
      answers.push(await ask('textDocument/completion', { textDocument, position }));
      const at = { start: position, end: position };
      answers.push(await ask('textDocument/codeAction', { textDocument, range: at, context: { diagnostics: [] } }));
      const asked = ['insert', 'retire', 'compact', 'renumber', 'section', 'block', 'template', 'dialect'];
      if (character === 7)
        for (const each of asked) answers.push(await ask(whyNotRequest, { uri, position, asked: each }));
    }
  answers.push(await ask('textDocument/documentSymbol', { textDocument }));
  for (const request of [documentDialectRequest, documentTemplateRequest, questionsRequest, leftRequest])
    answers.push(await ask(request, { uri }));
  for (const kind of ['section', 'block', 'template', 'dialect', 'upgrade'])
    answers.push(await ask(proposalsRequest, { uri, kind }));
  for (const reply of [
    { kind: 'value', value: '' },
    { kind: 'notApplicable', reason: '' },
    { kind: 'openQuestion', question: '' },
    { kind: 'removeLine' },
  ])
    for (const line of [6, 8])
      answers.push(await ask(replyRequest, { uri, version: 1, start: { line, character: line + 3 }, reply }));
  for (const name of ['', ' ', 'a/b', 'con.md', 'x']) answers.push({ message: await ask(fileNameRequest, { name }) });
  answers.push(await ask(templatesRequest, { uri }), await ask(overviewRequest, { uris: [uri] }));
  return answers;
}
