import type { Diagnostic } from 'vscode';
import { extensions, Uri } from 'vscode';

/** A rule as the manifest describes it. */
export interface KnownRule {
  readonly id: string;
  readonly summary: string;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: {
        readonly 'specwright.rules': {
          readonly properties: Readonly<Record<string, { readonly description: string }>>;
        };
      };
    };
  };
}

const self = () => extensions.getExtension('specwright.specwright');

export function knownRules(): readonly KnownRule[] {
  const manifest = self()?.packageJSON as Manifest | undefined;
  const rules = manifest?.contributes.configuration.properties['specwright.rules'].properties ?? {};
  return Object.entries(rules).map(([id, { description }]) => ({ id, summary: description }));
}

/** In the package, so that it opens without a network. */
export function pageOf(rule: string): Uri {
  return Uri.joinPath(self()?.extensionUri ?? Uri.file('/'), 'docs', 'rules', `${rule}.md`);
}

/** The code of a finding leads to the page in the package instead of the one on the net. */
export function withPages<T extends Diagnostic>(findings: readonly T[]): T[] {
  return findings.map((finding) => {
    if (typeof finding.code === 'object' && typeof finding.code.value === 'string')
      finding.code = { value: finding.code.value, target: pageOf(finding.code.value) };
    return finding;
  });
}
