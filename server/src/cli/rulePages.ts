import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The page of a rule, which lies beside the bundles; undefined where they were copied without it. */
export function readRulePage(rule: string): string | undefined {
  try {
    return readFileSync(path.join(__dirname, '..', 'docs', 'rules', `${rule}.md`), 'utf8');
  } catch {
    return undefined; // Whoever copies bundles alone has the summaries.
  }
}
