/** Made once: it is thrown for each part that is not certain, and a stack costs more than such a part. */
const unsure = new Error('Not certain to be read as the parser reads it.');

/** Leaves the present part to the parser. */
export function giveUp(): never {
  throw unsure;
}

/** Undefined when `read` gives up. */
export function ifCertain<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error !== unsure) throw error;
    return undefined;
  }
}
