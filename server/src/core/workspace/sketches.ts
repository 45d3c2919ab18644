import type { Sketch } from './sketch.ts';
import { nameOf } from './sketch.ts';

/** The files that are known by their sketches, and which of them may speak of a name. */
export class Sketches {
  private readonly byUri = new Map<string, readonly string[]>();
  /** One URI as such, several as a set: most names stand in few files, and there are very many names. */
  private readonly byKey = new Map<string, string | Set<string>>();

  get uris(): Iterable<string> {
    return this.byUri.keys();
  }

  has(uri: string): boolean {
    return this.byUri.has(uri);
  }

  get isEmpty(): boolean {
    return this.byUri.size === 0;
  }

  isSame(uri: string, sketch: Sketch): boolean {
    const keys = this.byUri.get(uri);
    return keys?.length === sketch.size && keys.every((key) => sketch.has(key));
  }

  put(uri: string, sketch: Sketch): void {
    this.take(uri);
    const keys: string[] = [];
    for (const found of sketch) {
      const key = this.byKey.has(found) ? found : detached(found);
      keys.push(key);
      const known = this.byKey.get(key);
      if (known === undefined) this.byKey.set(key, uri);
      else if (typeof known === 'string') this.byKey.set(key, new Set([known, uri]));
      else known.add(uri);
    }
    this.byUri.set(uri, keys);
  }

  /** Forgets the sketch of a file and returns it. */
  take(uri: string): Sketch | undefined {
    const keys = this.byUri.get(uri);
    if (keys === undefined) return undefined;
    for (const key of keys) {
      const known = this.byKey.get(key);
      if (known === uri) this.byKey.delete(key);
      else if (known instanceof Set && known.delete(uri) && known.size === 0) this.byKey.delete(key);
    }
    this.byUri.delete(uri);
    return new Set(keys);
  }

  /** URIs of the files whose sketches hold one of the keys. */
  *speakingOf(keys: readonly string[]): Iterable<string> {
    for (const key of keys) {
      const known = this.byKey.get(key);
      if (typeof known === 'string') yield known;
      else if (known !== undefined) yield* known;
    }
  }

  *names(): Iterable<string> {
    for (const key of this.byKey.keys()) {
      const name = nameOf(key);
      if (name !== undefined && (name === key || !this.byKey.has(name))) yield name;
    }
  }
}

/**
 * A string of its own: engines keep the whole text for the sake of a longer part of it. What is put together is copied before a
 * part of it is taken.
 */
export function detached(part: string): string {
  const longestCopied = 12;
  return part.length > longestCopied ? ` ${part}`.slice(1) : part;
}
