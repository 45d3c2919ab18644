import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../core/document/document.ts';
import { WorkspaceIndex } from '../core/workspace/workspace.ts';
import { readGateConfig } from '../core/project/gateConfig.ts';
import { projectFileId } from '../core/project/projectFiles.ts';
import type { Diagnosis } from '../core/rules/diagnose.ts';
import { diagnose, diagnoseConfig } from '../core/rules/diagnose.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import { positionAt, readSourceText } from '../core/text/sourceText.ts';
import { readTextFile } from '../node/diskFiles.ts';
import { readProjectAbove } from '../node/projectAbove.ts';
import { today } from '../node/today.ts';
import type { Command } from './command.ts';

/** Prints what the rules find in documents and in `iosm.yaml`, the rules that need the whole workspace left out. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILE... [--format text|json]',
  summary: 'Print what the rules find in documents and in iosm.yaml.',
  async run(args) {
    const call = readCall(args);
    if (typeof call === 'string') {
      process.stderr.write(`${call}\nUsage: specwright ${this.usage}\n`);
      return 2;
    }
    const found: Finding[] = [];
    let isUnread = false;
    for (const file of call.files) {
      const findings = await findIn(file);
      if (findings === undefined) process.stderr.write(`${file} cannot be read as UTF-8 text.\n`);
      isUnread ||= findings === undefined;
      found.push(...(findings ?? []));
    }
    if (call.format === 'json') process.stdout.write(`${JSON.stringify(found, undefined, 2)}\n`);
    else for (const finding of found) process.stdout.write(`${asLine(finding)}\n`);
    return isUnread || found.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

interface Finding {
  readonly file: string;
  /** From 1, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

/** Undefined for what cannot be read. */
async function findIn(file: string): Promise<readonly Finding[] | undefined> {
  // The user named this file: where it is a link, what it leads to is meant.
  const text = readTextFile(await realpath(file).catch(() => file));
  if (text === undefined) return undefined;
  const uri = pathToFileURL(path.resolve(file)).href;
  if (projectFileId(uri) === 'gateConfig') {
    const config = readGateConfig(text, uri);
    return diagnoseConfig(config, {}).map((diagnosis) => toFinding(file, config.source, diagnosis));
  }
  const workspace = new WorkspaceIndex(readProjectAbove(file));
  workspace.isComplete = false;
  const document = readDocument(uri, text, workspace.project.nearest('teamSettings', uri)?.reading);
  workspace.put(document);
  const source = readSourceText(text);
  return diagnose(document, workspace, {}, { today: today() }).map((diagnosis) => toFinding(file, source, diagnosis));
}

function toFinding(file: string, source: SourceText, { span, severity, rule, message }: Diagnosis): Finding {
  const start = positionAt(source, span.start);
  const end = positionAt(source, span.end);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    rule: rule.id,
    message,
  };
}

function asLine({ file, line, column, severity, rule, message }: Finding): string {
  // A message may quote a document; a line break in it would forge a line.
  return `${file}:${String(line)}:${String(column)} ${severity} ${rule} ${message.replace(/\s+/g, ' ')}`;
}

function readCall(args: readonly string[]): { readonly files: readonly string[]; readonly format: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    if (positionals.length === 0) return 'One file at least, please.';
    if (values.format !== 'text' && values.format !== 'json')
      return `There is no format “${values.format}”; there are text and json.`;
    return { files: positionals, format: values.format };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
