// `npm run release -- 0.2.0 [--date YYYY-MM-DD]` writes a version wherever it stands, and closes the list of changes.
// `--verify v0.2.0` says whether a tag is what they say.
import { readFileSync, writeFileSync } from 'node:fs';

const [version = '', ...rest] = process.argv.slice(2);
const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
const repository = 'https://github.com/specwright/specwright';

/** Where the version stands besides `package.json` and its lock. */
const pinned = ['action.yml', '.pre-commit-hooks.yaml', 'docs/ci.md'];

if (version === '--verify') verify(rest[0] ?? '');
else release(version, rest[0] === '--date' ? rest[1] : new Date().toISOString().slice(0, 10));

function verify(tag) {
  const changes = readFileSync('CHANGELOG.md', 'utf8');
  if (tag !== `v${current}`) fail(`The tag is ${tag}, and package.json says ${current}.`);
  if (!changes.includes(`\n## [${current}] - `)) fail(`CHANGELOG.md has no section for ${current}.`);
  for (const file of pinned)
    if (!readFileSync(file, 'utf8').includes(current)) fail(`${file} does not name ${current}.`);
}

function release(next, date) {
  if (!/^\d+\.\d+\.\d+$/.test(next)) fail('A version has three numbers, such as 0.2.0.');
  if (!isLater(next, current)) fail(`${next} does not come after ${current}.`);
  const changes = readFileSync('CHANGELOG.md', 'utf8');
  if (/## \[Unreleased\]\s+## \[/.test(changes)) fail('CHANGELOG.md has nothing under Unreleased.');
  for (const file of ['package.json', 'package-lock.json'])
    replace(
      file,
      new RegExp(`("name": "specwright",[\\s\\S]{0,400}?"version": ")${escaped(current)}"`, 'g'),
      `$1${next}"`,
    );
  for (const file of pinned) replace(file, new RegExp(`(?<![\\d.])${escaped(current)}(?![\\d.])`, 'g'), next);
  const closed = changes
    .replace('## [Unreleased]\n', `## [Unreleased]\n\n## [${next}] - ${date}\n`)
    .replace(
      /^\[Unreleased\]: .*$/m,
      `[Unreleased]: ${repository}/compare/v${next}...HEAD\n[${next}]: ${repository}/compare/v${current}...v${next}`,
    );
  writeFileSync('CHANGELOG.md', closed);
  console.log(`This is ${next}. Look at the difference, commit it, and tag it v${next}.`);
}

function replace(file, pattern, by) {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(pattern, by);
  if (changed === text) fail(`${file} does not name ${current}.`);
  writeFileSync(file, changed);
}

function isLater(next, before) {
  const [a, b] = [next, before].map((each) => each.split('.').map(Number));
  const at = a.findIndex((number, index) => number !== b[index]);
  return at !== -1 && a[at] > b[at];
}

function escaped(text) {
  return text.replaceAll('.', '\\.');
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
