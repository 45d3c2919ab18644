import { URI } from 'vscode-uri';

/** Nothing in it could be written in another way. */
const plainFile = /^file:\/\/\/[a-z0-9_][\w./-]*$/;

/** One spelling for each file, whoever wrote its URI. */
export function normalised(uri: string): string {
  if (plainFile.test(uri)) return uri;
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri; // Nobody can read a file under it; it names an open text all the same.
  }
}

/** The folder that a file or folder lies in, without a slash at its end. */
export function parentOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

/** The names in a path, as people read them. */
export function partsOf(path: string): readonly string[] {
  const parts = path.split('/');
  if (!path.includes('%')) return parts;
  return parts.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // A lone per cent sign.
    }
  });
}

/** A file or folder and all folders around it, the nearest first. */
export function ways(key: string): readonly string[] {
  const found = [key];
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) found.push(key.slice(0, at));
  return found;
}
