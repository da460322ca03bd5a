import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preview } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Entry of Storybook's index. */
export interface Entry {
  id: string;
  type: 'docs' | 'story';
  title: string;
  tags: string[];
}

/** Builds the Storybook and serves it. */
export async function serveBuiltStorybook() {
  const folder = process.env['STORYBOOK'] ?? (await buildStorybook());
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0 },
  });
  const { entries }: { entries: Record<string, Entry> } = JSON.parse(
    await readFile(`${folder}/index.json`, 'utf8'),
  );
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    entries: Object.values(entries),
    async close() {
      await server.close();
      if (!process.env['STORYBOOK']) await rm(folder, { recursive: true });
    },
  };
}

async function buildStorybook() {
  const folder = await mkdtemp(`${tmpdir()}/storybook-`);
  const command = `${root}node_modules/.bin/storybook`;
  await promisify(execFile)(command, ['build', '--quiet', '-o', folder], { cwd: root });
  return folder;
}
