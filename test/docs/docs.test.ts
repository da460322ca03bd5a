import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unavailableCodes } from '../../src/core/unavailable.js';
import { rules } from '../../src/core/rules.js';
import { anchorsOf, brokenLinks, linksOf, missingPaths, targetOf } from './links.js';
import { withOptionTables } from './optionTables.js';
import { sampleDifferences } from './samples.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(root + folder).filter((name) => name.endsWith('.md'));

const pageNames = [...new Set([...pagesIn('docs/en'), ...pagesIn('docs/ko')])].sort();
const decisions = pagesIn('docs/decisions').filter((name) => name !== 'README.md');
const pages = [
  'README.md',
  'README.ko.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'docs/reference/README.md',
  ...['en', 'ko', 'decisions'].flatMap((folder) =>
    pagesIn(`docs/${folder}`).map((name) => `docs/${folder}/${name}`),
  ),
];

describe('the docs', () => {
  it('have each page in both languages', () => {
    const expected = pageNames.flatMap((name) => [`docs/en/${name}`, `docs/ko/${name}`]);
    expect(expected.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it.each(pageNames)('have the same samples in both languages: %s', (name) => {
    const differences = sampleDifferences(read(`docs/en/${name}`), read(`docs/ko/${name}`));
    expect(differences).toEqual([]);
  });

  it('have the same samples in README.md and README.ko.md', () => {
    expect(sampleDifferences(read('README.md'), read('README.ko.md'))).toEqual([]);
  });

  it.each(pages)('link to files and headings that exist: %s', (page) => {
    expect(brokenLinks(root, page)).toEqual([]);
  });

  it.each(pages.filter((page) => page !== 'CHANGELOG.md'))('name paths that exist: %s', (page) => {
    expect(missingPaths(root, page)).toEqual([]);
  });

  it.each(pages)('name npm scripts that exist: %s', (page) => {
    const manifest: Manifest = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it.each(pages.filter((page) => /^docs\/(en|ko)\//.test(page) && !page.endsWith('/errors.md')))(
    'link to their parts if they are long: %s',
    (page) => {
      const text = read(page);
      const parts = anchorsOf(text.replace(/^###+ .*$/gm, '')).slice(1);
      const isLong = text.split('\n').length > 150;
      const links = linksOf(text).map(decodeURIComponent);
      expect(isLong ? parts.filter((part) => !links.includes(`#${part}`)) : []).toEqual([]);
    },
  );

  it('link from Korean pages to Korean pages', () => {
    const korean = pages.filter((page) => /README\.ko|^docs\/ko/.test(page));
    const english = korean.flatMap((page) =>
      linksOf(read(page))
        .map((link) => targetOf(page, link).file)
        .filter((file) => file.startsWith('docs/en/') && file !== page.replace('/ko/', '/en/'))
        .filter((file) => existsSync(root + file.replace('/en/', '/ko/')))
        .map((file) => `${page}: ${file}`),
    );
    expect(english).toEqual([]);
  });

  it.each(['en', 'ko'] as const)(
    'have the tables of the options as the encoder sends them (run with -u to write them): %s',
    async (locale) => {
      const path = `${root}docs/${locale}/options.md`;
      const page = await withOptionTables(readFileSync(path, 'utf8'), locale);
      await expect(page).toMatchFileSnapshot(path);
    },
  );

  it('explain every error at the link of its message, in the pages that `npm run build` writes', async () => {
    const script: string = '../../scripts/errors.mjs';
    const { errorsPage, languages }: ErrorsScript = await import(script);
    expect(languages).toEqual(['en', 'ko']);
    for (const language of languages) {
      const page = read(`docs/${language}/errors.md`);
      expect(page).toBe(await errorsPage(language));
      const codes = [...Object.keys(rules), ...unavailableCodes].map((code) => code.toLowerCase());
      expect(anchorsOf(page)).toEqual(expect.arrayContaining(codes));
      for (const code of Object.keys(rules)) expect(page).toContain(`\n### ${code}\n`);
    }
  });
});

interface ErrorsScript {
  languages: string[];
  errorsPage: (language: string) => Promise<string>;
}

describe('ARCHITECTURE.md', () => {
  it('has at most 90 lines of at most 120 characters', () => {
    const lines = read('ARCHITECTURE.md').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(90);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });

  it('names each dependency', () => {
    const manifests = ['', 'examples/ledgers/', 'examples/servers/', 'examples/servers/next/'];
    const names = manifests.flatMap((folder) => {
      const manifest: Manifest = JSON.parse(read(`${folder}package.json`));
      const { dependencies, devDependencies, peerDependencies } = manifest;
      return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
    });
    const page = read('ARCHITECTURE.md');
    const isNamed = (name: string) =>
      page.includes(`\`${name}\``) || page.includes(`\`${name.replace(/\/.*/, '/*')}\``);
    expect(names).toContain('@tanstack/react-query');
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it.each(['Add an option', 'Add an endpoint'])(
    'describes in at most six steps how to: %s',
    (heading) => {
      const [, section = ''] = read('CONTRIBUTING.md').split(`\n## ${heading}\n`);
      const steps = section.split(/\n## /)[0]?.match(/^\d+\. /gm) ?? [];
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(6);
    },
  );
});

interface Manifest {
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

describe('the decisions', () => {
  it('are numbered without gaps and listed in order with their titles', () => {
    const list = read('docs/decisions/README.md').match(/^- \[.*\)$/gm);
    expect(list).toEqual(
      decisions.map((name, at) => {
        const number = String(at + 1).padStart(4, '0');
        expect(name).toMatch(new RegExp(`^${number}-[a-z\\d-]+\\.md$`));
        const [, title] = /^# (.+)$/m.exec(read(`docs/decisions/${name}`)) ?? [];
        return `- [${number}: ${title}](${name})`;
      }),
    );
  });

  it.each(decisions)('have the headings Context, Decision and Consequence: %s', (name) => {
    const headings = read(`docs/decisions/${name}`).match(/^## .+$/gm);
    expect(headings).toEqual(['## Context', '## Decision', '## Consequence']);
  });
});

describe('the comparison of samples', () => {
  const page = (code: string, language = 'tsx') => `\`\`\`${language}\n${code}\n\`\`\`\n`;
  const differences = (a: string, b: string, language?: string) =>
    sampleDifferences(page(a, language), page(b, language));

  it('ignores comments, Korean texts and line breaks', () => {
    const english = "// Opens it\nshow('Paid', `Paid ${id}`);\nrender(<b>Pay now</b>);";
    const korean = "show(\n  '결제됨',\n  `결제 ${id}`, // 연다\n);\nrender(<b>결제하기</b>);";
    expect(differences(english, korean)).toEqual([]);
    expect(differences('npm start # a shop', 'npm start # 상점', 'sh')).toEqual([]);
    expect(differences('browser ─▶ server', '브라우저 ─▶ 서버', '')).toEqual([]);
  });

  it('finds a changed name, path, command, language and number of samples', () => {
    expect(differences('pay(order)', 'pay(basket)')).toEqual(['line 2: order / basket']);
    expect(differences("get('/a')", "get('/b')")).toEqual(["line 2: '/a' / '/b'"]);
    expect(differences('f(1)', '')).toEqual(['line 2: f / (end)']);
    expect(differences('npm start # 상점', 'npm test # 상점', 'sh')).toHaveLength(1);
    expect(sampleDifferences(page('a', 'ts'), page('a', 'js'))).toEqual([
      'line 2: language ts / js',
    ]);
    expect(sampleDifferences(page('a'), '')).toEqual(['1 / 0 samples']);
  });
});
