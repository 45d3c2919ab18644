import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import { positionAt } from '../core/text/sourceText.ts';
import { packageVersion } from '../node/packageVersion.ts';
import { knownBefore } from './base.ts';
import type { CheckedFile, Found } from './checkedFile.ts';
import { checkAll } from './checkedFile.ts';
import { Misuse } from './command.ts';
import { complaintsOnStderr } from './complaints.ts';
import { fingerprintIn } from './fingerprints.ts';

import type { Fixing } from './fixFiles.ts';
import { fixFiles } from './fixFiles.ts';
import { openSelection } from './openSelection.ts';
import type { Report, ReportedFinding } from './report.ts';
import { pathIn, readSelections } from './selection.ts';
import { uriOf } from './uriOf.ts';

export interface CheckRequest {
  /** As they were written; `-` is standard input. */
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  readonly forcesExclude: boolean;
  /** A commit: what it has too is left out. */
  readonly base: string | undefined;
  readonly fixing: Fixing | undefined;
  readonly settings: RuleSettings;
  /** Undefined: all rules. */
  readonly only: ReadonlySet<string> | undefined;
  /** Whether the report is to tell how findings can be mended. */
  readonly wantsFixes: boolean;
}

interface Checked {
  readonly report: Report;
  /** Something could not be read. */
  readonly isIncomplete: boolean;
  /** Something was fixed, or would have been. */
  readonly isFixable: boolean;
}

/** Checks what a call names. What cannot be read is said on standard error. */
export async function checkPaths(request: CheckRequest): Promise<Checked> {
  const complaints = complaintsOnStderr();
  const texts = await readStdin(request);
  const paths = request.paths.filter((each) => each !== '-');
  const findings: ReportedFinding[] = [];
  let known = 0;
  let isFixable = false;
  const files: { readonly file: string; readonly path: string }[] = [];
  for (const selection of readSelections(paths, texts)) {
    const { repository, names } = await openSelection(selection, texts, !request.forcesExclude, complaints);
    if (request.fixing !== undefined)
      isFixable = (await fixFiles(repository, names, request, request.fixing, complaints)) || isFixable;
    const allChecked = await checkAll(repository, names.keys(), request.settings, request.wantsFixes);
    const isKnown =
      request.base === undefined
        ? undefined
        : await knownBefore(selection.root, request.base, allChecked, request.settings);
    for (const checked of allChecked) {
      const place = { file: names.get(checked.uri) ?? '', path: pathIn(selection.root, checked.uri) };
      files.push(place);
      const left = isKnown?.(checked) ?? new Set();
      const all = reported(checked, place, request.only);
      findings.push(...all.filter(([found]) => !left.has(found)).map(([, finding]) => finding));
      known += all.filter(([found]) => left.has(found)).length;
    }
  }
  const report = { findings, files, known, version: packageVersion() };
  return { report, isIncomplete: complaints.hasFailed(), isFixable };
}

/** The text of standard input, where it was asked for, by the URI of the file that it belongs to. */
async function readStdin({ paths, stdinName }: CheckRequest): Promise<ReadonlyMap<string, string>> {
  if (!paths.includes('-')) {
    if (stdinName !== undefined) throw new Misuse('--stdin-filename goes with - for standard input.');
    return new Map();
  }
  const bytes = await buffer(process.stdin);
  if (!isUtf8(bytes)) throw new Misuse('Standard input cannot be read as UTF-8 text.');
  return new Map([[stdinName === undefined ? 'untitled:stdin.md' : uriOf(stdinName), bytes.toString('utf8')]]);
}

function reported(
  { source, found, fingerprints }: CheckedFile,
  place: { readonly file: string; readonly path: string },
  only: ReadonlySet<string> | undefined,
): readonly (readonly [Found, ReportedFinding])[] {
  return found.flatMap((each, index) => {
    const { span, rule } = each;
    if (only?.has(rule.id) === false) return [];
    const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
    const finding = {
      ...each,
      ...place,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      fingerprint: fingerprintIn(place.path, fingerprints[index] ?? ''),
      source,
    };
    return [[each, finding] as const];
  });
}
