import type { Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Told } from '../../../server/src/fillProtocol.ts';
import { toldNotification } from '../../../server/src/fillProtocol.ts';
import { readAuthor } from './author.ts';

type Answer = Told['answers'][number];

type Kept = NonNullable<Told['kept']>[number];

const key = 'answers';
const keptKey = 'kept';
const mostAnswers = 200;
const mostKept = 1_000;

/** What has been answered in this workspace, so that it is offered first next time. */
export class Answers {
  private readonly keeping = new EventEmitter<void>();
  /** Less is left to fill, although no text has changed. */
  readonly onDidKeep = this.keeping.event;

  constructor(
    private readonly memory: Memento,
    private readonly client: BaseLanguageClient,
  ) {}

  /** Tells the server who is writing and what has been answered so far. */
  async tell(): Promise<void> {
    const author = await readAuthor();
    const told: Told = { answers: this.all, kept: this.kept, ...(author === undefined ? {} : { author }) };
    await this.client.sendNotification(toldNotification, told);
  }

  async remember(answer: Answer): Promise<void> {
    const others = this.all.filter(({ folder, prompt }) => folder !== answer.folder || prompt !== answer.prompt);
    await this.memory.update(key, [answer, ...others].slice(0, mostAnswers));
    await this.tell();
  }

  /** A line that still stands as in the template, and shall. */
  async keep(line: Kept): Promise<void> {
    const others = this.kept.filter(({ uri, text }) => uri !== line.uri || text !== line.text);
    await this.memory.update(keptKey, [line, ...others].slice(0, mostKept));
    await this.tell();
    this.keeping.fire();
  }

  private get kept(): readonly Kept[] {
    return this.memory.get<readonly Kept[]>(keptKey, []);
  }

  private get all(): readonly Answer[] {
    return this.memory.get<readonly Answer[]>(key, []);
  }
}
