import { QuickInputButtons, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { QuickPick, QuickPickItem } from 'vscode';
import type { QuestionInfo, ReplyParams } from '../../../server/src/protocol.ts';

/** What an author decides about a question. */
export type Decision =
  | { readonly kind: 'reply'; readonly reply: ReplyParams['reply'] }
  /** `reread`: the document has changed, and the question may be another one. */
  | { readonly kind: 'next' | 'previous' | 'stop' | 'reread' };

interface Choice extends QuickPickItem {
  readonly decide: (box: QuestionBox) => Promise<Decision | undefined> | Decision | undefined;
}

const next = { iconPath: new ThemeIcon('arrow-right'), tooltip: 'Skip, and go to the next one' };

/** A box that shows one question after the other, until it is closed. */
export class QuestionBox {
  private readonly box: QuickPick<Choice> = window.createQuickPick<Choice>();
  private readonly disposables: { dispose(): unknown }[] = [];
  private question: QuestionInfo | undefined;
  private decided: (decision: Decision) => void = () => undefined;
  private isAskingMore = false;

  constructor() {
    this.box.ignoreFocusOut = true;
    this.box.matchOnDescription = false;
    this.box.keepScrollPosition = false;
    this.box.buttons = [QuickInputButtons.Back, next];
    this.disposables.push(
      this.box,
      this.box.onDidChangeValue(() => {
        this.showChoices();
      }),
      this.box.onDidAccept(() => {
        void this.accept();
      }),
      this.box.onDidHide(() => {
        if (!this.isAskingMore) this.decided({ kind: 'stop' });
      }),
      this.box.onDidTriggerButton((button) => {
        this.decided({ kind: button === QuickInputButtons.Back ? 'previous' : 'next' });
      }),
    );
  }

  /** Shows a question and waits for the decision; a question shown again keeps what has been typed. */
  ask(question: QuestionInfo, number: number, total: number, left: number): Promise<Decision> {
    this.question = question;
    this.box.title = `Fill Placeholders (${String(left)} to fill; question ${String(number)} of ${String(total)})${question.section === '' ? '' : `: ${question.section}`}`;
    this.box.placeholder = hintFor(question);
    this.box.enabled = true;
    this.showChoices();
    this.box.show();
    return new Promise((resolve) => {
      this.decided = resolve;
    });
  }

  /** What was typed was for the question before. */
  clear(): void {
    this.box.value = '';
  }

  /** Ends the waiting: the question has changed, or the author is elsewhere. */
  interrupt(decision: Decision): void {
    // A reason that is being written is not taken away by somebody else's edit.
    if (decision.kind === 'reread' && this.isAskingMore) return;
    this.decided(decision);
  }

  dispose(): void {
    this.decided = () => undefined;
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async accept(): Promise<void> {
    const [choice] = this.box.activeItems;
    const decision = await choice?.decide(this);
    if (decision !== undefined) this.decided(decision);
  }

  private showChoices(): void {
    if (this.question !== undefined) this.box.items = choicesFor(this.question, this.box.value.trim());
  }

  /** A second line of text, such as a reason. Undefined when it is left with Esc: the question is shown again. */
  async askMore(prompt: string, value = ''): Promise<string | undefined> {
    this.isAskingMore = true;
    const text = await window.showInputBox({ title: this.box.title ?? '', prompt, value, ignoreFocusOut: true });
    this.isAskingMore = false;
    if (text === undefined || text.trim() === '') this.box.show();
    return text === undefined || text.trim() === '' ? undefined : text.trim();
  }
}

function hintFor({ asks, type }: QuestionInfo): string {
  const how: Readonly<Record<QuestionInfo['type'], string>> = {
    choice: 'pick one, or write another',
    date: 'write a date, or “today”',
    number: 'write a number',
    link: 'write the text of the link',
    owner: 'write a name',
    text: 'write the answer',
  };
  return `${asks} — ${how[type]}`;
}

function choicesFor(question: QuestionInfo, typed: string): readonly Choice[] {
  const offered = question.values.filter((value) => value.toLowerCase().includes(typed.toLowerCase()));
  const isOffered = offered.includes(typed);
  const written = typed === '' || isOffered ? [] : [typed];
  return [
    ...written.flatMap((value) => useValue(question, value)),
    ...offered.flatMap((value) => useValue(question, value)),
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
      decide: async (box) => {
        const reason = await box.askMore('Why does this not apply?', typed);
        return reason === undefined ? undefined : { kind: 'reply', reply: { kind: 'notApplicable', reason } };
      },
    },
    {
      label: 'Turn into an open question…',
      alwaysShow: true,
      decide: async (box) => {
        const asked = await box.askMore('What has to be found out?', typed === '' ? question.asks : typed);
        return asked === undefined ? undefined : { kind: 'reply', reply: { kind: 'openQuestion', question: asked } };
      },
    },
  ];
}

/** The value in as many scopes as make a difference; what names a thing is filled everywhere unless told otherwise. */
function useValue(question: QuestionInfo, value: string): readonly Choice[] {
  const { places, placesBeside, isLinked, grows, type } = question;
  const choice = (
    description: string,
    reply: Omit<Extract<ReplyParams['reply'], { kind: 'value' }>, 'kind' | 'value'>,
  ): Choice => ({
    label: value,
    description,
    alwaysShow: true,
    decide: async (box) => {
      const written = type === 'link' ? await asLink(box, value) : value;
      return written === undefined ? undefined : { kind: 'reply', reply: { kind: 'value', value: written, ...reply } };
    },
  });
  const here = choice(places > 1 ? 'in this place' : '', {});
  const everywhere = choice(`in all ${String(places)} places of this document`, { scope: 'document' });
  return [
    ...(places > 1 ? (isLinked ? [everywhere, here] : [here, everywhere]) : [here]),
    ...(placesBeside > 0
      ? [choice(`also in ${String(placesBeside)} places of the other documents in this folder`, { scope: 'folder' })]
      : []),
    ...(grows === null ? [] : [choice(`and one more ${grows} below`, { another: true })]),
  ];
}

async function asLink(box: QuestionBox, text: string): Promise<string | undefined> {
  if (/^\[[^\]]*\]\([^)]*\)$/.test(text)) return text;
  const address = await box.askMore(`Where does “${text}” lead?`);
  if (address === undefined) return undefined;
  const written = /[\s()<>]/.test(address)
    ? `<${address.replace(/[<>]/g, (sign) => encodeURIComponent(sign))}>`
    : address;
  return `[${text.replace(/[[\]]/g, '\\$&')}](${written})`;
}
