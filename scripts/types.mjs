// Checks the types of the repository, of the public API and of all examples. The repository and the
// examples (of the docs and of the source) are compiled with TypeScript 7. The legal and illegal
// uses of the API in `test/types` are compiled with TypeScript 6 and 7, each with
// `exactOptionalPropertyTypes` on and off.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeExamples } from './examples.mjs';

const cwd = fileURLToPath(new URL('../', import.meta.url));
const examples = await writeExamples();

/** Returns how often a pattern occurs in a folder of `test/types`. */
async function countOf(folder, pattern) {
  const names = await readdir(`${cwd}test/types/${folder}`);
  const texts = await Promise.all(
    names.map((name) => readFile(`${cwd}test/types/${folder}/${name}`, 'utf8')),
  );
  return texts.join('\n').match(pattern)?.length ?? 0;
}
// Each export in `legal` is one use. Each expected error in `illegal` is one use.
const legal = await countOf('legal', /^export /gm);
const illegal = await countOf('illegal', /^\s*\/\/ @ts-expect-error: ./gm);

const six = { compiler: 'node_modules/typescript/bin/tsc6', version: 6 };
const seven = { compiler: 'node_modules/@typescript/native/bin/tsc', version: 7 };
const uses = `${legal} legal and ${illegal} illegal uses`;
const strict = { name: `${uses}, exact optional keys`, project: 'test/types/tsconfig.json' };
const loose = { name: `${uses}, inexact optional keys`, project: 'test/types/tsconfig.loose.json' };
const runs = [
  { name: 'the repository', project: 'tsconfig.json', ...seven },
  { ...strict, ...six },
  { ...loose, ...six },
  { ...strict, ...seven },
  { ...loose, ...seven },
  { name: `${examples.count} examples`, project: examples.project, ...seven },
];

function compile({ compiler, project }) {
  return new Promise((resolve) => {
    const args = [compiler, '-p', project];
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ failed: error !== null, output: `${out}${err}` }),
    );
  });
}

let failures = 0;
const queue = [...runs];

/**
 * Runs the entries of the queue one after the other. Two calls run in parallel and use two cores.
 */
async function work() {
  for (let run = queue.shift(); run; run = queue.shift()) {
    const began = performance.now();
    const { failed, output } = await compile(run);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${failed ? '✗' : '✓'} TypeScript ${run.version}  ${seconds} s  ${run.name}`);
    if (!failed) continue;
    failures += 1;
    console.error(examples.inPlace(output));
  }
}
await Promise.all([work(), work()]);

if (failures > 0) process.exitCode = 1;
