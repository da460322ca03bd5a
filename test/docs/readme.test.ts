import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { brokenLinks, linksOf, sectionOf, targetOf } from './links.js';
import { questions } from './questions.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const start = 'README.ko.md';

/** Follows links from README.ko.md. Returns the text of the part to which the last one leads. */
function follow(clicks: readonly string[]): string {
  let page = start;
  let part = read(start);
  for (const link of clicks) {
    expect(linksOf(part), `links of ${page}`).toContain(link);
    const { file, anchor } = targetOf(page, link);
    page = file;
    part = anchor === '' ? read(file) : sectionOf(read(file), decodeURIComponent(anchor));
  }
  return part;
}

describe('README.ko.md', () => {
  it('has at least twenty questions of developers with different sources', () => {
    expect(new Set(questions.map(({ source }) => source)).size).toBeGreaterThanOrEqual(20);
    expect(brokenLinks(root, start)).toEqual([]);
  });

  it.each(questions)('leads to the answer in two clicks: $question', ({ clicks, answer }) => {
    expect(clicks.length).toBeLessThanOrEqual(2);
    const text = follow(clicks).replace(/\s+/g, ' ');
    expect(answer.filter((words) => !text.includes(words))).toEqual([]);
  });
});
