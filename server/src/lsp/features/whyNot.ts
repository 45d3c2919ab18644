import { whyNot } from '../../core/features/whyNot.ts';
import { offsetAt } from '../../core/text/sourceText.ts';
import type { NotPossible, WhyNotParams } from '../../protocol.ts';
import { whyNotRequest } from '../../protocol.ts';
import type { LspFeature } from '../feature.ts';
import { guarded } from '../feature.ts';
import { locationOf } from '../locationOf.ts';

/** Commands that cannot do what they are asked for say why, and what to do about it. */
export const reasons: LspFeature = {
  listen({ connection, session }) {
    connection.onRequest(
      whyNotRequest,
      guarded(
        session,
        whyNotRequest,
        null,
        async ({ uri, position, asked }: WhyNotParams): Promise<NotPossible | null> => {
          await session.ready;
          const document = session.documentOf(uri)?.document;
          if (document === undefined) return null;
          const found = whyNot(session.workspaceOf(document), document, offsetAt(document.source, position), asked);
          if (found === undefined) return null;
          return { reason: found.reason, next: found.next ?? null, range: locationOf(session, found.range) ?? null };
        },
      ),
    );
  },
};
