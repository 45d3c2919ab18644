import { QuickInputButtons, window } from 'vscode';
import type { Disposable, InputBox, QuickInputButton, QuickPick, QuickPickItem } from 'vscode';

/** What a step answers when the user wants the one before again. */
export const back = Symbol('back');

/** Where a step stands among the others. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks for something and adds it to what is known; undefined when the user changes their mind. */
export type Step<S> = (state: S, place: Place) => Promise<S | typeof back | undefined>;

/** Asks step by step, back and forth, until all is known; undefined when the user gives up. */
export async function runSteps<S>(title: string, steps: readonly Step<S>[], start: S): Promise<S | undefined> {
  const states = [start];
  for (let index = 0; index < steps.length;) {
    const state = states[index] ?? start;
    const answer = await steps[index]?.(state, { title, step: index + 1, totalSteps: steps.length });
    if (answer === undefined) return undefined;
    if (answer === back) index = Math.max(0, index - 1);
    else states[++index] = answer;
  }
  return states[steps.length];
}

/** `validate` says why a value cannot be taken. */
export function askForText(
  place: Place,
  texts: { readonly prompt: string; readonly value: string; readonly selection?: readonly [number, number] },
  validate: (value: string) => Promise<string | undefined>,
): Promise<string | typeof back | undefined> {
  const box = window.createInputBox();
  box.prompt = texts.prompt;
  box.value = texts.value;
  box.valueSelection = texts.selection;
  let asked = 0;
  const check = async (): Promise<string | undefined> => {
    const run = ++asked;
    const reason = await validate(box.value);
    if (run === asked) box.validationMessage = reason;
    return reason;
  };
  return ask(box, place, (finish) => [
    box.onDidChangeValue(() => void check()),
    box.onDidAccept(async () => {
      const { value } = box;
      if ((await check()) === undefined) finish(value);
    }),
  ]);
}

/** `onButton` is called for the buttons of single items. */
export function pickItem<T extends QuickPickItem>(
  place: Place,
  items: readonly T[],
  placeholder: string,
  onButton: (item: T, button: QuickInputButton) => void = () => undefined,
  onActive: (item: T) => void = () => undefined,
): Promise<T | typeof back | undefined> {
  const pick = window.createQuickPick<T>();
  pick.items = items;
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  return ask(pick, place, (finish) => [
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item !== undefined) finish(item);
    }),
    pick.onDidTriggerItemButton(({ item, button }) => {
      onButton(item, button);
    }),
    pick.onDidChangeActive(([item]) => {
      if (item !== undefined) onActive(item);
    }),
  ]);
}

function ask<T>(
  input: InputBox | QuickPick<QuickPickItem>,
  { title, step, totalSteps }: Place,
  listen: (finish: (answer: T | typeof back | undefined) => void) => readonly Disposable[],
): Promise<T | typeof back | undefined> {
  input.title = title;
  if (totalSteps > 1) {
    input.step = step;
    input.totalSteps = totalSteps;
  }
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const finish = (answer: T | typeof back | undefined): void => {
      resolve(answer);
      input.dispose();
      for (const listener of listeners) listener.dispose();
    };
    const listeners = [
      ...listen(finish),
      input.onDidTriggerButton(() => {
        finish(back);
      }),
      input.onDidHide(() => {
        finish(undefined);
      }),
    ];
    input.show();
  });
}
