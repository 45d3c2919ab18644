import type { Template } from '../project/template.ts';
import { structureOf } from './structure.ts';

export type ValueKind = 'date' | 'options' | 'text';

/** A key of the front matter that documents made from a template have. */
export interface SchemaKey {
  readonly key: string;
  readonly kind: ValueKind;
  /** As the template has it. */
  readonly value: string;
  readonly options: readonly string[];
}

/** What the template's own front matter says of that of its documents. */
export function frontMatterSchema(template: Template): readonly SchemaKey[] {
  const { frontMatter, placeholders } = structureOf(template).document;
  return frontMatter.entries.map(({ key, value, valueSpan }) => {
    const found = placeholders.find(({ start, end }) => valueSpan.start <= start && end <= valueSpan.end);
    const isDate = found?.kind === 'date' || value === '{date}';
    // `status: Draft | Review | Approved`
    const listed = value.split(' | ').map((option) => option.trim());
    const options = listed.length > 1 ? listed : [];
    return { key, kind: isDate ? 'date' : options.length > 0 ? 'options' : 'text', value, options };
  });
}

/** `2026-11-21`, and a day that there is. */
export function isDay(value: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
