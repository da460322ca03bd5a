import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

interface Copy {
  /** Paths of the files to compile. The files that they import are compiled, too. */
  files: readonly string[];
  /** Texts of new files and replaced files, by path. */
  texts: Readonly<Record<string, string>>;
}

/**
 * Compiles a copy of `src`, `stories` and `test`, and returns the errors of each file, one line per
 * error. Runs TypeScript 7, because it needs one second and the TypeScript 6 API needs ten seconds.
 */
export async function errorsOf({ files, texts }: Copy): Promise<Map<string, string[]>> {
  const copy = await mkdtemp(join(tmpdir(), 'react-inicis-'));
  try {
    await Promise.all([
      ...['src', 'stories', 'test'].map((folder) =>
        cp(join(root, folder), join(copy, folder), {
          recursive: true,
          filter: (path) => !path.includes('node_modules', root.length),
        }),
      ),
      cp(join(root, 'tsconfig.json'), join(copy, 'tsconfig.json')),
      symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction'),
    ]);
    const project = {
      extends: './tsconfig.json',
      compilerOptions: { types: [] },
      include: [],
      files,
    };
    const all = { ...texts, 'tsconfig.copy.json': JSON.stringify(project) };
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    return errorsIn(await run(copy, 'tsconfig.copy.json'));
  } finally {
    await rm(copy, { recursive: true });
  }
}

/** Runs the compiler in another process, and returns its output. */
const run = (cwd: string, project: string) =>
  new Promise<string>((resolve, reject) => {
    const args = [tsc, '-p', project, '--pretty', 'false', '--noErrorTruncation'];
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      // Exit codes 1 and 2 mean errors in the sources.
      if (error && error.code !== 1 && error.code !== 2)
        reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });

function errorsIn(output: string): Map<string, string[]> {
  const errors = new Map<string, string[]>();
  // The details of an error are the indented lines below the error.
  for (const error of output.replace(/\n\s+/g, ' ').trim().split('\n').filter(Boolean)) {
    const [, file, message] = /^(\S+)\(\d+,\d+\): error TS\d+: (.*)$/.exec(error) ?? [];
    if (file === undefined || message === undefined) throw new Error(error);
    errors.set(file, [...(errors.get(file) ?? []), message]);
  }
  return errors;
}
