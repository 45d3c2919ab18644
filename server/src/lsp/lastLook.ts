import { Position, Range } from 'vscode-languageserver';

/** Where the client has asked about last: some editors send commands without a place. */
export class LastLook {
  uri: string | undefined;
  position: Position | undefined;

  note(uri: string, position: unknown, range: unknown): void {
    const at: unknown = position ?? (Range.is(range) ? range.start : undefined);
    if (Position.is(at)) this.position = at;
    else if (this.uri !== uri) this.position = undefined;
    this.uri = uri;
  }
}
