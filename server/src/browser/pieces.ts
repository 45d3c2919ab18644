interface Loading {
  module: { exports: unknown };
  require: (path: string) => unknown;
}

/** Lends the worker `require` for the pieces of the server (build/pieces.mjs), which are scripts in `folder`; each is loaded once. */
export function loadPiecesFrom(folder: string): void {
  const scope = self as unknown as Loading;
  const loaded = new Map<string, unknown>();
  scope.require = (path) => {
    if (loaded.has(path)) return loaded.get(path);
    const module = { exports: {} };
    scope.module = module;
    importScripts(new URL(path, folder).href);
    loaded.set(path, module.exports);
    return module.exports;
  };
}
