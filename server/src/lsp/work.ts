import type { Connection } from 'vscode-languageserver';
import type { WorkParams } from '../protocol.ts';
import { workNotification } from '../protocol.ts';

/** Tells the client which document is worked on, where it wants to know: should the server die, it is known over what. */
export class Work {
  private uri: string | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly isTold: boolean,
  ) {}

  on<R>(uri: string, deed: () => R): R {
    if (!this.isTold) return deed();
    const before = this.uri;
    this.tell(uri);
    try {
      return deed();
    } finally {
      this.tell(before);
    }
  }

  private tell(uri: string | null): void {
    this.uri = uri;
    const params: WorkParams = { uri };
    void this.connection.sendNotification(workNotification, params);
  }
}
