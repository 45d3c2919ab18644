// The tests without an editor: a bundle for each folder, so that the core is compiled and loaded a few times only.

/** These run side by side; what takes longest comes first. */
export const sideBySide = ['lsp', 'property', 'cli', 'core', 'repository', 'client'];

/** These build the product anew, which all others start: they run when those have ended. */
export const alone = ['packing'];

export const bundleNames = [...sideBySide, ...alone];

export const bundleFile = (name) => `out/test/${name}.cjs`;

/** The name of a test's bundle: its folder, or `repository` directly in `test/`. */
export function bundleOf(file) {
  return /^test\/([^/]+)\//.exec(file)?.[1] ?? 'repository';
}
