import { env, l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { QuestionInfo, ReplyParams } from '../../../server/src/fillProtocol.ts';

/** What an author decides about a question. */
export type Decision =
  | { readonly kind: 'reply'; readonly reply: ReplyParams['reply'] }
  /** `reread`: the document has changed, and the question may be another one. */
  | { readonly kind: 'next' | 'previous' | 'stop' | 'reread' | 'keep' | 'write' };

/** Asks for a second line of text, such as a reason; undefined when it is left with Esc. */
export type AskMore = (prompt: string, value?: string) => Promise<string | undefined>;

export interface Choice extends QuickPickItem {
  readonly decide: (ask: AskMore, button?: QuickInputButton) => Promise<Decision | undefined> | Decision | undefined;
}

/** Each value once; where else it may go stands in its buttons. */
export function choicesFor(question: QuestionInfo, typed: string): readonly Choice[] {
  const offered = question.values.filter((value) => value.toLowerCase().includes(typed.toLowerCase()));
  const written = typed === '' || offered.includes(typed) ? [] : [typed];
  return [...written, ...offered].map((value) => useValue(question, value)).concat(others(question, typed));
}

type Reach = Omit<Extract<ReplyParams['reply'], { kind: 'value' }>, 'kind' | 'value'>;

/** What names a thing is filled everywhere unless told otherwise. */
export function useValue(question: QuestionInfo, value: string): Choice {
  const { places, placesBeside, isLinked, grows, type } = question;
  const isEverywhere = isLinked && places > 1;
  const buttons: readonly (QuickInputButton & { readonly reach: Reach })[] = [
    ...(isEverywhere ? [button('location', l10n.t('In this place alone'), {})] : []),
    ...(placesBeside > 0
      ? [
          button('files', l10n.t('Also in the other documents of this folder ({count})', { count: placesBeside }), {
            scope: 'folder',
          }),
        ]
      : []),
    ...(grows === null
      ? []
      : [
          button('add', grows === 'row' ? l10n.t('And one more row below') : l10n.t('And one more item below'), {
            another: true,
          }),
        ]),
  ];
  return {
    label: value,
    description: isEverywhere ? inAllPlaces(question) : '',
    alwaysShow: true,
    buttons,
    decide: async (ask, pressed) => {
      const written = type === 'link' ? await asLink(ask, value) : value;
      if (written === undefined) return undefined;
      const reach = buttons.find((each) => each === pressed)?.reach ?? (isEverywhere ? { scope: 'document' } : {});
      return { kind: 'reply', reply: { kind: 'value', value: written, ...reach } };
    },
  };
}

function button(icon: string, tooltip: string, reach: Reach): QuickInputButton & { readonly reach: Reach } {
  return { iconPath: new ThemeIcon(icon), tooltip, reach };
}

const mostLines = 6;

/** `in both places: lines 1 and 5`. */
function inAllPlaces({ places, lines }: QuestionInfo): string {
  const shown = lines.slice(0, mostLines).map(String);
  const rest = lines.length > mostLines ? [...shown, '…'] : shown;
  const listed = rest.join(', ');
  if (places === 2) return l10n.t('in both places: lines {lines}', { lines: listed });
  return l10n.t('in all {count} places: lines {lines}', { count: places, lines: listed });
}

const separator: Choice = { label: l10n.t('Other'), kind: QuickPickItemKind.Separator, decide: () => undefined };

const write: Choice = {
  label: l10n.t('Write in the document'),
  description: l10n.t('for an answer of several lines; go on when you are done'),
  alwaysShow: true,
  decide: () => ({ kind: 'write' }),
};

/** The box takes one line: what has more comes from the clipboard. */
const paste: Choice = {
  label: l10n.t('Paste from the clipboard'),
  description: l10n.t('an answer of several lines, such as a list'),
  alwaysShow: true,
  decide: async () => {
    const value = await env.clipboard.readText();
    return value.trim() === '' ? undefined : { kind: 'reply', reply: { kind: 'value', value } };
  },
};

const skip: Choice = {
  label: l10n.t('Skip'),
  description: l10n.t('leave it as it is, and go to the next one'),
  alwaysShow: true,
  decide: () => ({ kind: 'next' }),
};

const keep: Choice = {
  label: l10n.t('Keep'),
  description: l10n.t('it is right as it is, and is not asked again here'),
  alwaysShow: true,
  decide: () => ({ kind: 'keep' }),
};

const keepForAll: Choice = {
  label: l10n.t('Keep for everyone, because…'),
  description: l10n.t('a comment above it says so'),
  alwaysShow: true,
  decide: async (ask) => {
    const reason = await ask(l10n.t('Why does this stay as in the template?'), '');
    return reason === undefined ? undefined : { kind: 'reply', reply: { kind: 'keep', reason } };
  },
};

function others(question: QuestionInfo, typed: string): readonly Choice[] {
  const toRemove: Choice = {
    label: l10n.t('Delete this line'),
    alwaysShow: true,
    decide: () => ({ kind: 'reply', reply: { kind: 'removeLine' } }),
  };
  if (question.type === 'guidance')
    return [separator, keep, keepForAll, ...(question.isRemovable ? [toRemove] : []), skip, write];
  return [
    separator,
    skip,
    {
      label: l10n.t('Not applicable, because…'),
      alwaysShow: true,
      decide: async (ask) => {
        const reason = await ask(l10n.t('Why does this not apply?'), typed);
        return reason === undefined ? undefined : { kind: 'reply', reply: { kind: 'notApplicable', reason } };
      },
    },
    {
      label: l10n.t('Turn into an open question…'),
      alwaysShow: true,
      decide: async (ask) => {
        const asked = await ask(l10n.t('What has to be found out?'), typed === '' ? question.asks : typed);
        return asked === undefined ? undefined : { kind: 'reply', reply: { kind: 'openQuestion', question: asked } };
      },
    },
    ...(question.isRemovable ? [toRemove] : []),
    ...(question.type === 'text' ? [paste] : []),
    write,
  ];
}

async function asLink(ask: AskMore, text: string): Promise<string | undefined> {
  if (/^\[[^\]]*\]\([^)]*\)$/.test(text)) return text;
  const address = await ask(l10n.t('Where does “{text}” lead?', { text }));
  if (address === undefined) return undefined;
  const written = /[\s()<>]/.test(address)
    ? `<${address.replace(/[<>]/g, (sign) => encodeURIComponent(sign))}>`
    : address;
  return `[${text.replace(/[[\]]/g, '\\$&')}](${written})`;
}
