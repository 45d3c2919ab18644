import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from 'vscode';
import { until } from './until.ts';

/** In milliseconds: a box is there by then, unless the machine is very busy. */
const untilShown = 500;
/** In milliseconds. Nothing tells a test that a box is there, and a key before that is lost: after this it is pressed again. */
const patience = 8_000;

/**
 * Takes what a box offers, with Enter, and waits for what that causes.
 *
 * @param isDone whether it has happened
 * @param choose what is done before Enter
 */
export async function takeOffered(
  what: string,
  isDone: () => boolean,
  choose?: () => PromiseLike<unknown>,
): Promise<void> {
  await until(
    what,
    async () => {
      await sleep(untilShown);
      // It may have come since the last look.
      if (isDone()) return true;
      await choose?.();
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return until(what, isDone, patience).catch(() => false);
    },
    3 * patience,
  );
}

/** Takes what each box of a row of boxes offers, until the last one has had its effect. */
export async function takeAllOffered(what: string, isDone: () => boolean): Promise<void> {
  await until(what, async () => {
    await sleep(untilShown);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone();
  });
}
