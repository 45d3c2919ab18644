import { readFileSync } from 'node:fs';

export type Strings = Readonly<Record<string, string>>;

/** The strings of the manifest by their keys: `package.nls.json`, or that of another language. */
export function manifestStrings(language?: string): Strings {
  return JSON.parse(
    readFileSync(language === undefined ? 'package.nls.json' : `package.nls.${language}.json`, 'utf8'),
  ) as Strings;
}

/** The manifest as VS Code shows it, with its strings in place of `%keys%`. */
export function readManifest(strings = manifestStrings()): unknown {
  return JSON.parse(readFileSync('package.json', 'utf8'), (_, value: unknown) => {
    const key = typeof value === 'string' ? /^%(.+)%$/.exec(value)?.[1] : undefined;
    return key === undefined ? value : (strings[key] ?? value);
  });
}
