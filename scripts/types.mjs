// Types as the repository and as users meet them: everything with TypeScript 7; the catalogue of
// legal and illegal uses with TypeScript 6 too, and with `exactOptionalPropertyTypes` on and off;
// and every example of the docs and of the source.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeExamples } from './examples.mjs';

const cwd = fileURLToPath(new URL('../', import.meta.url));
const examples = await writeExamples();

/** How many uses the catalogue lists: what is exported is legal, what is expected to fail is not. */
async function countOf(folder, pattern) {
  const names = await readdir(`${cwd}test/types/${folder}`);
  const texts = await Promise.all(
    names.map((name) => readFile(`${cwd}test/types/${folder}/${name}`, 'utf8')),
  );
  return texts.join('\n').match(pattern)?.length ?? 0;
}
const legal = await countOf('legal', /^export /gm);
const illegal = await countOf('illegal', /^\s*\/\/ @ts-expect-error: ./gm);

const six = { compiler: 'node_modules/typescript/bin/tsc6', version: 6 };
const seven = { compiler: 'node_modules/@typescript/native/bin/tsc', version: 7 };
const uses = `${legal} legal and ${illegal} illegal uses`;
const strict = { what: `${uses}, exact optional keys`, project: 'test/types/tsconfig.json' };
const loose = { what: `${uses}, loose ones`, project: 'test/types/tsconfig.loose.json' };
const runs = [
  { what: 'the repository', project: 'tsconfig.json', ...seven },
  { ...strict, ...six },
  { ...loose, ...six },
  { ...strict, ...seven },
  { ...loose, ...seven },
  { what: `${examples.count} examples`, project: examples.project, ...seven },
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
const waiting = [...runs];

/** Takes one run after another; two of these keep two cores busy. */
async function work() {
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const began = performance.now();
    const { failed, output } = await compile(run);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${failed ? '✗' : '✓'} TypeScript ${run.version}  ${seconds} s  ${run.what}`);
    if (!failed) continue;
    failures += 1;
    console.error(examples.inPlace(output));
  }
}
await Promise.all([work(), work()]);

if (failures > 0) process.exitCode = 1;
