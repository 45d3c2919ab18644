import { proposeDialects } from '../../core/features/chooseDialect.ts';
import { proposeTemplates } from '../../core/features/chooseTemplate.ts';
import { proposeBlocks } from '../../core/features/insertBlock.ts';
import { proposeSections } from '../../core/features/insertSection.ts';
import type { Proposal } from '../../core/features/proposal.ts';
import { saveAsTemplate } from '../../core/features/saveAsTemplate.ts';
import { findUpgrade } from '../../core/features/upgradeTemplate.ts';
import type { Document } from '../../core/document/document.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { conformanceOf } from '../../core/templates/documentTemplate.ts';
import { fileNameFor } from '../../core/text/fileName.ts';
import type {
  DocumentDialect,
  DocumentParams,
  DocumentTemplate,
  Proposals,
  ProposalsParams,
  ProposedChange,
  SaveAsTemplateParams,
  SavedTemplate,
} from '../../protocol.ts';
import {
  documentDialectRequest,
  documentTemplateRequest,
  proposalsRequest,
  saveAsTemplateRequest,
} from '../../protocol.ts';
import { toRange } from '../convert.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { sayPhrase } from '../../core/text/say.ts';

const proposers: Readonly<
  Record<ProposalsParams['kind'], (workspace: Workspace, document: Document) => readonly Proposal[]>
> = {
  // Named when they are used: until then what is after them is not loaded.
  section: (workspace, document) => proposeSections(workspace, document),
  block: (workspace, document) => proposeBlocks(workspace, document),
  template: (workspace, document) => proposeTemplates(workspace, document),
  dialect: (_, document) => proposeDialects(document),
  upgrade: (workspace, document) => {
    const upgrade = findUpgrade(workspace, document);
    return upgrade === undefined ? [] : [upgrade.note, ...upgrade.gained];
  },
};

/** What the commands of the client offer to pick from. */
export const proposals: LspFeature = {
  listen({ connection, session }) {
    connection.onRequest(
      documentTemplateRequest,
      guarded(
        session,
        documentTemplateRequest,
        null,
        async ({ uri }: DocumentParams): Promise<DocumentTemplate | null> => {
          await session.ready;
          const document = session.documentOf(uri)?.document;
          const conformance = document && conformanceOf(document, session.workspaceOf(document));
          if (conformance === undefined) return null;
          const { template, version, isDeclared, reason } = conformance.match;
          return {
            id: template.id,
            title: template.title,
            version: version ?? null,
            newest: template.version,
            isDeclared,
            reason,
            missing: conformance.missing.length,
          };
        },
      ),
    );
    connection.onRequest(
      documentDialectRequest,
      guarded(session, documentDialectRequest, null, ({ uri }: DocumentParams): DocumentDialect | null => {
        const document = session.documentOf(uri)?.document;
        if (document === undefined) return null;
        const { dialect, dialectReason: reason } = document;
        return { id: dialect.id, title: sayPhrase(dialect.title), isSpec: dialect.isSpec, reason };
      }),
    );
    connection.onRequest(
      proposalsRequest,
      guarded(
        session,
        proposalsRequest,
        { version: null, proposals: [] },
        async ({ uri, kind }: ProposalsParams): Promise<Proposals> => {
          if (kind !== 'dialect') await session.ready;
          const versioned = session.documentOf(uri);
          if (versioned === undefined) return { version: null, proposals: [] };
          const { document, version } = versioned;
          await session.lookAgain([uri]);
          const toChange = ({ title, detail, edits }: Proposal): ProposedChange => ({
            title,
            detail,
            edits: edits.map(({ span, newText, snippet }) => ({
              range: toRange(document.source, span),
              newText,
              isSnippet: snippet === true,
            })),
          });
          return { version, proposals: proposers[kind](session.workspaceOf(document), document).map(toChange) };
        },
      ),
    );
    connection.onRequest(
      saveAsTemplateRequest,
      guarded(session, saveAsTemplateRequest, null, ({ uri, title }: SaveAsTemplateParams): SavedTemplate | null => {
        const document = session.documentOf(uri)?.document;
        if (document === undefined) return null;
        const name = fileNameFor(title, 'template.md').replace(/-template\.md$/, '.md');
        // Templates have ids of letters that every system and YAML take as they are.
        const id =
          name
            .slice(0, -'.md'.length)
            .normalize('NFD')
            .replace(/[^\w.-]+/g, '')
            .slice(0, 64) || 'template';
        return { path: `.specwright/templates/${id}.md`, text: saveAsTemplate(document, id, title) };
      }),
    );
  },
};
