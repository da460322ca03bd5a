import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutants, mutated } from './mutants/all.mjs';

const root = new URL('../', import.meta.url);
const testFiles = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => /(?<!node_modules.*)\.test\.tsx?$/.test(path));

/** The names of the tests in `test/resilience`, those of a table with every text that may fill them. */
function rowNames(): string[] {
  const folder = new URL('test/resilience/', root);
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const texts = [...code.matchAll(/'([^'\n]+)'/g)].map(([, text = '']) => text);
  const groups = [...code.matchAll(/describe\('([^']+)'/g)].map(([, name = '']) => name);
  const names = texts.flatMap((text) =>
    text.includes('%s') ? texts.map((filling) => text.replace('%s', filling)) : [text],
  );
  return ['', ...groups].flatMap((group) => names.map((name) => `${group} ${name}`));
}

describe('a mutant', () => {
  it('quotes code that stands exactly once in its file, and replaces it by other code', () => {
    const problems = mutants.flatMap((mutant) => {
      try {
        mutated(mutant, root);
        return [];
      } catch (error) {
        return [`${mutant.list}, ${mutant.name}: ${String(error)}`];
      }
    });
    expect(problems).toEqual([]);
    expect(mutants.length).toBeGreaterThan(150);
  });

  it('names tests that exist', () => {
    const filters = mutants.flatMap(({ name, tests = [] }) =>
      tests.map((filter) => ({ name, filter })),
    );
    const lost = filters.filter(({ filter }) => !testFiles.some((path) => path.includes(filter)));
    expect(lost).toEqual([]);
    const names = rowNames();
    const rows = mutants.flatMap(({ rows: row }) => row ?? []);
    expect(rows.filter((row) => !names.some((name) => name.includes(row)))).toEqual([]);
  });

  it('is proved by a test or by a row, and has a name of its own in its list', () => {
    expect(mutants.filter(({ tests, rows }) => !tests?.length === !rows)).toEqual([]);
    const names = mutants.map(({ list, name }) => `${list}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});
