import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers of file 7 begin at FR-70001: every requirement of a workspace has a name of its own. */
const numbersPerFile = 10_000;
const linesPerRequirement = 12;
const linesPerFile = 200;

const nouns =
  'invoice tenant export webhook retry schema session quota replica gateway policy audit locale rollout metric owner'.split(
    ' ',
  );
const foreign = ['résumé', '数据', 'Größe', '≥ 95 %', '🚀', 'проверка'];

/** The same numbers in the same order for the same seed, from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

export function requirementOf(file: number, number: number): string {
  return `FR-${String(file * numbersPerFile + number)}`;
}

/** `specs/area-3/spec-00042.md`: fifty files to a folder. */
export function pathOf(file: number): string {
  return `specs/area-${String(Math.floor(file / 50))}/spec-${String(file).padStart(5, '0')}.md`;
}

/** The last file's first requirement: whoever finds it has read the whole workspace. */
export function lastRequirement(files: number): string {
  return requirementOf(files, 1);
}

/** Where one reference in twenty leads, in every file. */
export const hub = requirementOf(1, 1);

/**
 * File number `file` of a workspace of `files`: front matter, requirements that refer to those of other files, tables, code,
 * tasks, gate targets, placeholders, two undefined references in a hundred; one file in ten has CRLF, one in five is not ASCII.
 */
export function writeSpec(file: number, files: number, lines = linesPerFile): string {
  const random = randomNumbers(file + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (count: number): string =>
    Array.from({ length: count }, () => (file % 5 === 2 && random() < 0.1 ? pick(foreign) : pick(nouns))).join(' ');
  const sentence = (count: number): string => `The ${words(count)}.`;
  const prompt = (): string => pick(['[Feature Name]', '[Describe the owner]', 'TBD', '[e.g., Redis, Memcached]']);
  const perFile = Math.max(1, Math.floor((linesPerFile - 20) / linesPerRequirement));
  const reference = (): string => {
    const chance = random();
    if (chance < 0.05) return hub;
    if (chance < 0.07) return requirementOf(file, numbersPerFile - 1);
    const other = 1 + Math.floor(random() * files);
    return requirementOf(other, 1 + Math.floor(random() * perFile));
  };
  const blocks: readonly (() => readonly string[])[] = [
    () => [
      '| Risk | Impact | Mitigation |',
      '| --- | --- | --- |',
      `| ${words(2)} | High | ${words(3)}, ${reference()} |`,
      '',
    ],
    () => ['```json', `{ "id": "${words(1)}", "requirement": "${reference()}" }`, '```', ''],
    () => [`- [ ] ${words(4)}`, `- [x] ${words(3)} for ${reference()}`, ''],
    () => [`> **Note:** ${sentence(8)}`, '', `${sentence(10)} ${prompt()}`, ''],
    () => [
      '#### Gate-O (Optimize) Targets',
      '',
      `- P95 latency: ≤${String(100 + Math.floor(random() * 200))}ms`,
      '- Error budget: [percent]',
      '',
    ],
  ];

  const written = [
    '---',
    `title: ${words(2)}`,
    'status: Draft',
    '---',
    '',
    `# PRD: ${words(3)}`,
    '',
    `**Owner:** ${prompt()}`,
    '',
  ];
  written.push('## Requirements', '');
  for (let number = 1; written.length < lines - 12; number++) {
    written.push(
      `### ${requirementOf(file, number)}: ${words(3)}`,
      '',
      `${sentence(9)} See ${reference()} and \`${words(1)}\`.`,
    );
    written.push(
      `- Description: ${words(6)} ${random() < 0.2 ? prompt() : ''}`,
      `- Trace: ${reference()}, ${reference()}`,
      '',
    );
    written.push(...pick(blocks)());
  }
  while (written.length < lines - 1) written.push(written.at(-1) === '' ? sentence(7) : '');
  return written.join(file % 10 === 3 ? '\r\n' : '\n') + '\n';
}

/** Writes a workspace to disk; its files are numbered from 1. */
export function writeWorkspace(folder: string, files: number): void {
  for (let file = 1; file <= files; file++) {
    const full = path.join(folder, pathOf(file));
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, writeSpec(file, files));
  }
}
