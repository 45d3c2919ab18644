import { proposeBlocks } from '../../core/features/insertBlock.ts';
import { proposeSections } from '../../core/features/insertSection.ts';
import type { Proposal } from '../../core/features/proposal.ts';
import type { Document } from '../../core/document/document.ts';
import { findBodyStart } from '../../core/syntax/frontMatter.ts';
import { availableTemplates } from '../../core/templates/availableTemplates.ts';
import { renderTemplate } from '../../core/templates/render.ts';
import { featureOf, nextIn } from '../../core/templates/surroundings.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { insertTemplateCommand } from '../../protocol.ts';
import type { ServerCommand } from './command.ts';
import { apply, choose, only, tell } from './command.ts';
import type { Said } from '../../core/text/say.ts';
import { say, verbatim } from '../../core/text/say.ts';

/** At the cursor, or in place of an empty text; the third argument is the title of a template. */
export const insertTemplate: ServerCommand = {
  id: insertTemplateCommand,
  async run(context, { uri, document, offset }, value) {
    const { session, host } = context;
    await session.ready;
    const templates = availableTemplates(session.project, uri);
    const template = await choose(context, say('Insert which template?'), templates, ({ title }) => title, value);
    if (template === undefined) return null;
    const next = (prefix: string) => nextIn(session.workspace, uri, prefix);
    const known = { title: undefined, author: session.knowledge.author, project: undefined };
    const { text } = renderTemplate(template, { ...known, date: host.today(), feature: featureOf(uri), next });
    await apply(context, say('Insert template'), () => {
      const now = session.documentOf(uri)?.document ?? document;
      const isEmpty = now.source.text.trim() === '';
      const at = Math.min(offset, now.source.text.length);
      const span = isEmpty ? { start: 0, end: now.source.text.length } : { start: at, end: at };
      // Front matter is only that at the top.
      return only(now, [{ span, newText: isEmpty ? text : text.slice(findBodyStart(text)).trimStart() }]);
    });
    return null;
  },
};

export const insertSection = insertion(
  'specwright.insertSection',
  () => say('Insert which section?'),
  (workspace, document) => proposeSections(workspace, document),
  () => say('Nothing to insert: no template is known for this document, or it has all sections.'),
);

export const insertBlock = insertion(
  'specwright.insertBlock',
  () => say('Insert what?'),
  (workspace, document) => proposeBlocks(workspace, document),
  () => say('This document has no requirement yet that a new one could be modelled on.'),
);

/** The third argument is the title of what is inserted. */
function insertion(
  id: string,
  message: () => Said,
  propose: (workspace: Workspace, document: Document) => readonly Proposal[],
  otherwise: () => Said,
): ServerCommand {
  return {
    id,
    async run(context, { uri, document }, value) {
      const { session } = context;
      await session.ready;
      const proposalsFor = (of: Document): readonly Proposal[] => propose(session.workspaceOf(of), of);
      const proposals = await session.answer(() => proposalsFor(session.documentOf(uri)?.document ?? document));
      if (proposals.length === 0) {
        tell(context, otherwise());
        return null;
      }
      const picked = await choose(context, message(), proposals, ({ title }) => title, value);
      if (picked === undefined) return null;
      await apply(context, verbatim(picked.title), () => {
        const now = session.documentOf(uri)?.document ?? document;
        const same = proposalsFor(now).find(({ title }) => title === picked.title);
        return same === undefined ? undefined : only(now, same.edits);
      });
      return null;
    },
  };
}
