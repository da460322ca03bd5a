import { readFileSync } from 'node:fs';
import { mutants as browser } from './browser.mjs';
import { mutants as core } from './core.mjs';
import { mutants as gateway } from './gateway.mjs';
import { mutants as sandbox } from './sandbox.mjs';
import { mutants as server } from './server.mjs';
import { mutants as storefront } from './storefront.mjs';

/** All mutants, each with the name of its list. */
export const mutants = Object.entries({
  browser,
  core,
  gateway,
  sandbox,
  server,
  storefront,
}).flatMap(([list, each]) => each.map((mutant) => ({ list, ...mutant })));

/**
 * Returns the text of the mutant's source file with the guard replaced. Throws if the file does not
 * contain the guard exactly once, or if the replacement changes nothing.
 *
 * @param folder URL of the folder that contains `src`
 */
export function mutated({ file, guard, instead }, folder) {
  const source = readFileSync(new URL(`src/${file}`, folder), 'utf8');
  const count = source.split(guard).length - 1;
  if (count !== 1) throw new Error(`${file} contains this guard ${count} times: ${guard}`);
  if (guard === instead) throw new Error(`${file}: the replacement is the guard itself: ${guard}`);
  return source.replace(guard, () => instead);
}
