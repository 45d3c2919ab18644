import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import type { RuleSettings } from '../core/rules/ruleChoice.ts';
import { positionAt } from '../core/text/sourceText.ts';
import { packageVersion } from '../node/packageVersion.ts';
import { today } from '../node/today.ts';
import { knownBefore } from './base.ts';
import type { CheckedFile } from './checkedFile.ts';
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
    const allChecked = await checkAll(repository, names.keys(), request.settings);
    const isKnown =
      request.base === undefined
        ? undefined
        : await knownBefore(selection.root, request.base, allChecked, request.settings);
    for (const checked of allChecked) {
      const place = { file: names.get(checked.uri) ?? '', path: pathIn(selection.root, checked.uri) };
      files.push(place);
      const found = reported(checked, place, request.only);
      const left = isKnown?.(checked) ?? new Set();
      findings.push(...found.filter(({ diagnosis }) => !left.has(diagnosis)).map(({ finding }) => finding));
      known += found.filter(({ diagnosis }) => left.has(diagnosis)).length;
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
  { source, diagnoses, fingerprints }: CheckedFile,
  place: { readonly file: string; readonly path: string },
  only: ReadonlySet<string> | undefined,
): readonly { readonly diagnosis: Diagnosis; readonly finding: ReportedFinding }[] {
  return diagnoses.flatMap((diagnosis, index) => {
    const { span, severity, rule, message, fixes } = diagnosis;
    if (only?.has(rule.id) === false) return [];
    const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
    const finding = {
      ...place,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      rule,
      message,
      fingerprint: fingerprintIn(place.path, fingerprints[index] ?? ''),
      source,
      span,
      fixes: () => fixes?.({ today: today() }) ?? [],
    };
    return { diagnosis, finding };
  });
}
