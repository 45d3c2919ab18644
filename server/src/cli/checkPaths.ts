import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { RuleSettings } from '../core/rules/diagnose.ts';
import { positionAt } from '../core/text/sourceText.ts';
import { packageVersion } from '../node/packageVersion.ts';
import { today } from '../node/today.ts';
import type { CheckedFile } from './checkedFile.ts';
import { checkFile } from './checkedFile.ts';
import { Misuse } from './command.ts';
import { complaintsOnStderr } from './complaints.ts';
import { fingerprintIn } from './fingerprints.ts';

import { openSelection } from './openSelection.ts';
import type { Report, ReportedFinding } from './report.ts';
import { pathIn, readSelections, uriOf } from './selection.ts';

export interface CheckRequest {
  /** As they were written; `-` is standard input. */
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  readonly forcesExclude: boolean;
  readonly settings: RuleSettings;
  /** Undefined: all rules. */
  readonly only: ReadonlySet<string> | undefined;
}

interface Checked {
  readonly report: Report;
  /** Something could not be read. */
  readonly isIncomplete: boolean;
}

/** Checks what a call names. What cannot be read is said on standard error. */
export async function checkPaths(request: CheckRequest): Promise<Checked> {
  const complaints = complaintsOnStderr();
  const texts = await readStdin(request);
  const paths = request.paths.filter((each) => each !== '-');
  const findings: ReportedFinding[] = [];
  const files: { readonly file: string; readonly path: string }[] = [];
  for (const selection of readSelections(paths.length + texts.size === 0 ? ['.'] : paths, texts)) {
    const { repository, names } = await openSelection(selection, texts, !request.forcesExclude, complaints);
    for (const [uri, file] of names) {
      const checked = await checkFile(repository, uri, request.settings);
      if (checked === undefined) continue;
      const place = { file, path: pathIn(selection.root, uri) };
      files.push(place);
      findings.push(...reported(checked, place, request.only));
    }
  }
  return { report: { findings, files, known: 0, version: packageVersion() }, isIncomplete: complaints.hasFailed() };
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
): readonly ReportedFinding[] {
  return diagnoses.flatMap(({ span, severity, rule, message, fixes }, index) => {
    if (only?.has(rule.id) === false) return [];
    const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
    return {
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
  });
}
