import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
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

/** Builds the site as `npm run build-storybook` does, and serves it at `/sub/`. */
export async function serveBuiltStorybook() {
  const folder = process.env['STORYBOOK'] ?? (await buildStorybook());
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    base: '/sub/',
    // With another type, a missing file would be answered with the start page.
    appType: 'mpa',
    build: { outDir: folder },
    preview: { port: 0 },
  });
  const { entries }: { entries: Record<string, Entry> } = JSON.parse(
    await readFile(`${folder}/index.json`, 'utf8'),
  );
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    entries: Object.values(entries),
    size: await sizeOf(folder),
    async close() {
      await server.close();
      if (!process.env['STORYBOOK']) await rm(folder, { recursive: true });
    },
  };
}

async function buildStorybook() {
  const folder = await mkdtemp(`${tmpdir()}/storybook-`);
  await promisify(execFile)(process.execPath, [`${root}scripts/buildStorybook.mjs`, folder]);
  return folder;
}

/** Returns the size of all files, in bytes. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const stats = await Promise.all(names.map((name) => stat(`${folder}/${name}`)));
  return stats.filter((one) => one.isFile()).reduce((sum, { size }) => sum + size, 0);
}
