import type { LogOutputChannel } from 'vscode';
import type { Answers } from '../fill/answers.ts';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerHealth } from '../serverHealth.ts';
import type { SpecView } from '../view/specView.ts';

/** What commands work with. */
export interface CommandContext {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly health: ServerHealth;
  readonly answers: Answers;
  readonly view: SpecView;
}

export interface Command {
  /** As in `contributes.commands` of the manifest. */
  readonly id: string;
  /** Set where the command works without a server. */
  readonly needsNoServer?: true;
  /** Called without arguments, a command asks for what it needs; it returns what it made, for tests and other extensions. */
  run(context: CommandContext, ...args: unknown[]): Promise<unknown>;
}
