import { CancellationTokenSource, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { projectFileNames } from '../../server/src/protocol.ts';

const ourFiles = `**/{*.md,*.markdown,*.MD,*.MARKDOWN,${projectFileNames.join(',')}}`;
const ourNames = /\.(?:md|markdown)$/i;
const notOurs = '**/node_modules/**';
const skipped = new Set(['node_modules', '.git']);
/** In milliseconds: a search that nobody provides is never answered. */
const patience = 3_000;
const deepestFolder = 32;
const mostFolders = 5_000;

/** Every Markdown file and every project file in a folder. Virtual file systems need not be searchable: those are walked. */
export async function listFiles(folder: Uri): Promise<readonly Uri[]> {
  const found = await searchFolder(folder);
  return found.length > 0 ? found : walkFolder(folder);
}

async function searchFolder(folder: Uri): Promise<readonly Uri[]> {
  const cancellation = new CancellationTokenSource();
  const timer = setTimeout(() => {
    cancellation.cancel();
  }, patience);
  const tooLate = new Promise<readonly Uri[]>((resolve) => {
    cancellation.token.onCancellationRequested(() => {
      resolve([]);
    });
  });
  const search = workspace.findFiles(new RelativePattern(folder, ourFiles), notOurs, undefined, cancellation.token);
  const found = await Promise.race([search, tooLate]);
  clearTimeout(timer);
  return found;
}

/** Links are not followed, and a folder of folders without end is given up. */
async function walkFolder(root: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [{ uri: root, depth: 0 }];
  // It grows while it is gone through.
  for (const { uri, depth } of folders) {
    for (const [name, type] of await readFolder(uri)) {
      const each = Uri.joinPath(uri, name);
      if (type === FileType.File && isOurs(name)) found.push(each);
      if (type === FileType.Directory && depth < deepestFolder && folders.length < mostFolders && !skipped.has(name))
        folders.push({ uri: each, depth: depth + 1 });
    }
  }
  return found;
}

async function readFolder(uri: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch {
    return []; // It went away, or may not be read.
  }
}

function isOurs(name: string): boolean {
  return ourNames.test(name) || projectFileNames.some((known) => known === name);
}
