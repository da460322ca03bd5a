// Deletes files of the built package that no user needs: type declarations that no entry reaches,
// which are two thirds of all declarations, and the source maps of the sandbox, whose sources are
// not in the package. Also makes the command executable, because npm does so only when it installs
// a package, and `npx react-inicis` must also run the command of this repository.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

const dist = new URL('../dist/', import.meta.url).pathname;
const entries = ['index.d.ts', 'server.d.ts', 'sandbox.d.ts'];

const reached = new Set(entries);
for (const file of reached)
  for (const [, specifier] of readFileSync(dist + file, 'utf8').matchAll(
    /['"](\.[^'"]+)\.js['"]/g,
  )) {
    const imported = posix.join(posix.dirname(file), `${specifier}.d.ts`);
    if (existsSync(dist + imported)) reached.add(imported);
  }

const files = readdirSync(dist, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
const isUnreached = (file) =>
  /\.d\.ts(\.map)?$/.test(file) && !reached.has(file.replace(/\.map$/, ''));
const isSandbox = (file) => /^sandbox[./]/.test(file);

for (const file of files)
  if (isUnreached(file) || (isSandbox(file) && file.endsWith('.map'))) rmSync(dist + file);
  else if (isSandbox(file) && /\.(js|ts)$/.test(file)) {
    const code = readFileSync(dist + file, 'utf8');
    writeFileSync(dist + file, code.replace(/\n\/\/# sourceMappingURL=.*/, ''));
  }

chmodSync(`${dist}sandbox/cli.js`, 0o755);
