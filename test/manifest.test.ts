import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ruleInfos } from '../server/src/core/rules/allRules.ts';
import { builtinTemplates } from '../server/src/core/templates/builtinTemplates.ts';
import { allGenerated } from './harness/generated.ts';
import { manifestStrings, readManifest } from './harness/manifest.ts';

interface Setting {
  readonly order: number;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly engines: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configuration: readonly {
      readonly order: number;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
}

const manifest = readManifest() as Manifest;
const { commands, menus, snippets, walkthroughs, configuration } = manifest.contributes;
const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true })
    .filter((file) => String(file).endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${String(file)}`, 'utf8'))
    .join('\n');

describe('generated text', () => {
  for (const { file, text } of allGenerated())
    it(`of ${file} is up to date (npm run update)`, () => {
      assert.equal(readFileSync(file, 'utf8'), text);
    });
});

describe('the manifest', () => {
  it('has a command for every template, named after it', () => {
    for (const { id, title } of builtinTemplates())
      assert.equal(
        commands.find(({ command }) => command === `specwright.insertTemplate.${id}`)?.title,
        `Insert ${title}`,
      );
  });

  it('has the commands that the client registers, and no other', () => {
    // What begins with an underscore is called by the server and not for people.
    const single = [...sources('client/src/commands').matchAll(/id: '(specwright\.[\w.]+)'/g)].map((match) => match[1]);
    const refactorings = [
      ...sources('client/src/commands').matchAll(/(?:refactor|propose|goToPrompt)\(\s*'(\w+)'/g),
    ].map((match) => `specwright.${match[1] ?? ''}`);
    const templates = builtinTemplates().map(({ id }) => `specwright.insertTemplate.${id}`);
    assert.deepEqual(commands.map(({ command }) => command).sort(), [...single, ...refactorings, ...templates].sort());
  });

  it('shows only commands that exist', () => {
    const known = new Set(commands.map(({ command }) => command));
    const submenus = new Set(manifest.contributes.submenus.map(({ id }) => id));
    for (const { command, submenu } of Object.values(menus).flat())
      assert.ok(known.has(command ?? '') || submenus.has(submenu ?? ''), command ?? submenu);
    for (const { category } of commands) assert.equal(category, 'Specwright');
  });

  it('says of every command where it makes sense, and gives it an icon', () => {
    // These do, wherever one is.
    const everywhere = ['newDocument', 'explainRule', 'restartServer', 'showLog', 'reportIssue'].map(
      (name) => `specwright.${name}`,
    );
    for (const { command, enablement, icon } of commands) {
      assert.equal(enablement === undefined, everywhere.includes(command), command);
      assert.match(icon ?? '', /^\$\([a-z-]+\)$/, command);
    }
    assert.equal(menus['editor/title']?.length, 1, 'one icon at most in the title of an editor');
  });

  it('starts the extension for Markdown, for its task, and where there is a PRD, a spec in its folder, or a file of the team', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:markdown',
      'onLanguage:yaml',
      'onTaskType:specwright',
      'workspaceContains:**/iosm.yaml',
      'workspaceContains:**/.specwright.json',
      'workspaceContains:**/*{prd,PRD}.{md,markdown}',
      'workspaceContains:**/{prd,PRD}[-_.]*.md',
      'workspaceContains:**/specs/*/{spec,requirements}.md',
    ]);
  });

  it('has its settings in groups, in order, under its own name', () => {
    assert.deepEqual(
      configuration.map(({ order }) => order),
      [1, 2, 3, 4],
    );
    for (const { properties } of configuration)
      for (const [index, [key, setting]] of Object.entries(properties).entries()) {
        assert.ok(key.startsWith('specwright.'), key);
        assert.equal(setting.order, index + 1, key);
        for (const labels of [setting.enumItemLabels, setting.enumDescriptions])
          assert.equal(labels?.length, setting.enum?.length, key);
      }
  });

  it('types VS Code as old as the oldest it runs in', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode'] ?? ''}`, manifest.engines['vscode']);
  });

  it('pins every package', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(version, /^\d/, name);
  });
});

