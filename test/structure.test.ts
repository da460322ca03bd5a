import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Folders of each part of `src`, and the files beside them, from the lowest to the highest layer. A
 * file can import from lower layers and from its folder. Entries of one line do not import each other.
 */
const layers: Record<string, readonly (readonly string[])[]> = {
  core: [['.']],
  react: [
    ['timeouts.ts'],
    ['sdk'],
    ['handlers'],
    ['context.ts'],
    ['flow/outcome'],
    ['flow'],
    ['hooks'],
    ['components', 'fields'],
  ],
  server: [
    ['timeouts.ts', 'parse.ts', 'withTimeout.ts'],
    ['client/http'],
    ['client/encode', 'client/decode'],
    ['client/resources'],
    ['client'],
    ['verify'],
    ['settlement'],
    ['settlement/ledgerSuite'],
    ['handlers'],
  ],
  sandbox: [
    ['timeouts.ts'],
    ['gateway/rules'],
    ['gateway/records'],
    ['gateway/merchant'],
    ['gateway/billing', 'gateway/session'],
    ['gateway'],
    ['window/texts', 'window/styles'],
    ['window/fields'],
    ['window/terms'],
    ['window/steps'],
    ['window/frame'],
    ['script'],
    ['http/rest', 'http/pages'],
    ['http/admin'],
    ['http'],
    ['remote'],
    ['console/texts'],
    ['console/data'],
    ['console/parts'],
    ['console/views'],
    ['console'],
    ['sandboxOptions.ts'],
    ['sandboxParts.ts'],
    ['createSandbox.ts'],
    ['state'],
    ['cli'],
    ['cli.ts'],
  ],
};

/** Other parts that a part can import. */
const star: Record<string, readonly string[]> = {
  core: [],
  react: ['core'],
  server: ['core'],
  sandbox: ['core'],
};

/** Words in the file names of tables, which can be longer than 250 lines. */
const tables = /request|options|texts|codes|explanations|schema|endpoints/i;

/** Test files without a module of the same name, each with the reason. */
const testsWithoutModule: Record<string, string> = {
  'test/react/fields/fields.test.tsx': 'tests the common behaviour of all fields',
  'test/sandbox/window/optionEffects.test.ts':
    'opens the whole window with and without each option',
};

const parts = Object.keys(layers);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.tsx?$/.test(name))
    .sort();

interface Source {
  path: string;
  part: string;
  /** Folder within the part; `.` for the folder of the part. */
  folder: string;
  lines: number;
  /** Files of `src` that the file imports, including dynamic imports and type imports. */
  imports: string[];
  text: string;
}

function sourceOf(path: string): Source {
  const text = read(path);
  const [, part = '', ...rest] = path.split('/');
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(dirname(path), name).replace(/\.js$/, '.ts'))
    .map((name) => (existsSync(join(root, name)) ? name : `${name}x`));
  return {
    path,
    part,
    folder: rest.slice(0, -1).join('/') || '.',
    lines: text.split('\n').length - 1,
    imports,
    text,
  };
}

const sources = parts.flatMap((part) => filesIn(`src/${part}`)).map(sourceOf);
const byPath = new Map(sources.map((source) => [source.path, source]));

/** Returns the layer of a file if the file is listed by name, or else the layer of its folder. */
function layerOf({ part, folder, path }: Source): { rank: number; name: string } {
  const order = layers[part] ?? [];
  const name = folder === '.' && part !== 'core' ? basename(path) : folder;
  return { rank: order.findIndex((names) => names.includes(name)), name };
}

/** Returns an import cycle, or `undefined`. */
function findCycle(): string[] | undefined {
  const done = new Set<string>();
  const search = (path: string, chain: readonly string[]): string[] | undefined => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path];
    if (done.has(path)) return undefined;
    done.add(path);
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = search(next, [...chain, path]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const { path } of sources) {
    const cycle = search(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Returns the functions of a file that have more than `most` lines. */
function longFunctions({ path, text }: Source, most: number): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const begin = lineOf(node.getStart(file));
      const lines = lineOf(node.end) - begin + 1;
      if (lines > most) found.push(`${path}:${begin + 1} has ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const medianOf = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe.each(parts)('src/%s', (part) => {
  const own = sources.filter((source) => source.part === part);

  it('has a layer for each of its files', () => {
    const missing = own.filter((source) => layerOf(source).rank < 0).map(({ path }) => path);
    expect(own).not.toEqual([]);
    expect(missing).toEqual([]);
  });

  it('imports only from lower layers', () => {
    const upwards = own.flatMap((source) =>
      source.imports.flatMap((path) => {
        const target = byPath.get(path);
        if (target?.part !== part) return [];
        const [from, to] = [layerOf(source), layerOf(target)];
        return to.rank < from.rank || to.name === from.name
          ? []
          : [`${source.path} imports ${path}`];
      }),
    );
    expect(upwards).toEqual([]);
  });

  it('imports only its own files and the allowed parts', () => {
    const allowed = [part, ...(star[part] ?? [])];
    const others = own.flatMap((source) =>
      source.imports
        .filter((path) => !allowed.includes(path.split('/')[1] ?? ''))
        .map((path) => `${source.path} imports ${path}`),
    );
    expect(others).toEqual([]);
  });

  it('has a median of at most 80 lines per file, and at most 250 lines except in tables', () => {
    const long = own.filter(({ path, lines }) => lines > 250 && !tables.test(basename(path)));
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
    expect(medianOf(own.map(({ lines }) => lines))).toBeLessThanOrEqual(80);
  });

  it('has functions of at most 40 lines', () => {
    expect(own.flatMap((source) => longFunctions(source, 40))).toEqual([]);
  });

  it('has test files with the names and folders of its modules', () => {
    const modules = new Set(own.map(({ path }) => path.replace(/\.tsx?$/, '')));
    const tests = filesIn(`test/${part}`).filter((path) => /\.test\.tsx?$/.test(path));
    const unmatched = tests.filter((path) => {
      const [name = ''] = basename(path).split('.');
      return !modules.has(`src/${dirname(path).slice(5)}/${name}`) && !(path in testsWithoutModule);
    });
    expect(tests).not.toEqual([]);
    expect(unmatched).toEqual([]);
  });
});

it('no folder with code has more than 24 files', () => {
  const folders = ['src', 'test', 'stories', 'examples', 'scripts', 'bench', '.storybook'];
  const list = ['ls-files', '-co', '--exclude-standard', ...folders];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const counts = new Map<string, number>();
  for (const path of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const full = [...counts].filter(([, count]) => count > 24);
  expect(files.length).toBeGreaterThan(100);
  expect(full).toEqual([]);
});

describe('src', () => {
  it('has no import cycle, including type imports', () => {
    expect(findCycle()).toBeUndefined();
  });

  it('has "use client" in modules with hooks or components, and in no other module', () => {
    const needsClient = ({ part, text }: Source) =>
      part === 'react' &&
      /^export (const|function) (use[A-Z]|[A-Z]\w*(Context|Field|Provider|Checkout|Status)\b)/m.test(
        text,
      );
    const isMarked = ({ text }: Source) => /^['"]use client['"];/m.test(text);
    const wrong = sources.filter((source) => needsClient(source) !== isMarked(source));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    for (const entry of ['index', 'server', 'sandbox'])
      expect(read(`src/${entry}.ts`)).not.toMatch(/use client/);
  });
});
