import { configLines } from '../project/configTemplate.ts';
import type { ConfigRemedy, GateConfig } from '../project/gateConfig.ts';
import { fullName } from '../project/gateConfig.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineEndOf, lineSpan } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { ConfigRule, Fix } from './rule.ts';
import { say } from '../text/say.ts';

/** What the loader of iosm-cli refuses the whole file for. */
export const invalidGateConfig: ConfigRule = {
  id: 'invalid-gate-config',
  summary: 'A value in `iosm.yaml` that is missing, of the wrong type or out of its range.',
  severity: 'error',
  *checkConfig(config) {
    for (const { span, message, remedy } of config.problems)
      yield { span, message, fixes: () => (remedy === undefined ? [] : fixesFor(config, span, remedy)) };
  },
};

function fixesFor(config: GateConfig, span: Span, remedy: ConfigRemedy): readonly Fix[] {
  if (remedy.kind === 'replace') {
    const edits = [{ span, newText: remedy.newText }];
    return [{ title: say('Change to {value}', { value: remedy.newText }), edits, isPreferred: true }];
  }
  const edit = insertion(config, remedy.path, remedy.sibling);
  if (edit === undefined) return [];
  return [
    { title: say('Add {name} as in the template', { name: fullName(remedy.path) }), edits: [edit], isPreferred: true },
  ];
}

/** The line or lines of `path`, above the first of its siblings; undefined inside `{ }`. */
function insertion({ source }: GateConfig, path: string, sibling: Span): Edit | undefined {
  const line = lineSpan(source, lineAt(source, sibling.start));
  const indent = source.text.slice(line.start, sibling.start);
  if (indent.trim() !== '') return undefined;
  const lineEnd = lineEndOf(source);
  const newText = configLines(path, indent)
    .map((text) => text + lineEnd)
    .join('');
  return { span: { start: line.start, end: line.start }, newText };
}