describe('the language of the manifest', () => {
  const raw = readFileSync('package.json', 'utf8');
  const english = manifestStrings();
  const languages = readdirSync('.').flatMap((file) => /^package\.nls\.(.+)\.json$/.exec(file)?.[1] ?? []);

  it('is not fixed by a string that people see', () => {
    const shown =
      /^(?:displayName|description|title|shortTitle|name|label|contents|altText|accessibilityHelpContent|\w+(?:Description|Descriptions|Message))$/;
    const fixed: string[] = [];
    JSON.parse(raw, (key, value: unknown) => {
      for (const text of shown.test(key) ? [value].flat() : [])
        if (typeof text === 'string' && !/^(?:%.+%|[Ss]pecwright)$/.test(text)) fixed.push(text);
      return value;
    });
    assert.deepEqual(fixed, []);
  });

  it('has every string once, and no other', () => {
    const used = [...raw.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  for (const language of languages)
    it(`can be ${language} in every string, with the same commands and code`, () => {
      const strings = manifestStrings(language);
      assert.deepEqual(Object.keys(strings).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(strings)) {
        for (const part of [/\]\([^)]+\)/g, /`[^`]+`/g])
          assert.deepEqual(text.match(part)?.sort(), english[key]?.match(part)?.sort(), key);
        assert.equal(/[.…]$/.exec(text)?.[0], /[.…]$/.exec(english[key] ?? '')?.[0], key);
      }
    });
});

describe('the walkthrough', () => {
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const known = commands.map(({ command }) => command);

  it('has five steps, each with a button that ends it', () => {
    assert.equal(steps.length, 5);
    for (const { description, completionEvents } of steps) {
      const buttons = [...description.matchAll(/^\[[^\]]+\]\((?:command:)?([^)]+)\)$/gm)].map(([, target]) => target);
      assert.equal(buttons.length, 1, description);
      assert.ok(
        completionEvents.some(
          (event) => event.endsWith(`:${buttons[0] ?? ''}`) || event === `onLink:${buttons[0] ?? ''}`,
        ),
      );
    }
  });

  it('names commands of ours that exist, and keeps them reachable', () => {
    for (const { description, completionEvents } of steps)
      for (const [name] of [description, ...completionEvents].join(' ').matchAll(/specwright\.[a-zA-Z]+/g))
        assert.ok(known.includes(name), name);
  });

  it('has pictures in the colours of the theme, which say what they show', () => {
    for (const { media } of steps) {
      const picture = readFileSync(media.svg, 'utf8');
      assert.ok(media.altText.endsWith('.'));
      assert.doesNotMatch(picture, /#[0-9a-f]{3,8}\b|rgb\(|<script|<style|<image|href/i);
    }
  });
});

describe('snippets', () => {
  it('are readable, described, and have a prefix of their own', () => {
    const prefixes: string[] = [];
    for (const { path } of snippets) {
      const file = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
        Record<string, { readonly prefix: string; readonly description: string; readonly body: readonly string[] }>
      >;
      for (const { prefix, description, body } of Object.values(file)) {
        assert.match(prefix, /^sw-[a-z-]+$/);
        assert.ok(description.endsWith('.') && body.length > 0);
        prefixes.push(prefix);
      }
    }
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const block of ['fr', 'nfr', 'uc', 'us', 'risk', 'gate-i', 'gate-o', 'gate-s', 'gate-m', 'change'])
      assert.ok(prefixes.includes(`sw-${block}`), block);
  });
});

describe('the documentation', () => {
  it('has a page for every rule, and no other', () => {
    const pages = readdirSync('docs/rules')
      .filter((page) => page !== 'README.md')
      .map((page) => page.replace(/\.md$/, ''));
    assert.deepEqual(pages.sort(), ruleInfos.map(({ id }) => id).sort());
  });

  it('links only to files that exist', () => {
    const pages = ['docs', 'docs/rules', 'examples'].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${folder}/${file}`),
    );
    for (const page of ['README.md', 'CONTRIBUTING.md', ...pages])
      for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g))
        if (!/^[a-z]+:/.test(target)) {
          const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
          assert.ok(existsSync(folder + target), `${page} → ${target}`);
        }
  });
});

describe('the repository', () => {
  it('names no machine, no registry host and no other workplace', () => {
    const files = ['package-lock.json', 'test/host/package-lock.json', 'package.json', 'README.md', '.ci/run'];
    for (const file of files) assert.doesNotMatch(readFileSync(file, 'utf8'), /"resolved"|\/work\//, file);
  });
});
