import type { Report, Style } from '../report.ts';
import { asGithub } from './github.ts';
import { asGitlab } from './gitlab.ts';
import { asJson } from './json.ts';
import { asJunit } from './junit.ts';
import { asMarkdown } from './markdown.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

/** How a report can be written, in the order of the help. */
export const allFormats: Readonly<Record<string, (report: Report, style: Style) => string>> = {
  text: asText,
  json: asJson,
  github: asGithub,
  gitlab: asGitlab,
  sarif: asSarif,
  junit: asJunit,
  markdown: asMarkdown,
};

/** Those that tell how findings can be mended. */
export const formatsWithFixes: ReadonlySet<string> = new Set(['sarif']);
