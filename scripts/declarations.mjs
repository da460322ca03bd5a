// Deletes the type declarations of the built package that no entry reaches, with their maps. Users
// cannot import these modules, and they are two thirds of all declarations.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

for (const name of readdirSync(dist, { recursive: true })) {
  const file = name.replaceAll('\\', '/');
  if (/\.d\.ts(\.map)?$/.test(file) && !reached.has(file.replace(/\.map$/, '')))
    rmSync(dist + file);
}
