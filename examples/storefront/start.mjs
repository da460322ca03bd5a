// Builds the package and the shop, and starts the shop: `npm start`.
import { spawnSync } from 'node:child_process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js ${process.versions.node} is too old for the shop. Install 20.19 or later.`,
  );
  process.exit(1);
}

console.log('Building the package and the shop …');
for (const script of ['build', 'build:shop']) {
  const options = { encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], options);
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}\n\`npm run ${script}\` failed: see above.`);
    process.exit(1);
  }
}
// The file exists only now.
await import(new URL('dist/main.js', import.meta.url).href);
