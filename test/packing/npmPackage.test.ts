import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allCommands } from '../../server/src/cli/allCommands.ts';

describe('the npm package', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'specwright-npm-')));
  const project = path.join(folder, 'project');
  const specwright = path.join(project, 'node_modules', '.bin', 'specwright');
  const initialize = { processId: null, rootUri: null, capabilities: {} };
  let packed: Packed;

  before(function () {
    // Everything is built for production first.
    this.timeout(240_000);
    run(process.execPath, ['esbuild.mjs', '--production']);
    run(process.execPath, ['build/npmPackage.mjs', path.join(folder, 'package')]);
    const { stdout } = npm('pack', path.join(folder, 'package'), '--json', '--pack-destination', folder);
    [packed] = JSON.parse(stdout) as [Packed];
    mkdirSync(path.join(project, 'docs'), { recursive: true });
    writeFileSync(path.join(project, 'package.json'), '{"private": true}\n');
    writeFileSync(path.join(project, 'docs', 'prd.md'), '# PRD: [Feature Name]\n\n**FR-1: Sign in**\n\nSee FR-2.\n');
    npm('install', path.join(folder, packed.filename), '--prefix', project, '--offline', '--no-audit', '--no-fund');
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is small, and needs nothing else', () => {
    assert.ok(packed.unpackedSize < 1_500_000, `${String(packed.unpackedSize)} bytes`);
    const manifest = read('package.json');
    for (const key of ['dependencies', 'devDependencies', 'scripts', 'private', 'contributes'])
      assert.equal(manifest[key], undefined, key);
    assert.deepEqual(
      readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['specwright'],
    );
  });

  it('can be published as the release does it, but for the registry', () => {
    const nowhere = ['--registry', 'http://127.0.0.1:9', '--fetch-retries=0'];
    const { stderr, stdout } = npm(
      'publish',
      path.join(folder, packed.filename),
      '--access',
      'public',
      '--dry-run',
      ...nowhere,
    );
    assert.match(stdout, /^\+ specwright@\d+\.\d+\.\d+\n$/);
    assert.match(stderr, /with tag latest and public access \(dry-run\)/);
    assert.doesNotMatch(stderr, /auto-corrected|errors corrected/);
  });

  it('holds what it needs and nothing else', () => {
    const folders = new Set(packed.files.map((file) => file.path.slice(0, file.path.lastIndexOf('/') + 1)));
    assert.deepEqual([...folders].sort(), ['', 'dist/', 'docs/rules/', 'schemas/']);
    const names = packed.files.map((file) => file.path).filter((name) => /^(?:dist\/|[^/]*$)/.test(name));
    assert.deepEqual(names.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD_PARTY_NOTICES.md',
      'dist/answers.js',
      'dist/cli.js',
      'dist/commands.js',
      'dist/late.js',
      'dist/markdown.js',
      'dist/reading.js',
      'dist/server.js',
      'package.json',
    ]);
  });

  const calls: Readonly<Record<string, readonly [args: readonly string[], output: RegExp]>> = {
    check: [
      ['check', 'docs/'],
      /^docs\/prd\.md:1:8 information unfilled-placeholder .*\n[\s\S]*undefined-identifier[\s\S]*1 file checked/,
    ],
    status: [['status'], /^docs\/prd\.md: \d+ left\n/],
    trace: [['trace'], /\| FR-1 \| Sign in \|/],
    new: [['new', 'python-prd', 'docs/', '--title', 'Sign in'], /sign-in-/],
    fill: [['fill', 'docs/prd.md', '--set', 'Feature Name=Sign in', '--dry-run'], /^# PRD: Sign in\n/],
    explain: [['explain', 'unset-date'], /^# /],
    inspect: [['inspect', 'docs/prd.md'], /"dialect"/],
    completion: [['completion', 'bash'], /complete .* specwright\n$/],
    lsp: [['lsp'], /^Content-Length: \d+\r\n\r\n\{.*"capabilities"/],
  };
  for (const { name } of allCommands)
    it(`runs ${name}`, async () => {
      const [args, output] = calls[name] ?? [[], /^$/];
      const child = spawn(specwright, args, { cwd: project, shell: process.platform === 'win32' });
      const parts: string[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8');
      child.stderr.on('data', (data: string) => parts.push(data));
      const isServer = name === 'lsp';
      child.stdout.on('data', (data: string) => {
        parts.push(data);
        if (isServer && output.test(parts.join(''))) child.stdin.end();
      });
      if (isServer) child.stdin.write(framed({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize }));
      else child.stdin.end();
      await once(child, 'close');
      assert.match(parts.join(''), output);
    });

  it('names the packages that its bundles hold, with their terms (npm run notices)', () => {
    const file = path.join(folder, 'notices.md');
    run(process.execPath, ['build/notices.mjs', file]);
    const notices = readFileSync(file, 'utf8');
    assert.equal(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8'), notices);
    for (const name of ['yaml', 'ignore', 'path-browserify', 'vscode-languageserver'])
      assert.ok(notices.includes(`\n| ${name} | `), name);
    const parts = path.join(folder, 'sbom.json');
    run(process.execPath, ['build/notices.mjs', '--sbom', parts]);
    const { components } = JSON.parse(readFileSync(parts, 'utf8')) as { readonly components: readonly object[] };
    assert.equal(components.length, notices.match(/^\| [\w@/-]+ \| \d/gm)?.length);
  });

  it('says its version', () => {
    const { version } = read('package.json');
    const { stdout } = run(specwright, ['--version']);
    assert.equal(stdout, `${String(version)}\n`);
  });

  function read(name: string): Readonly<Record<string, unknown>> {
    return JSON.parse(readFileSync(path.join(project, 'node_modules', 'specwright', name), 'utf8')) as Readonly<
      Record<string, unknown>
    >;
  }
});

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

function npm(...args: readonly string[]): Output {
  return run('npm', args);
}

function run(command: string, args: readonly string[]): Output {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stdout + stderr);
  return { stdout, stderr };
}

function framed(message: object): string {
  const text = JSON.stringify(message);
  return `Content-Length: ${String(text.length)}\r\n\r\n${text}`;
}
