import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Tools of development that compile or fetch something when they are installed; none of them is in the package. */
const mayRunScripts = ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/keytar'];

function lockedIn(lockfile: string): readonly (readonly [string, Locked])[] {
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages).filter(([name, { link }]) => name !== '' && link !== true);
}

for (const lockfile of ['package-lock.json', 'test/host/package-lock.json'])
  describe(`the lockfile ${lockfile}`, () => {
    it('names the content of every package', () => {
      const without = lockedIn(lockfile).filter(([, { integrity }]) => !(integrity ?? '').startsWith('sha512-'));
      assert.deepEqual(without, []);
    });

    it('takes packages from the registry only', () => {
      const elsewhere = lockedIn(lockfile).filter(([, { resolved }]) => /^(?:git|http:|file:)/.test(resolved ?? ''));
      assert.deepEqual(elsewhere, []);
    });
  });

describe('the lockfile', () => {
  const locked = lockedIn('package-lock.json');

  it('lets no other package run a script when it is installed', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([name]) => name);
    assert.deepEqual(
      running.filter((name) => !mayRunScripts.includes(name)),
      [],
    );
  });

  it('runs no script when an editor for the tests is installed', () => {
    assert.match(readFileSync('test/host/install.mjs', 'utf8'), /'--ignore-scripts'/);
  });

  it('has one version of the protocol for client and server', () => {
    for (const name of ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver-types']) {
      const versions = locked
        .filter(([path]) => path.endsWith(`node_modules/${name}`))
        .map(([, { version }]) => version);
      assert.equal(versions.length, 1, `${name}: ${versions.join(', ')}`);
    }
  });
});
