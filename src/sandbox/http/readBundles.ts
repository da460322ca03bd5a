import { readdir, readFile } from 'node:fs/promises';
import type { BrowserBundles } from './browserBundles.js';

/** Reads the files that `scripts/browserBundles.mjs` wrote into a folder. */
export async function readBundles(folder: URL): Promise<BrowserBundles> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  const read = async (name: string): Promise<[string, string]> => [
    name,
    await readFile(new URL(name, folder), 'utf8'),
  ];
  const { 'iamport.js': script = '', ...files } = Object.fromEntries<string>(
    await Promise.all(names.map(read)),
  );
  return { script, files };
}
