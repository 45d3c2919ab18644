import type { Diagnostic, Disposable } from 'vscode';
import { Uri, workspace } from 'vscode';
import { own } from './own.ts';

/** A rule as the manifest describes it. */
export interface KnownRule {
  readonly id: string;
  readonly summary: string;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: {
        readonly 'specwright.rules'?: {
          readonly properties: Readonly<Record<string, { readonly description: string }>>;
        };
      };
    }[];
  };
}

export function knownRules(): readonly KnownRule[] {
  const groups = (own()?.packageJSON as Manifest | undefined)?.contributes.configuration ?? [];
  return groups.flatMap(({ properties }) =>
    Object.entries(properties['specwright.rules']?.properties ?? {}).map(([id, { description }]) => ({
      id,
      summary: description,
    })),
  );
}

/** Documents of this scheme are shown and never analysed: the pages lie in the package as one file, `dist/pages.json`. */
const scheme = 'specwright-docs';

/** Part of the package, so that it opens without a network. */
export function pageOf(rule: string): Uri {
  return Uri.from({ scheme, path: `/docs/rules/${rule}.md` });
}

/** Shows the pages that `pageOf` names, and those that they lead to. */
export function servePages(): Disposable {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => (await (pages ??= readPages()))[path.slice(1)],
  });
}

async function readPages(): Promise<Readonly<Record<string, string>>> {
  const file = Uri.joinPath(own()?.extensionUri ?? Uri.file('/'), 'dist', 'pages.json');
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as Readonly<Record<string, string>>;
}

/** The code of a finding leads to the page in the package instead of the one on the net. */
export function withPages<T extends Diagnostic>(findings: readonly T[]): T[] {
  return findings.map((finding) => {
    if (typeof finding.code === 'object' && typeof finding.code.value === 'string')
      finding.code = { value: finding.code.value, target: pageOf(finding.code.value) };
    return finding;
  });
}
