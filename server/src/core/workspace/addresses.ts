/** What `address`, as a document writes it, means: a file beside or around that document. Undefined for anything else. */
function resolveAddress(from: string, address: string): string | undefined {
  const path = address.replace(/^<|>$/g, '').split('#', 1)[0] ?? '';
  // Only files of the workspace: neither other schemes nor absolute paths nor other machines.
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(path)) return undefined;
  if (path === '') return from;
  const folders = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.' && part !== '') folders.push(encoded(part));
  }
  return folders.join('/');
}

/** So many paths are kept at most: those that somebody types come and go. */
const mostPaths = 10_000;

/** As `resolveAddress`, for many addresses: the same path in one folder leads to the same file, whatever its fragment. */
export function addressResolver(): (from: string, address: string) => string | undefined {
  let known = new Map<string, string | undefined>();
  return (from, address) => {
    const hash = address.indexOf('#');
    const path = hash === -1 ? address : address.slice(0, hash);
    if (path === '') return from;
    const key = `${from.slice(0, Math.max(0, from.lastIndexOf('/')))}\n${path}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before;
    if (known.size >= mostPaths) known = new Map<string, string | undefined>();
    const target = resolveAddress(from, hash === -1 ? address : `${path}#`);
    // Without a path it means the document that it stands in, not only its folder.
    if (target !== from) known.set(key, target);
    return target;
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

/** What stands behind the `#` of an address, decoded. */
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
