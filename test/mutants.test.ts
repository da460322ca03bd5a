import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutants, mutated } from './mutants/all.mjs';

const root = new URL('../', import.meta.url);
const testFiles = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => /(?<!node_modules.*)\.test\.tsx?$/.test(path));

/**
 * Returns the names of the tests in `test/resilience`. A title with `%s` is returned once for each
 * text of the folder that can replace `%s`.
 */
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
  it('quotes code that its file contains exactly once, and replaces this code with other code', () => {
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
    const missing = filters.filter(
      ({ filter }) => !testFiles.some((path) => path.includes(filter)),
    );
    expect(missing).toEqual([]);
    const names = rowNames();
    const rows = mutants.flatMap(({ rows: row }) => row ?? []);
    expect(rows.filter((row) => !names.some((name) => name.includes(row)))).toEqual([]);
  });

  it('names either test files or a row, and has a unique name in its list', () => {
    expect(mutants.filter(({ tests, rows }) => !tests?.length === !rows)).toEqual([]);
    const names = mutants.map(({ list, name }) => `${list}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});
