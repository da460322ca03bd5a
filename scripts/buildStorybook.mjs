// Builds the site of the stories and the docs: node scripts/buildStorybook.mjs [folder]
// Storybook does not minify the scripts of its sidebar, which are half of the site. So they are
// minified here.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = process.argv[2] ?? `${root}storybook-static`;

execFileSync(`${root}node_modules/.bin/storybook`, ['build', '--quiet', '-o', folder], {
  cwd: root,
  stdio: 'inherit',
});

for (const part of ['sb-manager', 'sb-addons']) {
  const files = readdirSync(`${folder}/${part}`, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const path = `${folder}/${part}/${file}`;
    const { code, errors } = await minify(path, readFileSync(path, 'utf8'), { module: true });
    if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
    writeFileSync(path, code);
  }
}
