import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const storybook = `${root}node_modules/.bin/storybook`;

let folder: string;
let server: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/storybook-`);
  await promisify(execFile)(storybook, ['build', '--quiet', '-o', folder], { cwd: root });
  server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0 },
  });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch(launchOptions());
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

interface Entry {
  id: string;
  type: 'docs' | 'story';
  title: string;
  tags: string[];
}

/** Returns the pages of documentation: those that belong to no component. */
async function pages(): Promise<Entry[]> {
  const { entries }: { entries: Record<string, Entry> } = JSON.parse(
    await readFile(`${folder}/index.json`, 'utf8'),
  );
  return Object.values(entries).filter(({ tags }) => tags.includes('unattached-mdx'));
}

describe('the built pages of the docs', () => {
  it('load without a network, under the policy of the preview', { timeout: 180_000 }, async () => {
    const context = await browser.newContext();
    const errors: string[] = [];
    await context.route(
      (url) => !url.href.startsWith(address),
      (route) => {
        errors.push(`requested ${route.request().url()}`);
        return route.abort();
      },
    );
    const found = await pages();
    expect(found.map(({ title }) => title).toSorted()).toEqual([
      'Docs/Card codes',
      'Docs/Data flow',
      'Docs/Errors',
      'Docs/Getting started',
      'Docs/Introduction',
      'Docs/Mobile',
      'Docs/Options at a glance',
      'Docs/Testing',
      'Docs/오류',
    ]);
    const visit = async ({ id, title }: Entry) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(`${title}: ${error.message}`));
      page.on('console', (message) => {
        const isIcon = message.location().url.endsWith('/favicon.ico');
        if (message.type() === 'error' && !isIcon) errors.push(`${title}: ${message.text()}`);
      });
      await page.goto(`${address}iframe.html?viewMode=docs&id=${id}`);
      const heading = page.locator('#storybook-docs h1').first();
      await heading.waitFor();
      expect([title, 'Docs/react-inicis']).toContain(`Docs/${await heading.innerText()}`);
      // Markdown that MDX did not convert would show these characters.
      expect(await page.locator('#storybook-docs').innerText()).not.toMatch(/\| -{3}|^#+ |```/m);
      await page.close();
    };
    await Promise.all(found.map(visit));
    await context.close();
    expect(errors).toEqual([]);
  });

  it('describe every option and link to its stories', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}iframe.html?viewMode=docs&id=docs-options-at-a-glance--docs`);
    const table = page.getByRole('table').first();
    await table.getByRole('link', { name: 'skin' }).waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.find((row) => row.startsWith('skin'))).toMatch(
      /Colour of the window on a PC.*bypass\.acceptmethod=SKIN\(BLUE\)\s+PC only\s+the colour of the panels\s+#c1272c/s,
    );
    expect(rows.find((row) => row.startsWith('method'))).toMatch(
      /\tboth\s+the main part[^\t]*\t\s*card\s*$/,
    );
    const withoutText = rows.filter((row) => !/\n/.test(row.split('\t')[0] ?? ''));
    expect(withoutText.slice(1)).toEqual([]);
    for (const name of await page.locator('table.options td:first-child b').all())
      await name.getByRole('link').waitFor();
    const target = await table.getByRole('link', { name: 'skin' }).getAttribute('href');
    expect(target).toMatch(/path=\/docs\/.*skin--docs$/);
    await page.close();
  });

  it('show the code of a story below it, with a button that copies it', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ permissions });
    const page = await context.newPage();
    await page.goto(`${address}iframe.html?viewMode=docs&id=options-skin--docs`);
    await page.getByRole('switch', { name: 'Show code' }).first().click();
    const shown = await page.locator('pre', { hasText: 'skin="BLUE"' }).innerText();
    expect(shown).toMatch(/^import \{ InicisCheckout, .*<InicisCheckout\n.*skin="BLUE"\n/s);
    await page.getByRole('button', { name: 'Copy code' }).first().click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(`${shown}\n`);
    await context.close();
  });
});
