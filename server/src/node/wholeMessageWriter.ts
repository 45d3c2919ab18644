import type { Message } from 'vscode-languageserver/node';
import { AbstractMessageWriter } from 'vscode-languageserver/node';

/**
 * Writes every message at once and in one piece. The writer of the package waits a turn before each message and sends its header
 * by itself, which wakes the client twice.
 */
export class WholeMessageWriter extends AbstractMessageWriter {
  private errors = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {
    super();
    stream.on('error', (error: Error) => {
      this.fireError(error);
    });
    stream.on('close', () => {
      this.fireClose();
    });
  }

  write(message: Message): Promise<void> {
    const content = Buffer.from(JSON.stringify(message), 'utf8');
    return new Promise((resolve, reject) => {
      this.stream.cork();
      this.stream.write(`Content-Length: ${String(content.length)}\r\n\r\n`, 'latin1');
      this.stream.write(content, (error) => {
        if (error === undefined || error === null) resolve();
        else {
          this.fireError(error, message, ++this.errors);
          reject(error);
        }
      });
      this.stream.uncork();
    });
  }

  end(): void {
    this.stream.end();
  }
}
