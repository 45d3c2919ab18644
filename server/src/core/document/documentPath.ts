/** What the address of a document says, in lower case and decoded. */
export interface DocumentPath {
  /** `login-prd` of `file:///x/login-prd.md`. */
  readonly name: string;
  /** The same in words: `login prd`. */
  readonly words: string;
  /** The nearest folders, the innermost last; a workspace may lie in a folder called `specs` itself. */
  readonly folders: readonly string[];
  /** Whether it lies below a folder such as `.github/skills`, however deep. */
  readonly isBelowTold: boolean;
}

const nearest = 4;
/** `DESIGN3`, after `DESIGN2`. */
const trailingCount = /(?<=\p{L}{3})\d{1,2}$/u;
/** `02-requirements`, `1. specs`. */
const leadingNumber = /^\d{1,3}(?:\.\d{1,3})?[ ._-]+(?=\p{L})/u;

export function readDocumentPath(uri: string): DocumentPath {
  const parts = uri.split('/').map(decode);
  const name = (parts.pop() ?? '').replace(/\.\w+$/, '');
  const words = name.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  const folders = parts.map((folder) => folder.toLowerCase().replace(leadingNumber, ''));
  return {
    name: name.toLowerCase(),
    words: words.trim().replace(trailingCount, '').toLowerCase(),
    folders: folders.slice(-nearest),
    isBelowTold: folders.some((folder, at) => hidden.test(folder) && told.test(folders[at + 1] ?? '')),
  };
}

/** Files of every repository that speak about requirements without being them, in other languages too: `README.zh-CN`. */
const neverSpecs =
  /^(?:readme|changelog|changes|history|contributing|code[_-]of[_-]conduct|security|licen[cs]e|authors|support|governance|maintainers|agents?|claude|gemini|skill|memory|instructions|copilot-instructions|pull_request_template)(?:[._-]\p{L}{2}(?:[_-]\p{L}{2,4})?)?$|^readme\b|\.(?:instructions|prompt|agent|chatmode)$/u;

/** Names that do not become a spec by lying beside one. */
const besideSpecs =
  /^(?:index|intro|overview|examples?|notes?|faq|glossary|todo|ideas?|log|journal|lessons|news|status|toc|summary|_.*|pr[ _-]description)$|[ _-]complete$|(?:analysis|audit|clarification|completion|progress|remediation|review|status|submission|validation|verification)[ _-](?:report|summary)$|gap[ _-]analysis$|(?:(?<!需求)分析|诊断|診斷|审计|審計|评估|評估|总结|總結)(?:报告|報告)$/u;

const hidden = /^\.\w/;
/** `.claude/commands`, `.cursor/rules`: what agents are told. Templates below them are documents. */
const told =
  /^(?:commands|agents|skills?|rules|prompts|instructions|workflows|memory|steering|hooks|chatmodes|issue_template)$/;
/** The same without a dot, where a repository is for agents: the name says more. */
const toldOpenly = /^(?:commands|agents|subagents|skills|prompts|instructions|chatmodes)$|(?:^|-)workflows$/;
/** `workflows/create-prd/steps/step-02-scope.md`: what an agent does, one step after the other. */
const stepName = /^step-\w/;
const stepFolder = /^steps(?:-\w)?$/;

/** Whether a text lies among what agents are told: in such a folder or one below, or in `skills/orders/references`. */
export function isAmongTold({ folders }: DocumentPath): boolean {
  const isReference = folders.at(-1) === 'references' && folders.at(-3) === 'skills';
  return isReference || folders.slice(-2).some((folder) => toldOpenly.test(folder));
}

function isStep({ name, folders }: DocumentPath): boolean {
  return (
    stepName.test(name) && (stepFolder.test(folders.at(-1) ?? '') || folders.some((folder) => toldOpenly.test(folder)))
  );
}

/** Texts that tests and packages bring along, posts, and architectures by the chapters of arc42. */
const elsewhere = /^(?:fixtures?|testdata|__fixtures__|node_modules|vendor|_?posts|blog|tutorials?|arc42)$/;

/** `spec_template` among what agents are told is a document. */
const template = /templ|tmpl/;

export function isNeverSpec(path: DocumentPath): boolean {
  const { name, folders, isBelowTold } = path;
  if (neverSpecs.test(name) || isStep(path)) return true;
  const at = folders.findIndex((folder) => hidden.test(folder));
  const isTold = isBelowTold || (at !== -1 && folders.slice(at + 1).some((folder) => told.test(folder)));
  if (isTold && !folders.includes('templates') && !template.test(name)) return true;
  return folders.some((folder) => elsewhere.test(folder));
}

/** The folder that makes a document one of its kind: `requirements`, or `specs` below `.kiro`. */
export function specFolder({ name, folders }: DocumentPath, known: ReadonlySet<string>): string | undefined {
  if (besideSpecs.test(name)) return undefined;
  const at = folders.findLastIndex(
    (folder, index) =>
      known.has(folder.replace(/[_ ]/g, '-')) ||
      known.has(lastWord(folder)) ||
      isToolFolder(folder, folders[index + 1]),
  );
  return folders.slice(at + 1).some((folder) => folder.startsWith('_')) ? undefined : folders[at];
}

/** `create-prd` holds what is to be done, and no PRD. */
const making = /^(?:create|write|edit|validate|review|generate|make|quick|draft|refine|update|analy[sz]e)$/;

/** `requirements` of `business_requirements`; `research-and-proposals` holds more than proposals. */
function lastWord(folder: string): string {
  const words = folder.split(/[^\p{L}\p{M}]+/u);
  if (making.test(words[0] ?? '')) return folder;
  return words.includes('and') || folder.startsWith('.') ? folder : (words.at(-1) ?? folder);
}

function isToolFolder(folder: string, next: string | undefined): boolean {
  return folder === 'openspec' && (next === 'changes' || next === 'specs');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A lone per cent sign in a name.
  }
}
