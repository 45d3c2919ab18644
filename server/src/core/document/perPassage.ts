import { Memo } from './memo.ts';
import type { Passage } from './passages.ts';

/** Each reader has a place of its own in what passages keep. */
let readers = 0;

/**
 * What `read` says of each passage. A passage never changes, so it is asked once, and again only for passages that are new.
 * The passages keep the answers themselves: a map would be asked thousands of times for every character.
 */
export function perPassage<T extends object | boolean>(read: (passage: Passage) => T): (passage: Passage) => T {
  const place = readers++;
  return (passage) => (passage.kept[place] ??= read(passage)) as T;
}

/** The same where the answer depends on three things more: the last one is kept, as long as they are the same. */
export function perPassageAnd<T>(): (passage: Passage) => Memo<T> {
  return perPassage(() => new Memo<T>());
}
