import { closeBracket, lessThan, openBracket } from '../../text/characterCodes.ts';
import { mostBrackets } from './markdownGuards.ts';
import { giveUp } from './unsure.ts';

/** Gives up where the guards may rewrite lines because of their brackets. What is counted here is never less than there. */
export class RunGuard {
  /** Where the lines without a blank line, a marker or a fence between them start. */
  private start = 0;
  private counted = 0;
  private brackets = 0;
  private most = mostBrackets.paragraph;

  constructor(private readonly text: string) {}

  /** Ends the run at `offset`, where another one begins. */
  begin(offset: number): void {
    this.check(offset);
    this.skipTo(offset);
  }

  /** Begins anew, whatever stood before. */
  skipTo(offset: number): void {
    this.start = this.counted = offset;
    this.brackets = 0;
    this.most = mostBrackets.paragraph;
  }

  /** A table may hold more when it is what its run begins with. */
  noteTable(lineStart: number): void {
    if (this.start === lineStart) this.most = mostBrackets.table;
  }

  check(end: number): void {
    if (end - this.start <= mostBrackets.paragraph) return;
    for (; this.counted < end; this.counted++) {
      const code = this.text.charCodeAt(this.counted);
      if (code === openBracket || code === closeBracket || code === lessThan) this.brackets++;
    }
    if (this.brackets > this.most) giveUp();
  }
}
