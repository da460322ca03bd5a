import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mutated } from '../test/mutants/all.mjs';

/** Copies the repository, so that mutants do not change it. Dependencies are symbolic links. */
export function copyRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const paths = ['src', 'test', 'scripts', 'stories', 'examples', '.storybook'];
  for (const path of [...paths, 'vite.config.ts', 'tsconfig.json', 'package.json']) {
    cpSync(path, join(folder, path), {
      recursive: true,
      filter: (from) => !from.includes('node_modules'),
    });
  }
  for (const path of ['node_modules', 'test/lowest-peers/node_modules'])
    symlinkSync(join(process.cwd(), path), join(folder, path));
  return folder;
}

/** Applies a mutant to the copy while `run` runs, and restores the source. Returns its result. */
export function withMutant(mutant, copy, run) {
  const code = mutated(mutant, pathToFileURL(`${copy}/`));
  const path = join(copy, 'src', mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, code);
  try {
    return run();
  } finally {
    writeFileSync(path, source);
  }
}
