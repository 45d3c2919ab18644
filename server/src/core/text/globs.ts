import type { Ignore } from 'ignore';
import ignore from 'ignore';

/** Reads lines as those of `.gitignore`. */
export function ignoring(lines: readonly string[]): Ignore {
  return ignore({ ignorecase: false, allowRelativePaths: true }).add(lines.flatMap((each) => each.split(/\r?\n/)));
}

/** A glob of an editor begins at the folder of the workspace, and may have alternatives in braces. */
export function asIgnoreLines(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (braces === null) return [glob.startsWith('**/') || glob.startsWith('/') ? glob : `/${glob}`];
  const [before, after] = [glob.slice(0, braces.index), glob.slice(braces.index + braces[0].length)];
  return (braces[1] ?? '').split(',').flatMap((each) => asIgnoreLines(before + each + after));
}

/** Whether a file lies at one of the globs, which begin at `folder`; a later glob with `!` takes out again. */
export function globMatcher(folder: string, globs: readonly string[]): (uri: string) => boolean {
  if (globs.length === 0) return () => false;
  const lines = globs.flatMap((glob) => {
    const isOut = glob.startsWith('!');
    const written = glob.replace(/^!/, '').replace(/^(?:\.\/)+/, '');
    return asIgnoreLines(written).map((line) => (isOut ? `!${line}` : line));
  });
  const matcher = ignoring(lines);
  return (uri) => uri.startsWith(`${folder}/`) && matcher.ignores(decodedPath(uri.slice(folder.length + 1)));
}

/** As people read it. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A lone per cent sign.
  }
}
