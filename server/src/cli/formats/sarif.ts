import type { Fix, RuleInfo, Severity } from '../../core/rules/rule.ts';
import type { SourceText } from '../../core/text/sourceText.ts';
import { positionAt } from '../../core/text/sourceText.ts';
import type { Span } from '../../core/text/span.ts';
import { readRulePage } from '../rulePages.ts';
import type { Report, ReportedFinding } from '../report.ts';
import { bySeverity, pageOf } from '../report.ts';

/** GitHub shows so many results of a run, the most severe ones, and takes five times as many. */
const mostResults = 5_000;
const mostFixes = 3;

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, within the limits of code scanning on GitHub. */
export function asSarif({ findings, version }: Report): string {
  const shown = bySeverity(findings).slice(0, mostResults);
  const rules = [...new Map(shown.map(({ rule }) => [rule.id, rule])).values()];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const left = findings.length - shown.length;
  const notification = {
    level: 'warning',
    message: { text: `${String(left)} further findings are left out: a run may have ${String(mostResults)}.` },
  };
  const run = {
    tool: {
      driver: {
        name: 'Specwright',
        semanticVersion: version,
        informationUri: 'https://github.com/specwright/specwright',
        rules: rules.map(asRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    ...(left > 0 ? { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [notification] }] } : {}),
    results: shown.map((finding) => asResult(finding, indexes.get(finding.rule.id) ?? 0)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function asRule({ id, summary, severity }: RuleInfo): object {
  const page = readRulePage(id);
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    helpUri: pageOf(id),
    ...(page === undefined ? {} : { help: { text: page, markdown: page } }),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['documentation', 'requirements'] },
  };
}

function asResult(finding: ReportedFinding, ruleIndex: number): object {
  const { path, severity, rule, message, fingerprint, source, span } = finding;
  const artifactLocation = locationOf(path);
  const fixes = finding.fixes
    .filter(({ isForAll, edits }) => isForAll !== true && !edits.some(({ snippet }) => snippet === true))
    .slice(0, mostFixes);
  return {
    ruleId: rule.id,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(source, span) } }],
    // GitHub goes by the first; other tools by whatever is there.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'specwright/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => asFix(fix, artifactLocation, source)) }),
  };
}

function asFix({ title, edits }: Fix, artifactLocation: object, source: SourceText): object {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(source, span),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf(source: SourceText, { start, end }: Span): object {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

function locationOf(path: string): object {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: 'SRCROOT' };
}
