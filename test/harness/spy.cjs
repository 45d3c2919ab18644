// Loaded before a program: writes down which files it touches and which regular expressions it makes, and lets it reach
// neither the network nor other programs.
// The lines go to the file that SPECWRIGHT_SPY names.
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');

const [write, lines] = [fs.writeSync, fs.openSync(process.env.SPECWRIGHT_SPY, 'a')];
const note = (what, name) => write(lines, `${what} ${JSON.stringify(name)}\n`);

function watch(owner, name) {
  const real = owner[name];
  const spying = function (...args) {
    for (const place of typeof args[1] === 'string' && pairs.test(name) ? args.slice(0, 2) : args.slice(0, 1)) {
      if (place instanceof URL) note('file', fileURLToPath(place));
      else if (typeof place === 'string' || Buffer.isBuffer(place)) note('file', path.resolve(String(place)));
    }
    return Reflect.apply(real, this, args);
  };
  owner[name] = Object.assign(spying, real);
}
const pairs = /^(?:link|rename|symlink|copyFile|cp)/;

function refuse(owner, name, what) {
  owner[name] = () => {
    note('reach', what);
    throw new Error(`${what} is refused.`);
  };
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, made) => noted(Reflect.construct(target, args, made)),
  apply: (target, self, args) => noted(Reflect.apply(target, self, args)),
});
const made = new Set();
function noted(expression) {
  const written = String(expression);
  if (!made.has(written)) note('expression', written);
  made.add(written);
  return expression;
}

for (const owner of [fs, fs.promises])
  for (const name of Object.keys(owner))
    if (/^[a-z]/.test(name) && typeof owner[name] === 'function') watch(owner, name);
const sockets = require('node:net');
refuse(sockets.Socket.prototype, 'connect', 'a connection');
refuse(sockets.Server.prototype, 'listen', 'a server');
refuse(require('node:dgram').Socket.prototype, 'bind', 'a datagram');
refuse(require('node:dgram').Socket.prototype, 'send', 'a datagram');
const dns = require('node:dns');
for (const owner of [dns, dns.promises])
  for (const name of Object.keys(owner)) if (/^(?:lookup|resolve|reverse)/.test(name)) refuse(owner, name, 'a name');
refuse(globalThis, 'fetch', 'a page');
const programs = require('node:child_process');
refuse(programs.ChildProcess.prototype, 'spawn', 'a program');
for (const name of ['spawnSync', 'execFileSync', 'execSync']) refuse(programs, name, 'a program');
refuse(require('node:worker_threads'), 'Worker', 'a worker');
// Signal 0 reaches nothing: with it a server asks every three seconds whether its editor still lives.
const asks = process.kill;
refuse(process, 'kill', 'kill');
const kills = process.kill;
process.kill = (pid, signal) => (signal === 0 ? Reflect.apply(asks, process, [pid, 0]) : kills());
refuse(process, 'dlopen', 'dlopen');
