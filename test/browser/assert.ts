// As much of `node:assert/strict` as the editor tests use, for where there is no Node.

function fail(expected: unknown, actual: unknown, message: string | undefined): never {
  throw new Error(message ?? `expected ${JSON.stringify(expected, null, 2)}, not ${JSON.stringify(actual, null, 2)}`);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (one instanceof Map || one instanceof Set) return isSame([...one], [...(other as Iterable<unknown>)]);
  const keys = Object.keys(one);
  const values = other as Readonly<Record<string, unknown>>;
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame((one as typeof values)[key], values[key]))
  );
}

const assert = {
  ok(value: unknown, message?: string): asserts value {
    if (!value) fail('something', value, message);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(expected, actual, message);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail('something else', actual, message);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!isSame(actual, expected)) fail(expected, actual, message);
  },
  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(String(expected), actual, message);
  },
};

export default assert;
