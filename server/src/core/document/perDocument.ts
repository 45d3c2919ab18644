import type { Document } from './document.ts';

/** What `read` says of a document, which never changes: it is asked once for each version. */
export function perDocument<T extends object>(read: (document: Document) => T): (document: Document) => T {
  const known = new WeakMap<Document, T>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const now = read(document);
    known.set(document, now);
    return now;
  };
}
