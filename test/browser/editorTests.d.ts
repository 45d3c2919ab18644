declare module 'editor-tests' {
  /** Defines every test of `test/editor`, see build/browserTests.mjs. */
  export function loadTests(): void;
}
