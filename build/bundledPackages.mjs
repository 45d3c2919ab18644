import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The packages that the bundles of the last production build hold, by name and version. */
export function bundledPackages() {
  const bundles = JSON.parse(readFileSync('out/bundles.json', 'utf8'));
  const packages = new Map();
  for (const [bundle, inputs] of Object.entries(bundles))
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput === 0) continue;
      for (const folder of foldersOf(file)) {
        const known = packages.get(folder) ?? { ...describe(folder), bundles: new Set() };
        known.bundles.add(bundle.replace(/^dist\//, ''));
        packages.set(folder, known);
      }
    }
  return [...packages.values()]
    .map((each) => ({ ...each, bundles: [...each.bundles].sort() }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The package of a file, and those that its authors have bundled into it, as its source map says. */
function foldersOf(file) {
  const own = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
  if (own === undefined) return [];
  if (!existsSync(`${file}.map`)) return [own];
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const inside = sources.flatMap((source) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []);
  return [own, ...new Set(inside)];
}

function describe(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository } = manifest;
  const url = typeof repository === 'string' ? repository : repository?.url;
  return { name, version, license, url, text: termsOf(folder, manifest).replaceAll('\r\n', '\n').trim() };
}

/** Those in its folder; a package that has forgotten the file says them in its manifest. */
function termsOf(folder, { name, license, author }) {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:[.-]|$)/i.test(each));
  if (file !== undefined) return readFileSync(path.join(folder, file), 'utf8');
  const owner = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || owner === undefined)
    throw new Error(`${name} has no licence file, and its terms want to be passed on.`);
  return `Copyright (c) ${owner}\n\n${readFileSync('build/licences/MIT.txt', 'utf8')}`;
}
