const none: readonly string[] = [];

/**
 * The files that `address`, as a document writes it, may mean; the first one that there is is meant. A path is followed
 * without its ending too, and one that begins with `/` from the outermost folder on that has it: the root of the
 * workspace, or of a site in it.
 */
function readCandidates(from: string, path: string): readonly string[] {
  // Only files of the workspace: neither other schemes nor other machines.
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(path)) return none;
  const isFromRoot = path.startsWith('/');
  const folders = isFromRoot ? [...foldersAround(from)].reverse() : [folderOf(from)];
  return folders.flatMap((folder) => {
    const parts = folder.split('/');
    for (const part of path.replace(/%2e/gi, '.').split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(encoded(part));
    }
    const target = parts.join('/');
    return hasEnding.test(target) ? [target] : [target, `${target}.md`, `${target}.markdown`];
  });
}

/** Wiki links name a file in any folder by the end of its path: `[[prd`, `[[sign-in/prd`. */
export function isNamedBy(uri: string, address: string): boolean {
  if (!address.startsWith('[[') || address.length === 2) return false;
  const wanted = address.slice(2).split('/').map(encoded).join('/').replace(hasEnding, '');
  return uri.replace(hasEnding, '').toLowerCase().endsWith(`/${wanted.toLowerCase()}`);
}

/** The one file of these that a wiki link names; undefined where several have the name, and for other links. */
export function onlyNamedBy(uris: Iterable<string>, address: string): string | undefined {
  if (!address.startsWith('[[')) return undefined;
  const [named, ...others] = [...uris].filter((uri) => isNamedBy(uri, address));
  return others.length === 0 ? named : undefined;
}

const hasEnding = /\.(?:md|markdown)$/i;

/** So many paths are kept at most: those that somebody types come and go. */
const mostPaths = 10_000;

/** Finds what many addresses may mean: the same path in one folder leads to the same files, whatever its fragment. */
export function addressResolver(): (from: string, address: string) => readonly string[] {
  let known = new Map<string, readonly string[]>();
  return (from, address) => {
    const hash = address.indexOf('#');
    const path = (hash === -1 ? address : address.slice(0, hash)).replace(/^(?:<|\[\[)|>$/g, '');
    // Without a path it means the document that it stands in, not only its folder.
    if (path === '') return [from];
    const key = `${folderOf(from)}\n${path}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= mostPaths) known = new Map<string, readonly string[]>();
    const targets = readCandidates(from, path);
    known.set(key, targets);
    return targets;
  };
}

/** `login%20prd.md` and `login prd.md` are the same file; URIs are compared in their encoded form. */
function encoded(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part)).replace(/[!'()*]/g, percent);
  } catch {
    return encodeURIComponent(part); // A lone per cent sign.
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** What stands after the `#` of an address, decoded. */
export function fragmentOf(address: string): string | undefined {
  const at = address.indexOf('#');
  if (at === -1) return undefined;
  const isEscaped = address.includes('%', at);
  const fragment = address.slice(at + 1, address.endsWith('>') ? -1 : undefined);
  try {
    return isEscaped ? decodeURIComponent(fragment) : fragment;
  } catch {
    return address.slice(at + 1);
  }
}

/** `file:///a/b` of `file:///a/b/c.md`; empty above the root. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The nearest first. */
export function* foldersAround(uri: string): Iterable<string> {
  for (let folder = folderOf(uri); folder !== ''; folder = folderOf(folder)) yield folder;
}
