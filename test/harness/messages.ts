import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as TypeScript from 'typescript';

// Loaded as it is: in the bundle of the tests it would be larger than all of them.
const ts = createRequire(path.resolve('package.json'))('typescript') as typeof TypeScript;

/** A call that says something to people: `say('…')`, `phrase('…')`, `l10n.t('…')`. */
export interface Message {
  readonly place: string;
  /** Undefined where it is no literal, and so cannot be translated. */
  readonly key: string | undefined;
  /** Said when the code is loaded, before anybody knows in which language. */
  readonly isAtLoad: boolean;
  /** The names of what is filled in; undefined where they are not written out. */
  readonly values: readonly string[] | undefined;
}

/** Text that people would read in English whatever their language. */
export interface Literal {
  readonly place: string;
  readonly text: string;
}

export function messagesIn(folder: string): readonly Message[] {
  return nodesIn(folder).flatMap(({ node, place }): readonly Message[] => {
    if (!ts.isCallExpression(node) || !/^(?:say|phrase|t|l10n\.t)$/.test(node.expression.getText())) return [];
    const [first, values] = node.arguments;
    const isAtLoad = node.expression.getText() === 'say' && ts.findAncestor(node, ts.isFunctionLike) === undefined;
    const key = first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined;
    if (values === undefined) return [{ place, key, isAtLoad, values: [] }];
    if (!ts.isObjectLiteralExpression(values)) return [{ place, key, isAtLoad, values: undefined }];
    return [{ place, key, isAtLoad, values: values.properties.map((property) => property.name?.getText() ?? '…') }];
  });
}

/** Words in a row, or one with a capital letter, outside of what is said, logged or imported. */
export function literalsIn(folder: string): readonly Literal[] {
  return nodesIn(folder).flatMap(({ node, place }) => {
    const text = textOf(node);
    return text !== undefined && isProse(text) && !isElsewhere(node) ? [{ place, text }] : [];
  });
}

/** `{name}` in a message. */
export function placeholdersOf(message: string): readonly string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** `FR-1 is`, `Title`, ` to fill`, `left.`; not `specwright.fillRow`, `$(check)` or `jsonc`. */
function isProse(text: string): boolean {
  const bare = text.replace(/\$\([\w-]+\)|[Ss]pecwright[\w.-]*/g, '');
  return /\p{L}{2}[,;:]? |^ ?\p{Lu}\p{Ll}+|\p{L}{2}[.…?]$| \p{L}{2,}$/u.test(bare);
}

function textOf(node: TypeScript.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : undefined;
}

/** What is said is translated; logs, paths of imports and types are for nobody who uses the editor. */
function isElsewhere(node: TypeScript.Node): boolean {
  for (let above = node.parent; !ts.isSourceFile(above); above = above.parent) {
    if (ts.isImportDeclaration(above) || ts.isLiteralTypeNode(above)) return true;
    if (ts.isCallExpression(above) && /^(?:say|phrase|t|l10n\.t)$|\blog\.\w+$/.test(above.expression.getText()))
      return true;
  }
  return false;
}

const cache = new Map<string, readonly { readonly node: TypeScript.Node; readonly place: string }[]>();

function nodesIn(folder: string): readonly { readonly node: TypeScript.Node; readonly place: string }[] {
  const known = cache.get(folder);
  if (known !== undefined) return known;
  const files = readdirSync(folder, { recursive: true }).map(
    (file) => `${folder}/${String(file).replaceAll('\\', '/')}`,
  );
  const nodes = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).flatMap(nodesOf);
  cache.set(folder, nodes);
  return nodes;
}

function nodesOf(file: string): { readonly node: TypeScript.Node; readonly place: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const nodes: { readonly node: TypeScript.Node; readonly place: string }[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isCallExpression(node) || textOf(node) !== undefined)
      nodes.push({ node, place: `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}
