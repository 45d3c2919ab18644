import type { Document } from '../model/document.ts';
import type { GateTarget } from '../model/gateTargets.ts';
import type { Occurrence, Workspace } from '../model/workspace.ts';
import { withoutMarkup } from '../syntax/outline.ts';
import { lineAt } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import { describeMentions } from './mentions.ts';
import { findDefinitions, identifierAt } from './navigation.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown; text of documents in it is escaped. */
  readonly markdown: string;
}

/** A definition is shown up to this many lines. */
const mostLines = 12;
/** As many of those that refer to it are named. */
const mostOwners = 8;

/** What an identifier says, or what the metric of a gate means. */
export function hoverAt(workspace: Workspace, document: Document, offset: number): Hover | undefined {
  const identifier = identifierAt(document, offset);
  const definitions = findDefinitions(workspace, document, offset);
  if (identifier !== undefined && definitions.length > 0)
    return {
      span: identifier,
      markdown: definitions.map((found) => describe(workspace, found, document)).join('\n\n---\n\n'),
    };
  const target = document.gateTargets.find((candidate) => touches(candidate, offset));
  return target === undefined ? undefined : describeTarget(target);
}

function describe(workspace: Workspace, { document, identifier }: Occurrence, from: Document): string {
  const { definition, kind, name } = identifier;
  if (definition === undefined) return '';
  const title = definition.title === '' ? name : `${name}: ${withoutMarkup(definition.title)}`;
  const where =
    document.uri === from.uri
      ? `line ${String(lineAt(document.source, identifier.start) + 1)}`
      : fileName(document.uri);
  const lines = document.source.text.slice(definition.block.start, definition.block.end).split(/\r\n|\n|\r/);
  const statement = lines
    .slice(1, mostLines)
    .filter((line) => line.trim() !== '')
    .map((line) => `- ${escaped(withoutMarkup(line.replace(/^\s*(?:[\-*+>]|\d+[.)])?\s*/, '')))}`);
  const { title: counts, owners } = describeMentions(workspace, document, identifier);
  const by =
    owners.length === 0 ? '' : `: ${owners.slice(0, mostOwners).join(', ')}${owners.length > mostOwners ? ' …' : ''}`;
  return [`**${escaped(title)}**`, `*${kind.title}*, ${escaped(where)}`, statement.join('\n'), escaped(counts + by)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function describeTarget({ start, end, gate, known }: GateTarget): Hover | undefined {
  if (known === undefined) return undefined;
  const weight = known.weight === undefined ? '' : ` Weight in the gate: ${String(Math.round(known.weight * 100))} %.`;
  const usual = known.usual === undefined ? '' : ` Usual: ${known.operator ?? ''}${known.usual}.`;
  const unit = known.unit === undefined ? '' : ` Unit: ${known.unit}.`;
  const markdown = `**${escaped(known.label)}** (${gate}, ${known.key})\n\n${escaped(known.meaning)}${unit}${usual}${weight}`;
  return { span: { start, end }, markdown };
}

/** Text as it is: no link, image, code or HTML comes out of it. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&$:-]/g, '\\$&');
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1);
}
