import { replyAt } from '../../core/features/filling.ts';
import type { Question } from '../../core/filling/questions.ts';
import { readQuestions } from '../../core/filling/questions.ts';
import { fillCommand } from '../../protocol.ts';
import { toRange } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import type { CommandPlace, ServerCommand } from './command.ts';
import { apply, choose, tell, show } from './command.ts';
import type { Said } from '../../core/text/say.ts';
import { say } from '../../core/text/say.ts';

export const nextPrompt = goTo('specwright.nextPrompt', (all, { offset, isKnown }) =>
  isKnown ? (all.find(({ placeholder }) => placeholder.start > offset) ?? all[0]) : all[0],
);

export const previousPrompt = goTo(
  'specwright.previousPrompt',
  (all, { offset }) => all.findLast(({ placeholder }) => placeholder.end < offset) ?? all.at(-1),
);

/** Named by the lens “3 to fill”. */
export const firstPrompt = goTo(fillCommand, (all) => all[0]);

/** With a value, that one is written; without any, the user picks from those that are offered. */
export const fillPrompt: ServerCommand = {
  id: 'specwright.fillPrompt',
  async run(context, { uri, document, offset }, value) {
    const { session } = context;
    const isHere = ({ placeholder }: Question): boolean => placeholder.start <= offset && offset <= placeholder.end;
    const question = questionsOf(context, { document }).find(isHere);
    if (question === undefined) {
      tell(context, say('Put the cursor on a prompt, and try again.'));
      return null;
    }
    if (value === undefined && question.values.length === 0) {
      tell(
        context,
        say('{prompt}: type over the prompt, or give the value as the third argument.', { prompt: question.asks }),
      );
      return null;
    }
    const text =
      typeof value === 'string' ? value : await choose(context, question.asks, question.values, String, value);
    if (text === undefined) return null;
    let refusal: Said | undefined;
    await apply(context, say('Fill prompt'), () => {
      const now = session.documentOf(uri)?.document;
      // What was typed while the user chose may have moved the prompt.
      if (now?.source.text !== document.source.text) return undefined;
      const reply = { kind: 'value', value: text } as const;
      const { start } = question.placeholder;
      const result = replyAt(session.workspaceOf(now), now, start, reply, undefined, session.knowledge);
      if (!result.ok) refusal = result.reason;
      return result.ok ? result.value : undefined;
    });
    if (refusal !== undefined) tell(context, refusal);
    return null;
  },
};

function goTo(
  id: string,
  pick: (all: readonly Question[], place: CommandPlace) => Question | undefined,
): ServerCommand {
  return {
    id,
    async run(context, place) {
      const question = pick(questionsOf(context, place), place);
      if (question !== undefined) return show(context, place.uri, toRange(place.document.source, question.placeholder));
      tell(context, say('Nothing is left to fill in this document.'));
      return null;
    },
  };
}

function questionsOf({ session }: FeatureContext, { document }: Pick<CommandPlace, 'document'>): readonly Question[] {
  return document.dialect.isSpec ? readQuestions(document, session.knowledge) : [];
}
