// Pictures of the browser are taken from outside: `node test/editor/photograph.mjs --browser`.

export function shot(): Promise<void> {
  return Promise.resolve();
}
