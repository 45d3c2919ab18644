import { l10n, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { CloseAction, ErrorAction, State } from 'vscode-languageclient';
import { Crashes } from './crashes.ts';
import type { Quarantine } from './quarantine.ts';
import type { RunningServer, ServerHost } from './serverHost.ts';

/** Messages in a row that could not be sent or read before the server is given up. */
const mostErrors = 3;

/** Starts a server that died again, and when it keeps dying says so once, and keeps what it found last. */
export class ServerHealth implements ErrorHandler {
  private readonly crashes = new Crashes();
  private readonly item = window.createStatusBarItem('specwright.server', StatusBarAlignment.Right, 101);
  /** What the server found before it stopped: a document with findings must not look clean. */
  private readonly kept = languages.createDiagnosticCollection('specwright-stopped');
  private client: BaseLanguageClient | undefined;
  private server: RunningServer | undefined;

  constructor(
    private readonly log: LogOutputChannel,
    private readonly quarantine: Quarantine,
  ) {
    this.item.name = `Specwright: ${l10n.t('Language Server')}`;
    this.item.text = `$(error) ${l10n.t('Specwright stopped')}`;
    this.item.tooltip = l10n.t('The language server has stopped. Select to start it again.');
    this.item.accessibilityInformation = { label: this.item.tooltip, role: 'button' };
    this.item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    this.item.command = 'specwright.restartServer';
  }

  watch(client: BaseLanguageClient, host: ServerHost): { dispose(): unknown }[] {
    this.client = client;
    const states = client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      this.server = host.running;
      this.item.hide();
      this.kept.clear();
    });
    return [states, this.item, this.kept];
  }

  /** False while there is no server, and none is being started. */
  get isStopped(): boolean {
    return this.client?.state === State.Stopped || this.client?.state === State.StartFailed;
  }

  /** False from the moment that the server dies. */
  get isRunning(): boolean {
    return this.client?.state === State.Running && this.server !== undefined;
  }

  /**
   * What cannot be sent to a server that has just died is no reason to stop: its end is about to be told. One that lives and
   * cannot be spoken with is ended, and started again like one that has died.
   */
  error(error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    this.log.error(`The connection to the language server: ${error.message}`);
    if ((count ?? 1) > mostErrors) this.server?.kill?.();
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const died = this.server;
    this.server = undefined;
    if (this.crashes.mayRestart(Date.now())) {
      this.noteDeath();
      await died?.end();
      return { action: CloseAction.Restart, handled: true, message: 'The language server died and is started again.' };
    }
    this.giveUp();
    return { action: CloseAction.DoNotRestart, handled: true, message: 'The language server keeps dying.' };
  }

  /** Ends a server that answers nothing any more, and starts another one. */
  async replaceHanging(): Promise<void> {
    this.log.error('The language server hangs, and is ended.');
    if (this.server?.kill !== undefined) {
      this.server.kill(); // It is started again as one that has died.
      return;
    }
    this.noteDeath();
    await this.replace();
  }

  /** Ends the server that is there, whatever state it is in, and starts another one for everything. */
  async restart(): Promise<void> {
    this.crashes.forget();
    this.quarantine.forget();
    await this.replace();
  }

  private noteDeath(): void {
    const culprit = this.quarantine.noteDeath(this.client);
    if (culprit !== undefined)
      this.log.error(`The language server died over ${culprit}, which is left alone from now on.`);
  }

  private async replace(): Promise<void> {
    const { client, server } = this;
    try {
      await client?.stop();
    } catch (error) {
      // A server that hangs does not say goodbye in time.
      this.log.warn(`The language server did not stop: ${String(error)}`);
    }
    await server?.end();
    await client?.start();
  }

  /** Asks whether to start the server; true once it runs. */
  async offerRestart(message: string): Promise<boolean> {
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    const chosen = await window.showErrorMessage(message, restart, showLog);
    if (chosen === showLog) this.log.show();
    if (chosen !== restart) return false;
    if (this.isStopped) await this.restart();
    return this.isRunning;
  }

  private giveUp(): void {
    for (const [uri, diagnostics] of languages.getDiagnostics()) {
      const own = diagnostics.filter(({ source }) => source === 'specwright');
      if (own.length > 0) this.kept.set(uri, own);
    }
    // Nothing is served any more, and a new server reads everything.
    this.quarantine.forget();
    this.item.show();
    void this.offerRestart(
      l10n.t('The Specwright language server has stopped: it crashed five times in a short time.'),
    );
  }
}
