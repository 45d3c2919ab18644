import { QuickPickItemKind, ThemeIcon } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { QuestionInfo, ReplyParams } from '../../../server/src/protocol.ts';

/** What an author decides about a question. */
export type Decision =
  | { readonly kind: 'reply'; readonly reply: ReplyParams['reply'] }
  /** `reread`: the document has changed, and the question may be another one. */
  | { readonly kind: 'next' | 'previous' | 'stop' | 'reread' };

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
    ...(isEverywhere ? [button('location', 'In this place alone', {})] : []),
    ...(placesBeside > 0
      ? [button('files', `Also in the other documents of this folder (${String(placesBeside)})`, { scope: 'folder' })]
      : []),
    ...(grows === null ? [] : [button('add', `And one more ${grows} below`, { another: true })]),
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
  return `in ${places === 2 ? 'both' : `all ${String(places)}`} places: lines ${rest.join(', ')}`;
}

function others(question: QuestionInfo, typed: string): readonly Choice[] {
  const toRemove: Choice = {
    label: 'Delete this line',
    alwaysShow: true,
    decide: () => ({ kind: 'reply', reply: { kind: 'removeLine' } }),
  };
  return [
    { label: 'Other', kind: QuickPickItemKind.Separator, decide: () => undefined },
    {
      label: 'Skip',
      description: 'leave it as it is, and go to the next one',
      alwaysShow: true,
      decide: () => ({ kind: 'next' }),
    },
    {
      label: 'Not applicable, because…',
      alwaysShow: true,
      decide: async (ask) => {
        const reason = await ask('Why does this not apply?', typed);
        return reason === undefined ? undefined : { kind: 'reply', reply: { kind: 'notApplicable', reason } };
      },
    },
    {
      label: 'Turn into an open question…',
      alwaysShow: true,
      decide: async (ask) => {
        const asked = await ask('What has to be found out?', typed === '' ? question.asks : typed);
        return asked === undefined ? undefined : { kind: 'reply', reply: { kind: 'openQuestion', question: asked } };
      },
    },
    ...(question.isRemovable ? [toRemove] : []),
    {
      label: 'Write in the document',
      description: 'for an answer of several lines; ends the walk here',
      alwaysShow: true,
      decide: () => ({ kind: 'stop' }),
    },
  ];
}

async function asLink(ask: AskMore, text: string): Promise<string | undefined> {
  if (/^\[[^\]]*\]\([^)]*\)$/.test(text)) return text;
  const address = await ask(`Where does “${text}” lead?`);
  if (address === undefined) return undefined;
  const written = /[\s()<>]/.test(address)
    ? `<${address.replace(/[<>]/g, (sign) => encodeURIComponent(sign))}>`
    : address;
  return `[${text.replace(/[[\]]/g, '\\$&')}](${written})`;
}
