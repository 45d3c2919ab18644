import { Memo } from './memo.ts';
import type { Passage } from './passages.ts';

/** What `read` says of each passage. A passage never changes, so it is asked once, and again only for those that are new. */
export function perPassage<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new WeakMap<Passage, { readonly value: T }>();
  return (passage) => {
    let answer = known.get(passage);
    if (answer === undefined) known.set(passage, (answer = { value: read(passage) }));
    return answer.value;
  };
}

/** The same where the answer depends on three things more: the last one is kept, as long as they are the same. */
export function perPassageAnd<T>(): (passage: Passage) => Memo<T> {
  return perPassage(() => new Memo<T>());
}
