import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse, fixesOf } from './analysis.ts';

/** What a payload sets when it is executed. */
interface Canary {
  specwrightCanary?: number;
}
const canary = globalThis as Canary;
const call = 'globalThis.specwrightCanary = (globalThis.specwrightCanary || 0) + 1';

/** What may stand after the first `---`; a parser that picks an engine by this name would find one for most of them. */
const languages: readonly string[] = [
  'js', 'JS', 'Js', ' js', '  js', '\tjs', 'js ', 'js\t', 'javascript', 'JavaScript', ' javascript ', 'jsx', 'mjs', 'node',
  'coffee', 'coffeescript', 'coffee-script', 'cson', 'CSON', 'json', 'JSON', 'json5', 'toml', 'ts', 'eval', 'function',
  'yaml', 'YAML', 'yml', ' yaml', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__',
  'prototype', 'js module', 'js;yaml', 'js#yaml', 'yaml js', '-js', '{js}', 'ｊｓ', 'j\u200bs', '\u00a0js', '\u2028js', '!js',
]; // prettier-ignore

const payloads: Readonly<Record<string, string>> = {
  'an expression': `{ title: (${call}) }`,
  'a function called at once': `(function () { ${call}; return {}; })()`,
  'an end of the function around it': `{}; } ()); ${call}; (function () { return {}`,
  'an export': `module.exports = { title: (${call}) };`,
  'a comment before it': `/* */ { title: (${call}) }`,
  'a getter': `{ get title() { ${call}; return 1; } }`,
  'a template': `\`\${${call}}\``,
  'a coffee-script expression': `title: (\`${call}\`)`,
  'a YAML function': `title: !!js/function 'function () { ${call}; }()'`,
  'a YAML function in the other spelling': `title: !<tag:yaml.org,2002:js/function> "function () { ${call}; }"`,
  'a YAML regular expression': 'title: !!js/regexp /(a+)+$/',
  'a YAML object of Python': `title: !!python/object/apply:os.system ["true"]`,
  'a YAML object of Ruby': 'title: !ruby/object:Gem::Requirement {}',
  'a tag of its own': `%TAG ! tag:example.org,2026:\n--- \ntitle: !run "${call}"`,
};

/** YAML that would reach into every object, if it became one carelessly. */
const pollutions: readonly string[] = [
  '__proto__: { polluted: 1 }',
  '__proto__:\n  polluted: 1\n  toString: 1',
  '"__proto__": { polluted: 1 }',
  '? __proto__\n: { polluted: 1 }',
  'constructor: { prototype: { polluted: 1 } }',
  'a: { __proto__: { polluted: 1 } }',
  'a: &a { __proto__: { polluted: 1 } }\n<<: *a',
  '<<: { __proto__: { polluted: 1 } }',
  '- __proto__: { polluted: 1 }',
  'hasOwnProperty: 1\ntoString: 2\nvalueOf: 3',
  '{ "__proto__": { "polluted": 1 } }',
];

const lineEnds = ['\n', '\r\n', '\r'];
const beginnings = ['', '\ufeff', '---\ntitle: a\n---\n', '\n', '\ufeff\ufeff', ' '];

describe('front matter is never executed', () => {
  for (const [name, payload] of Object.entries(payloads))
    it(`as ${name}, whatever its language is called`, () => {
      const found = listenedTo(() => {
        for (const text of textsWith(payload)) checkRest(text);
      });
      assert.deepEqual(found, { evaluations: 0, canary: undefined });
    });

  it('and what would be noticed, if it were', () => {
    // The listener itself is tried out: without this, the tests above would prove nothing.
    const found = listenedTo(() => {
      Reflect.apply(globalThis.eval, undefined, [call]);
      for (const makesCode of [Function, (() => undefined).constructor]) {
        Reflect.apply(Reflect.apply(makesCode, undefined, [call]) as () => void, undefined, []);
        Reflect.apply(Reflect.construct(makesCode, [call]) as () => void, undefined, []);
      }
    });
    assert.deepEqual(found, { evaluations: 5, canary: 5 });
  });
});

describe('front matter', () => {
  for (const pollution of pollutions)
    it(`leaves every other object alone: ${JSON.stringify(pollution)}`, () => {
      const before = Reflect.ownKeys(Object.prototype);
      for (const text of textsWith(pollution)) checkRest(text);
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
    });

  it('in another language is refused in words', () => {
    for (const language of ['js', 'JavaScript', 'coffee', 'constructor', '__proto__']) {
      const { document, diagnoses } = analyse(`---${language}\n{}\n---\n# After\n`);
      assert.deepEqual(document.frontMatter.entries, []);
      const [problem] = diagnoses;
      assert.equal(problem?.rule.id, 'unreadable-front-matter');
      assert.match(problem.message, /^Front matter is read as YAML only/);
    }
  });
});

describe('the bundle', () => {
  for (const file of ['server', 'reading', 'answers', 'late', 'cli', 'client'].map((name) => `dist/${name}.js`))
    it(`${file} turns no text into code`, () => {
      const bundle = readFileSync(file, 'utf8');
      assert.deepEqual(bundle.match(/(?<![.\w])eval\(|(?<![.\w])new Function\(|(?<![.\w])Function\(["'`]/g), null);
      assert.deepEqual(bundle.match(/require\(["'](?:node:)?vm["']\)/g), null);
    });
});

function* textsWith(payload: string): Iterable<string> {
  for (const language of languages)
    for (const lineEnd of lineEnds)
      for (const beginning of beginnings)
        yield `${beginning}---${language}\n${payload}\n---\n\n# After\n`.replaceAll('\n', lineEnd);
}

/** What stands after such front matter is read as ever. */
function checkRest(text: string): void {
  const analysis = analyse(text);
  fixesOf(analysis);
  const titles = analysis.document.outline.map(({ name }) => name);
  assert.equal(titles.at(-1), 'After', `the heading is lost in ${JSON.stringify(text)}`);
}

/** What happens to code while `deed` runs. */
function listenedTo(deed: () => void): { readonly evaluations: number; readonly canary: number | undefined } {
  const original = { Function, eval: globalThis.eval, constructor: Function.prototype.constructor };
  let evaluations = 0;
  const counting = <T extends object>(target: T): T =>
    new Proxy(target, {
      apply: (callable, self, args): unknown => (evaluations++, Reflect.apply(callable as () => unknown, self, args)),
      construct: (callable, args) => (evaluations++, Reflect.construct(callable as () => unknown, args) as object),
    });
  try {
    globalThis.Function = Function.prototype.constructor = counting(original.Function);
    globalThis.eval = counting(original.eval);
    deed();
    return { evaluations, canary: canary.specwrightCanary };
  } finally {
    globalThis.Function = original.Function;
    globalThis.eval = original.eval;
    Function.prototype.constructor = original.constructor;
    delete canary.specwrightCanary;
  }
}
