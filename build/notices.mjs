// After a production build: `node build/notices.mjs [FILE]` writes the notices, `--sbom FILE` a CycloneDX list of parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages } from './bundledPackages.mjs';

const packages = bundledPackages();
const [first = 'THIRD_PARTY_NOTICES.md', second] = process.argv.slice(2);
if (first !== '--sbom') writeFileSync(first, notices());
else writeFileSync(second, `${JSON.stringify(sbom(), undefined, 2)}\n`);

function notices() {
  const rows = packages.map(
    ({ name, version, license, bundles }) =>
      `| ${name} | ${version} | ${license} | ${bundles.map((each) => `\`${each}\``).join(', ')} |`,
  );
  const byText = new Map();
  for (const { name, version, text } of packages) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  const texts = [...byText].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [
    '# Third-party notices\n',
    'The bundles of Specwright in `dist/` contain code of the packages listed here, under the terms that follow. This file is',
    'generated from the inputs of the production build by `npm run notices`.\n',
    '| Package | Version | Licence | In |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...texts,
  ].join('\n');
}

function sbom() {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: license } }] },
    },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': purlOf(each),
      name: each.name,
      version: each.version,
      licenses: [{ license: { id: each.license } }],
      purl: purlOf(each),
    })),
    dependencies: [{ ref: name, dependsOn: packages.map(purlOf) }],
  };
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
