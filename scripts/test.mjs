// Runs all checks and tests of CI. Fast steps run first, so that errors are found early. A step
// that passes prints one line; a step that fails prints its whole output.
//   npm test                   all checks, and the fast tests
//   npm test -- dom stories    all checks, and the fast tests of these projects
//   npm run test:slow          the slow tests (`*.slow.test.ts`)
import { spawn } from 'node:child_process';

const isSlow = process.argv.includes('--slow');
const only = process.argv.slice(2).filter((name) => name !== '--slow');
const bin = (name, ...args) => ['node_modules/.bin/' + name, args];
const node = (...args) => [process.execPath, args];

// The checks of the package pack it, which would build it again (`prepack`) while others read it.
const env = { ...process.env, npm_config_ignore_scripts: 'true' };

const chromium = [{ name: 'chromium', run: node('scripts/chromium.mjs') }];
const build = [{ name: 'build', run: ['npm', ['run', '--silent', 'build']] }];
const tests = (names) => [
  {
    name: isSlow ? 'slow tests' : 'tests',
    run: bin('vitest', 'run', ...names.flatMap((name) => ['--project', name])),
    live: true,
  },
];

/** The steps of a stage run in parallel. The next stage starts when all of them have ended. */
const stages = isSlow
  ? [
      chromium,
      build,
      tests(['unit', 'lowest-peers', 'conformance', 'resilience', 'outcomes', 'console', 'e2e']),
    ]
  : [
      chromium,
      [
        { name: 'prettier', run: bin('prettier', '--check', '.') },
        { name: 'oxlint', run: bin('oxlint', '--deny-warnings') },
        { name: 'words', run: node('scripts/words.mjs') },
        { name: 'types', run: node('scripts/types.mjs'), shown: true },
      ],
      build,
      [
        { name: 'publint', run: bin('publint', '--strict') },
        { name: 'attw', run: bin('attw', '--pack', '.', '--profile', 'esm-only') },
        { name: 'size', run: node('scripts/size.mjs'), shown: true },
        { name: 'api report', run: node('scripts/api.mjs', '--check') },
      ],
      tests(only),
    ];

let passed = 0;
let failed = 0;

function step({ name, run: [command, args], shown, live }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: {
        ...env,
        FORCE_COLOR: process.env['CI'] ? '0' : '1',
        TEST_TIER: isSlow ? 'slow' : 'fast',
      },
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
