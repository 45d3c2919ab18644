import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';

const protocolFiles =
  /[\\/]vscode-(?:languageclient|languageserver|languageserver-protocol|languageserver-types|jsonrpc)[\\/]lib[\\/].*\.js$/;
const resolving = Symbol('resolving');

/**
 * The packages of the protocol are CommonJS, which is kept whole, compiled twice, and copied from module to module by name
 * at every start. It is what TypeScript makes of ES modules, and thus of one form, from which these can be read back: then
 * what nobody imports is left out.
 */
export const esModules = {
  name: 'es-modules',
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === resolving) return undefined;
      const isInside = protocolFiles.test(from.importer);
      if (!isInside && !/^vscode-language(?:client|server)/.test(path)) return undefined;
      if (isBuiltin(path)) return { path, external: true, sideEffects: false };
      const resolved = await build.resolve(path, { ...from, pluginData: resolving });
      return { ...resolved, sideEffects: false };
    });
    build.onLoad({ filter: protocolFiles }, async ({ path }) => ({
      contents: toEsModule(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** `path` behind each name that a module is imported under. */
const required = /^(?:const|var) (\w+) = (?:__import(?:Star|Default)\()?require\("([^"]+)"\)\)?;$/gm;

function toEsModule(code) {
  const paths = new Map([...code.matchAll(required)].map(([, name, path]) => [name, path]));
  const made = code
    .replace(/^var __\w+ = \(this && [\s\S]*?^\}.*;$/gm, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule", .*$/m, '')
    .replace(/^(?:exports\.\w+ = )+void 0;$/gm, '')
    .replace(required, 'import * as $1 from "$2";')
    .replace(/^__exportStar\(require\(("[^"]+")\), exports\);$/gm, 'export * from $1;')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name, from, original) => `export { ${original} as ${name} } from "${paths.get(from)}";`,
    )
    // A namespace: left out when nobody uses it. Two of the same name are joined.
    .replace(
      /^(?:export )?var (\w+);\n\(function \(\1\) \{$([\s\S]*?)^\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);$/gm,
      (whole, name, body) =>
        code.split(` || (${whole.includes('exports.') ? `exports.${name} = ` : ''}${name} = {})`).length === 2
          ? `export const ${name} = /* @__PURE__ */ (function (${name}) {${body}return ${name}; })({});`
          : `export ${whole.replace(/^export /, '')}`,
    )
    .replace(/^exports\.default = (.*);$/gm, 'export default $1;')
    .replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    // A namespace that is joined to a class or a function.
    .replace(/\(exports\.(\w+) = \1 = \{\}\)/g, '($1 = {})')
    .replace(/\bexports\.(\w+)/g, '$1');
  if (/\b(?:exports|require)\b(?! *:)/.test(made.replace(/\/\/.*|\/\*[\s\S]*?\*\/|`[^`]*`|'[^'\n]*'/g, '')))
    throw new Error(`This is not the form that is known: ${made}`);
  return made;
}
