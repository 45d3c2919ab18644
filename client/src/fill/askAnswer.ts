import { l10n, QuickInputButtons, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPick } from 'vscode';
import type { QuestionInfo } from '../../../server/src/fillProtocol.ts';
import type { Choice, Decision } from './choices.ts';
import { choicesFor, useValue } from './choices.ts';

const next = { iconPath: new ThemeIcon('arrow-right'), tooltip: l10n.t('Skip, and go to the next one') };

/** A box that shows one question after the other, until it is closed. */
export class QuestionBox {
  private readonly box: QuickPick<Choice> & { prompt?: string } = window.createQuickPick<Choice>();
  private readonly disposables: { dispose(): unknown }[] = [];
  private question: QuestionInfo | undefined;
  private refusal: string | undefined;
  /** The choices as they are shown, to compare. */
  private shown = '';
  private early: { readonly prompt: string; readonly decision: Decision } | undefined;
  private decided: (decision: Decision) => void = () => undefined;
  private isAskingMore = false;
  private isWaiting = false;

  constructor() {
    this.box.ignoreFocusOut = true;
    this.box.matchOnDescription = false;
    this.box.keepScrollPosition = false;
    this.box.buttons = [QuickInputButtons.Back, next];
    this.disposables.push(
      this.box,
      this.box.onDidChangeValue(() => {
        this.refusal = undefined;
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
      this.box.onDidTriggerItemButton(({ item, button }) => {
        void this.take(item, button);
      }),
    );
  }

  /** Shows a question and waits for the decision; a question shown again keeps what has been typed. */
  ask(question: QuestionInfo, number: number, total: number, left: number): Promise<Decision> {
    this.question = question;
    this.box.title = l10n.t('{place} ({number} of {total}, {left} to fill)', {
      place: question.place === '' ? l10n.t('Fill Placeholders') : question.place,
      number,
      total,
      left,
    });
    // Only VS Code 1.108 and later keeps the question in sight while the answer is typed.
    const hasPrompt = 'prompt' in this.box;
    if (hasPrompt) this.box.prompt = question.asks;
    this.box.placeholder = hasPrompt ? hints[question.type] : `${question.asks} — ${hints[question.type]}`;
    this.box.enabled = true;
    this.showChoices();
    this.box.show();
    const { early } = this;
    this.early = undefined;
    if (early?.prompt === question.prompt) return Promise.resolve(early.decision);
    this.isWaiting = true;
    return new Promise((resolve) => {
      this.decided = (decision) => {
        this.isWaiting = false;
        resolve(decision);
      };
    });
  }

  /** Another question begins, with the answer that was given to it before. */
  begin(value = ''): void {
    this.refusal = undefined;
    this.shown = '';
    this.box.value = value;
  }

  /** Says in the box why an answer is not taken, until another one is typed. */
  refuse(reason: string): void {
    this.refusal = reason;
  }

  /** Ends the waiting: the question has changed, or the author is elsewhere. */
  interrupt(decision: Decision): void {
    // A reason that is being written is not taken away by somebody else's edit.
    if (decision.kind === 'reread' && (this.isAskingMore || !this.isWaiting)) return;
    this.decided(decision);
    const { question } = this;
    if (decision.kind !== 'reread' || question === undefined) return;
    // What is decided while the document is read anew is not lost.
    this.decided = (made) => {
      this.early ??= { prompt: question.prompt, decision: made };
    };
  }

  dispose(): void {
    this.decided = () => undefined;
    for (const disposable of this.disposables) disposable.dispose();
  }

  private get typed(): string {
    return this.box.value.trim();
  }

  /** Enter with nothing typed and nothing chosen skips. */
  private async accept(): Promise<void> {
    if (this.question === undefined) return;
    const [chosen] = this.box.activeItems;
    if (chosen !== undefined) await this.take(chosen);
    else if (this.typed === '') this.decided({ kind: 'next' });
    else await this.take(useValue(this.question, this.typed));
  }

  private async take(choice: Choice, button?: QuickInputButton): Promise<void> {
    const decision = await choice.decide((prompt, value) => this.askMore(prompt, value), button);
    if (decision !== undefined) this.decided(decision);
  }

  private showChoices(): void {
    if (this.question === undefined) return;
    const choices = choicesFor(this.question, this.typed);
    const refused = this.refusal === undefined ? [] : [refusalItem(this.refusal)];
    const items = [...refused, ...choices];
    // What has been chosen stays so when the same is asked again.
    const shown = JSON.stringify([this.question.prompt, this.question.place, this.typed, items]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.box.items = items;
    // What is typed is chosen; nothing else is.
    const [first] = choices;
    this.box.activeItems = this.typed === '' || first === undefined ? [] : [first];
  }

  /** A second line of text, such as a reason. Undefined when it is left with Esc: the question is shown again. */
  private async askMore(prompt: string, value = ''): Promise<string | undefined> {
    this.isAskingMore = true;
    const text = await window.showInputBox({ title: this.box.title ?? '', prompt, value, ignoreFocusOut: true });
    this.isAskingMore = false;
    if (text === undefined || text.trim() === '') this.box.show();
    return text === undefined || text.trim() === '' ? undefined : text.trim();
  }
}

function refusalItem(reason: string): Choice {
  return { label: `$(error) ${reason}`, alwaysShow: true, decide: () => undefined };
}

const hints: Readonly<Record<QuestionInfo['type'], string>> = {
  choice: l10n.t('Pick one, or write another; Enter alone skips'),
  date: l10n.t('Write a date, or “today”; Enter alone skips'),
  number: l10n.t('Write a number; Enter alone skips'),
  link: l10n.t('Write the text of the link; Enter alone skips'),
  owner: l10n.t('Write a name; Enter alone skips'),
  text: l10n.t('Write the answer; Enter alone skips'),
  guidance: l10n.t('Keep it, or write something else; Enter alone skips'),
};
