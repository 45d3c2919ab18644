// Serves folders over HTTP, as a site that hosts extensions for the browser does.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.json': 'application/json', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * @param {Record<string, string>} folders by the name that comes first in their addresses
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveFolders(folders) {
  const server = http.createServer((request, response) => {
    const [, name = '', ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).split(
      '/',
    );
    const root = folders[name];
    const file = root && path.join(root, ...rest);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file || rest.includes('..') || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain; charset=utf-8');
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The page of an extension host takes scripts from this name only.
  const address = `http://localhost:${server.address().port}`;
  const stop = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
  return { address, stop };
}
