import { execFile } from 'node:child_process';
import { isUtf8 } from 'node:buffer';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Result } from '../core/text/result.ts';
import { done, refused } from '../core/text/result.ts';
import { normalised } from '../files/keys.ts';
import type { SpecFiles } from '../files/specFiles.ts';
import { projectFileNames } from '../protocol.ts';
import { largestFile } from './namedText.ts';

const read = promisify(execFile);
/** In bytes. */
const mostOutput = 2_000_000_000;
const says = new Set<string>([...projectFileNames, '.gitignore']);

/** The Markdown and project files of a repository as they are at a commit: where the branch left `ref`, as far as git knows. */
export async function gitFiles(root: string, ref: string): Promise<Result<SpecFiles, string>> {
  const git = async (args: readonly string[], input?: string): Promise<Buffer> => {
    const running = read('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
      cwd: root,
      encoding: 'buffer',
      maxBuffer: mostOutput,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
    });
    running.child.stdin?.on('error', () => undefined);
    running.child.stdin?.end(input ?? '');
    return (await running).stdout;
  };
  try {
    const named = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const tip = named.toString().trim();
    const commit = await git(['merge-base', tip, 'HEAD']).then(
      (found) => found.toString().trim().split('\n', 1)[0] ?? tip,
      () => tip, // A shallow clone, or histories that have nothing in common.
    );
    const names = (await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])).toString().split('\0');
    const wanted = names.filter((name) => isWanted(name) && !name.includes('\n'));
    const blobs = readBatch(await git(['cat-file', '--batch'], wanted.map((name) => `${commit}:${name}\n`).join('')));
    const texts = new Map<string, string>();
    wanted.forEach((name, index) => {
      const blob = blobs[index];
      if (blob !== undefined && blob.length <= largestFile && isUtf8(blob))
        texts.set(uriIn(root, name), blob.toString('utf8'));
    });
    return done(filesOf(texts));
  } catch (error) {
    const isMissing = (error as { readonly code?: unknown }).code === 'ENOENT';
    if (isMissing) return refused('git is not installed, and --base needs it.');
    const isRepository = await git(['rev-parse', '--git-dir']).then(
      () => true,
      () => false,
    );
    if (!isRepository) return refused('This is no repository of git, and --base needs one.');
    return refused(`git knows no commit “${ref}” here. A shallow clone may lack it: fetch it first.`);
  }
}

function isWanted(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) || says.has(path.posix.basename(name));
}

/** The contents that `git cat-file --batch` prints one after the other; undefined for what is not there. */
function readBatch(output: Buffer): readonly (Buffer | undefined)[] {
  const blobs: (Buffer | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    if (end === -1) break;
    const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (type === undefined) {
      blobs.push(undefined);
      continue;
    }
    blobs.push(type === 'blob' ? output.subarray(at, at + Number(size)) : undefined);
    at += Number(size) + 1;
  }
  return blobs;
}

function uriIn(root: string, name: string): string {
  return normalised(pathToFileURL(path.join(root, name)).href);
}

/** Folders need no look: everything is listed. */
function filesOf(texts: ReadonlyMap<string, string>): SpecFiles {
  return {
    async list(folders, visitor) {
      const entered = new Map<string, boolean>();
      const uris: string[] = [];
      for (const uri of texts.keys()) {
        const root = folders.find((folder) => uri.startsWith(`${folder}/`));
        if (root === undefined || !/\.(?:md|markdown)$|\/(?:\.specwright\.json|iosm\.yaml)$/i.test(uri)) continue;
        let isOpen = true;
        for (let end = root.length; end !== -1 && isOpen; end = uri.indexOf('/', end + 1)) {
          const folder = uri.slice(0, end);
          const known = entered.get(folder) ?? (await visitor.enter(folder));
          entered.set(folder, known);
          isOpen = known;
        }
        if (isOpen) uris.push(uri);
      }
      return uris;
    },
    read: (uri) => Promise.resolve(texts.get(normalised(uri))),
  };
}
