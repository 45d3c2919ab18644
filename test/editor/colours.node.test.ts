import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';

interface Rule {
  readonly scope?: string | readonly string[];
  readonly settings: { readonly foreground?: string };
}

interface Theme {
  readonly background: string;
  readonly rules: readonly Rule[];
}

type Defaults = Readonly<Record<'light' | 'dark' | 'highContrast' | 'highContrastLight', string>>;

/** The themes that VS Code comes with, as this VS Code has them. */
const themeIds = [
  'Light 2026',
  'Light+',
  'Light Modern',
  'Dark Modern',
  'Dark+',
  'Default High Contrast',
  'Default High Contrast Light',
];
const contrast = 4.5;

describe('Colours', () => {
  const own = contributionsOf('specwright.specwright');
  const scopes = own.semanticTokenScopes[0]!.scopes;
  const colour = (id: string): Defaults => own.colors.find((each) => each.id === id)!.defaults;

  for (const id of themeIds) {
    it(`of tokens can be read in ${id}, and are not those of a mistake`, async () => {
      const theme = await readTheme(id);
      for (const [token, names] of Object.entries(scopes)) {
        const found = names.map((name) => foregroundOf(theme.rules, name)).find((each) => each !== undefined);
        assert.ok(found, `${token} has no colour`);
        const ratio = contrastOf(rgb(found), rgb(theme.background));
        assert.ok(ratio >= contrast, `${token}: ${found} on ${theme.background} is ${ratio.toFixed(2)}`);
        assert.ok(!isRed(rgb(found)), `${token} is red: ${found}`);
      }
    });

    it(`of prompts can be read in ${id}`, async () => {
      const { background } = await readTheme(id);
      const kind = id.includes('High')
        ? id.endsWith('Light')
          ? 'highContrastLight'
          : 'highContrast'
        : id.startsWith('Light')
          ? 'light'
          : 'dark';
      const after = over(colour('specwright.promptBackground')[kind], rgb(background));
      const text = rgb(colour('specwright.promptForeground')[kind]);
      const ratio = contrastOf(text, after);
      assert.ok(ratio >= contrast, ratio.toFixed(2));
      assert.ok(!isRed(text));
    });
  }
});

interface Contributions {
  readonly themes: readonly { readonly id: string; readonly path: string; readonly uiTheme: string }[];
  readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  readonly colors: readonly { readonly id: string; readonly defaults: Defaults }[];
}

function contributionsOf(id: string): Contributions {
  return (extensions.getExtension(id)!.packageJSON as { readonly contributes: Contributions }).contributes;
}

type Colour = readonly [red: number, green: number, blue: number];

async function readTheme(id: string): Promise<Theme> {
  const defaults = extensions.getExtension('vscode.theme-defaults');
  assert.ok(defaults, 'VS Code has no themes');
  const { themes } = contributionsOf(defaults.id);
  const theme = themes.find((each) => each.id === id);
  assert.ok(theme, `${id} is none of ${themes.map((each) => each.id).join(', ')}`);
  const file = Uri.joinPath(defaults.extensionUri, theme.path);
  const { background, rules } = await readFile(file);
  return {
    background: background ?? (theme.uiTheme.endsWith('light') || theme.uiTheme === 'vs' ? '#ffffff' : '#000000'),
    rules,
  };
}

async function readFile(
  file: Uri,
): Promise<{ readonly background: string | undefined; readonly rules: readonly Rule[] }> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const plain = text.replace(/("(?:\\.|[^"\\])*")|\/\/.*|\/\*[\s\S]*?\*\//g, '$1').replace(/,(\s*[}\]])/g, '$1');
  const { include, colors, tokenColors } = JSON.parse(plain) as {
    readonly include?: string;
    readonly colors?: Readonly<Record<string, string>>;
    readonly tokenColors?: readonly Rule[];
  };
  const base =
    include === undefined ? { background: undefined, rules: [] } : await readFile(Uri.joinPath(file, '..', include));
  return {
    background: colors?.['editor.background'] ?? base.background,
    rules: [...base.rules, ...(tokenColors ?? [])],
  };
}

/** Of rules that fit, the longest scope wins; of those, the last. */
function foregroundOf(rules: readonly Rule[], name: string): string | undefined {
  let best: string | undefined;
  let length = 0;
  for (const { scope = [], settings } of rules)
    for (const each of [scope].flat().flatMap((list) => list.split(',')))
      if (
        settings.foreground !== undefined &&
        `${name}.`.startsWith(`${each.trim()}.`) &&
        each.trim().length >= length
      ) {
        best = settings.foreground;
        length = each.trim().length;
      }
  return best;
}

function rgb(hex: string): Colour {
  const channel = (index: number): number => parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16);
  return [channel(0), channel(1), channel(2)];
}

/** A colour with opacity, over another one. */
function over(hex: string, [red, green, blue]: Colour): Colour {
  const opacity = hex.length === 9 ? parseInt(hex.slice(7), 16) / 255 : 1;
  const blend = (above: number, below: number): number => above * opacity + below * (1 - opacity);
  const above = rgb(hex);
  return [blend(above[0], red), blend(above[1], green), blend(above[2], blue)];
}

/** As in WCAG 2. */
function contrastOf(some: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [luminance(some), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Strong, and more than twice as much red as anything else. */
function isRed([red, green, blue]: Colour): boolean {
  return red > 100 && red > 2 * Math.max(green, blue);
}
