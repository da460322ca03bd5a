// Everything that CI runs, in the order in which a fault is found soonest. What passes says one
// line; what fails says everything. `npm test -- stories` runs only the tests of that project.
import { spawn } from 'node:child_process';

const only = process.argv.slice(2);
const bin = (name, ...args) => ['node_modules/.bin/' + name, args];
const node = (...args) => [process.execPath, args];

/** Steps of one list run side by side; the next list starts when all have ended. */
const stages = [
  [{ name: 'chromium', run: node('scripts/chromium.mjs') }],
  [
    { name: 'prettier', run: bin('prettier', '--check', '.') },
    { name: 'oxlint', run: bin('oxlint', '--deny-warnings') },
    { name: 'types', run: node('scripts/types.mjs'), shown: true },
  ],
  [{ name: 'build', run: ['npm', ['run', '--silent', 'build']] }],
  [
    { name: 'publint', run: bin('publint', '--strict') },
    { name: 'attw', run: bin('attw', '--pack', '.', '--profile', 'esm-only') },
    { name: 'size', run: node('scripts/size.mjs'), shown: true },
  ],
  [
    {
      name: 'tests',
      run: bin('vitest', 'run', ...only.flatMap((name) => ['--project', name])),
      live: true,
    },
  ],
];

let passed = 0;
let failed = 0;

function step({ name, run: [command, args], shown, live }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.env['CI'] ? '0' : '1' },
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code !== 0 || shown) process.stdout.write(output);
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (code === 0) passed += 1;
      else failed += 1;
      resolve(code === 0);
    });
  });
}

for (const stage of stages) {
  const results = await Promise.all(stage.map(step));
  if (results.includes(false)) break;
}
console.log(`gates: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
