/** Remembers one answer, and gives it again to who asks with the same three arguments. */
export class Memo<T> {
  private answer: { readonly value: T } | undefined;
  private first: unknown;
  private second: unknown;
  private third: unknown;

  get(first: unknown, second: unknown, third: unknown, answer: () => T): T {
    const isSame = this.first === first && this.second === second && this.third === third;
    if (isSame && this.answer !== undefined) return this.answer.value;
    this.answer = { value: answer() };
    this.first = first;
    this.second = second;
    this.third = third;
    return this.answer.value;
  }
}

export function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((one, index) => one === after[index]);
}
