import type { Document } from '../document/document.ts';
import type { RequirementForm } from '../statements/requirementForm.ts';
import { requirementForm } from '../statements/requirementForm.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Occurrence } from '../workspace/occurrence.ts';
import { withoutMarkup } from '../syntax/markdown/markdown.ts';
import { lineAt } from '../text/sourceText.ts';
import { escaped } from './escaped.ts';
import { gateHoverAt } from './gateHover.ts';
import { describeMentions } from './mentions.ts';
import { findDefinitions, identifierAt } from './navigation.ts';
import type { Hover } from './hoverContent.ts';
import { say, sayPhrase } from '../text/say.ts';

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
  return gateHoverAt(workspace, document, offset);
}

function describe(workspace: Workspace, { document, identifier }: Occurrence, from: Document): string {
  const { definition, kind, name } = identifier;
  if (definition === undefined) return '';
  const title = definition.title === '' ? name : `${name}: ${definition.title}`;
  const where =
    document.uri === from.uri
      ? say('line {line}', { line: lineAt(document.source, identifier.start) + 1 })
      : fileName(document.uri);
  const lines = document.source.text.slice(definition.block.start, definition.block.end).split(/\r\n|\n|\r/);
  const statement = lines
    .slice(1, mostLines)
    .filter((line) => line.trim() !== '')
    .map((line) => `- ${escaped(withoutMarkup(line.replace(/^\s*(?:[\-*+>]|\d+[.)])?\s*/, '')))}`);
  const { title: counts, owners } = describeMentions(workspace, document, identifier);
  const by =
    owners.length === 0 ? '' : `: ${owners.slice(0, mostOwners).join(', ')}${owners.length > mostOwners ? ' …' : ''}`;
  const form = formOf([definition.title, ...lines.slice(1, mostLines)]);
  return [
    `**${escaped(title)}**`,
    `*${sayPhrase(kind.title)}*, ${escaped(where)}`,
    statement.join('\n'),
    form === undefined ? '' : `*${escaped(`${sayPhrase(form.name)}: ${sayPhrase(form.parts)}`)}*`,
    escaped(counts + by),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The form of the title, of a line below it, or of all lines together. */
function formOf(lines: readonly string[]): RequirementForm | undefined {
  const texts = lines.map((line) =>
    withoutMarkup(line)
      .replace(/^\s*(?:[-*+>]|\d+[.)])?\s*/, '')
      .replace(/^(?:description|statement|requirement):\s*/i, ''),
  );
  return texts.map(requirementForm).find((form) => form !== undefined) ?? requirementForm(texts.join('\n'));
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1);
}
