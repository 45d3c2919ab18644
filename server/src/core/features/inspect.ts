import type { Document } from '../document/document.ts';
import type { Identifier } from '../identifiers/identifiers.ts';
import { writtenAsFamilies } from '../identifiers/writtenFamilies.ts';
import { allSections } from '../syntax/markdown/markdown.ts';
import type { Template } from '../project/template.ts';
import { findResidue } from '../templates/residue.ts';
import { templateOf } from '../templates/templateOf.ts';
import { positionAt } from '../text/sourceText.ts';
import { startingWithin } from '../text/span.ts';
import { gateTargetsOf } from '../gates/gateTargets.ts';

/** What the analysis sees in a document; see `docs/inspect.md`. Lines and columns count from 1, in UTF-16 units, ends excluded. */
export interface Inspection {
  readonly dialect: string;
  readonly outline: readonly InspectedSection[];
  readonly frontMatter: readonly InspectedEntry[];
  readonly identifiers: readonly InspectedIdentifier[];
  readonly placeholders: readonly InspectedPlaceholder[];
  readonly fields: readonly InspectedField[];
  readonly gateTargets: readonly InspectedTarget[];
  /** Id of the template it was made from, or null. */
  readonly template: string | null;
  /** What still stands as in the template. */
  readonly residue: readonly InspectedResidue[];
}

interface InspectedResidue extends Place {
  readonly kind: string;
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

interface InspectedSection {
  readonly level: number;
  readonly title: string;
  readonly line: number;
}

interface InspectedEntry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

interface InspectedIdentifier extends Place {
  readonly id: string;
  readonly kind: string;
  readonly role: 'definition' | 'reference';
  /** How it is defined; null for a reference. */
  readonly form: string | null;
  readonly title: string | null;
}

interface InspectedPlaceholder extends Place {
  readonly kind: string;
  readonly text: string;
  readonly certainty: string;
  readonly hint: string;
  readonly options: readonly string[];
  /** The first example, or null. */
  readonly example: string | null;
  readonly examples: readonly string[];
}

interface InspectedField {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** What the value is to be picked from, while it is still the list. */
  readonly options: readonly string[];
}

interface InspectedTarget extends Place {
  readonly gate: string;
  /** `metric`, `score` of a gate, `index`, or `check`: a gate that a task names. */
  readonly subject: string;
  /** `target`, `baseline`, `delta` or `current`. */
  readonly part: string;
  readonly metric: string;
  /** `I-1`; null for what is no metric of the gate. */
  readonly key: string | null;
  readonly operator: string | null;
  readonly value: string;
  readonly number: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly note: string | null;
  readonly isOpen: boolean;
}

/** Those of the document, and the mentions in a PRD or a spec that can only mean what another file defines. */
function identifiersOf({ identifiers, foreign, dialect, isUnfilled }: Document): readonly Identifier[] {
  const elsewhere = dialect.isSpec && !isUnfilled ? writtenAsFamilies(foreign.all) : [];
  return elsewhere.length === 0 ? identifiers : [...identifiers, ...elsewhere].sort((a, b) => a.start - b.start);
}

export function inspect(document: Document, templates: readonly Template[] = []): Inspection {
  const template = templateOf(document, templates)?.template;
  const { source } = document;
  const lineOf = (offset: number): number => positionAt(source, offset).line + 1;
  const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): Place => {
    const position = positionAt(source, start);
    const column = position.character + 1;
    return { line: position.line + 1, column, endColumn: column + end - start };
  };
  return {
    dialect: document.dialect.id,
    outline: [...allSections(document.outline)].map(({ heading, title, start }) => ({
      level: heading.level,
      title,
      line: lineOf(start),
    })),
    frontMatter: document.frontMatter.entries.map(({ key, value, keySpan }) => ({
      key,
      value,
      line: lineOf(keySpan.start),
    })),
    identifiers: identifiersOf(document).map((identifier) => ({
      id: identifier.name,
      kind: identifier.kind.id,
      role: identifier.definition === undefined ? 'reference' : 'definition',
      ...placeOf(identifier),
      form: identifier.definition?.site ?? null,
      title: identifier.definition?.title ?? null,
    })),
    placeholders: document.placeholders.map((placeholder) => ({
      kind: placeholder.kind,
      text: placeholder.text,
      ...placeOf(placeholder),
      certainty: placeholder.certainty,
      hint: placeholder.hint,
      options: placeholder.options,
      example: placeholder.examples[0] ?? null,
      examples: placeholder.examples,
    })),
    fields: document.fields.map(({ name, value, valueSpan, start }) => ({
      name,
      value,
      line: lineOf(start),
      options: startingWithin(document.placeholders, valueSpan).find(({ end }) => end === valueSpan.end)?.options ?? [],
    })),
    gateTargets: gateTargetsOf(document).map(
      ({ gate, subject, part, metric, known, threshold, note, isOpen, start, end }) => ({
        gate,
        subject,
        part,
        metric,
        key: known?.key ?? null,
        operator: threshold.operator ?? null,
        value: threshold.value,
        number: threshold.number ?? null,
        unit: threshold.unit ?? null,
        qualifier: threshold.qualifier ?? null,
        note: note ?? null,
        isOpen,
        ...placeOf({ start, end }),
      }),
    ),
    template: template?.id ?? null,
    residue: (template === undefined ? [] : findResidue(document, template)).map((residue) => ({
      kind: residue.kind,
      text: source.text.slice(residue.start, residue.end),
      ...placeOf(residue),
    })),
  };
}
