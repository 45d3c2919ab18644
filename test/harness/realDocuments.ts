import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Ours, and those of others, which lie beside the checkout or do not. */
export const documentFolders = {
  templates: 'templates',
  examples: 'examples',
  corpus: path.resolve('..', 'shared', 'corpus'),
  seeds: path.resolve('..', 'shared', 'seeds'),
} as const;

/** The text of every Markdown file below a folder; none when the folder is not there. */
export function documentsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
}
