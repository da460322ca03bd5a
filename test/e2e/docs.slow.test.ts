import { readdirSync, readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltStorybook, type Entry } from './builtStorybook.js';
import { offlineBrowser } from './offlineBrowser.js';

let site: Awaited<ReturnType<typeof serveBuiltStorybook>>;
let browser: Awaited<ReturnType<typeof offlineBrowser>>;

beforeAll(async () => {
  site = await serveBuiltStorybook();
  browser = await offlineBrowser(site.address);
}, 600_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

const docs = new URL('../../docs/', import.meta.url);
const axe = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** Pages of text, and one page of an option. `stories.slow.test.ts` visits the stories. */
const isText = ({ id, tags }: Entry) =>
  tags.includes('prose') || tags.includes('unattached-mdx') || /^(style|options-skin)--/.test(id);

/** Address of a page without the sidebar. */
const frameOf = (id: string, globals: string) =>
  `${site.address}iframe.html?viewMode=docs&id=${id}&globals=${globals}`;

/** Opens a page of the docs and waits for its heading. */
async function open(page: Page, id: string, globals = 'locale:ko') {
  await page.goto(frameOf(id, globals));
  const heading = page.locator('#storybook-docs h1').first();
  await heading.waitFor();
  return heading;
}

/** Calls the function for each item, with three pages at once. */
async function onPages<Item>(items: Item[], visit: (page: Page, item: Item) => Promise<void>) {
  const queue = [...items];
  const work = async () => {
    const page = await browser.newPage();
    for (let item = queue.shift(); item; item = queue.shift()) await visit(page, item);
    await page.close();
  };
  await Promise.all([work(), work(), work()]);
}

interface Visited {
  targets: { from: string; path: string; hash: string }[];
  anchors: Map<string, Set<string>>;
}

/** Reads the links and the anchors of a page. */
async function read(page: Page, id: string, { targets, anchors }: Visited) {
  const ids = await page.locator('#storybook-docs [id]').evaluateAll((all) => all.map((e) => e.id));
  anchors.set(id, new Set([...(anchors.get(id) ?? []), ...ids]));
  const links = await page
    .locator('#storybook-docs a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links) {
    const url = new URL(link.startsWith('#') ? `./?path=/docs/${id}${link}` : link, site.address);
    if (!url.href.startsWith(site.address)) continue;
    const path = url.searchParams.get('path') ?? url.searchParams.get('id') ?? url.pathname;
    targets.push({ from: id, path, hash: decodeURIComponent(url.hash.slice(1)) });
  }
}

/** Words that designers and developers type, by the story or page that they must find. */
const searchWords: Readonly<Record<string, readonly string[]>> = {
  'options-cards--docs': ['카드사 목록', 'card.detail'],
  'options-cards--only': ['해외카드', 'overseas', 'foreign'],
  'options-installments--docs': ['할부', 'installment', 'card_quota'],
  'options-interestfree--docs': ['무이자', 'interest-free'],
  'options-language--english': [
    '다국어',
    '외국어',
    '번역',
    'multilingual',
    'translation',
    'locale',
  ],
  'options-skin--blue': ['색상', '컬러', '테마', 'color', 'theme'],
  'options-skin--hexadecimal': ['브랜드', '색상코드', 'brand', 'hex'],
  'options-appscheme--in-an-app': ['인앱', '웹뷰', '딥링크', 'webview', 'deep link'],
  'options-noticeurl--one-address': ['콜백', '알림', 'callback', 'webhook'],
  'options-redirecturl--path': ['모바일', 'mobile'],
  'options-duedate--day': ['만료', '마감', 'expiry', 'deadline'],
  'options-escrow--with-escrow': ['구매안전', '안전결제', 'escrow'],
  'options-order--order': ['주문번호', '가격', 'price', 'order number'],
  'options-order--tax-free-part': ['부가세', '세금', 'VAT'],
  'options-buyer--buyer': ['전화번호', '이메일', '고객', 'customer', 'contact'],
  'options-easypay--offered': ['지갑', 'wallet'],
  'options-serviceperiod--a-year': ['이용기간', '구독'],
  'options-customdata--cart': ['메타데이터', 'metadata'],
  'methods-card--card': ['체크카드', '법인카드', '약관', '동의', 'terms', 'agreement'],
  'methods-card--chosen-card': ['앱카드', '카드번호', 'app card'],
  'methods-vouchers--docs': ['상품권', 'voucher'],
  'methods-vouchers--cultureland': ['기프트', 'gift'],
  'methods-virtual-account--virtual-account': ['무통장', '무통장입금', 'deposit'],
  'methods-phone-bill--real-goods': ['핸드폰', '통신사', 'carrier'],
  'billing-key-usebillingkey--register': ['구독', '자동결제', 'recurring', 'membership'],
  'billing-key-usebillingkey--docs': ['정기결제'],
  'fields-methodfield--with-logos': ['로고', '아이콘', 'logo', 'icon'],
  'states-inicischeckout--declined': ['실패', '에러', 'error', 'failure'],
  'states-inicischeckout--preparing': ['로딩', '스피너', 'loading', 'spinner'],
  'states-inicischeckout--done': ['성공', '완료', 'success'],
  'playground--all-options': [
    '미리보기',
    '반응형',
    '팝업',
    '모달',
    'preview',
    'responsive',
    'modal',
  ],
  'style--docs': ['스타일', '디자인', 'tailwind', 'shadcn'],
  'docs-card-codes--docs': ['현대카드', '삼성카드'],
  'docs-server--docs': ['서버 연동'],
};

describe('the built Storybook', () => {
  it('is smaller than 10 MB', () => {
    expect(site.size).toBeLessThan(10_000_000);
  });

  it('has a page for each file of the docs', () => {
    const pages = site.entries.filter(
      ({ tags, type }) => tags.includes('prose') && type === 'docs',
    );
    const files = readdirSync(new URL('ko', docs)).map((file) => `docs-${file.slice(0, -3)}--docs`);
    expect(pages.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  it(
    'works from a subfolder and offline, and has no broken link',
    { timeout: 900_000 },
    async () => {
      const pages = site.entries.filter((entry) => entry.type === 'docs' && isText(entry));
      const visits = pages.flatMap(({ id }) => [
        { id, locale: 'en' },
        { id, locale: 'ko' },
      ]);
      const visited: Visited = { targets: [], anchors: new Map() };
      const wrong: string[] = [];
      await onPages(visits, async (page, entry) => {
        await open(page, entry.id, `locale:${entry.locale}`);
        await read(page, entry.id, visited);
        // Markdown that was not converted would show these characters.
        const texts = await page.locator('#storybook-docs :is(p, li, td)').allInnerTexts();
        if (texts.some((text) => /\| -{3}|^#+ |```/m.test(text)))
          wrong.push(`${entry.id} shows Markdown`);
      });
      const ids = new Set(site.entries.map(({ id }) => id));
      const broken = visited.targets.filter(({ path, hash }) => {
        const id = path.replace(/^\/(docs|story)\//, '');
        return !ids.has(id) || (hash !== '' && !visited.anchors.get(id)?.has(hash));
      });
      expect(broken).toEqual([]);
      expect(wrong).toEqual([]);
      expect(browser.errors).toEqual([]);
    },
  );

  it('shows text in the language of the toolbar only', { timeout: 300_000 }, async () => {
    const texts = site.entries.filter(
      (entry) => entry.type === 'docs' && entry.tags.includes('prose'),
    );
    const korean = /[가-힣]/;
    await onPages(texts, async (page, { id }) => {
      const english = await open(page, id, 'locale:en');
      expect(await english.innerText()).not.toMatch(korean);
      const heading = await open(page, id, 'locale:ko');
      const file = id.replace(/^docs-(.*)--docs$/, 'ko/$1.md');
      const [, expected] = /^# (.+)$/m.exec(readFileSync(new URL(file, docs), 'utf8')) ?? [];
      expect(await heading.innerText()).toBe(expected?.replaceAll('`', ''));
    });
  });

  it.each(['light', 'dark'])(
    'has readable pages in %s colours',
    { timeout: 300_000 },
    async (theme) => {
      const ids = ['introduction--docs', 'style--docs', 'docs-server--docs', 'options-skin--docs'];
      const violations: string[] = [];
      await onPages(ids, async (page, id) => {
        await open(page, id, `locale:ko;theme:${theme}`);
        await page.addScriptTag({ content: axe });
        const result: AxeResults = await page.evaluate(
          'axe.run("#storybook-docs", { runOnly: ["wcag2a", "wcag2aa"] })',
        );
        for (const { id: rule, nodes } of result.violations)
          violations.push(...nodes.map(({ html }) => `${id} ${rule}: ${html.slice(0, 200)}`));
      });
      expect(violations).toEqual([]);
    },
  );

  it('colours the code of every language in the docs', { timeout: 300_000 }, async () => {
    const page = await browser.newPage();
    const languages = new Map<string, string>();
    for (const file of readdirSync(new URL('ko', docs))) {
      const text = readFileSync(new URL(`ko/${file}`, docs), 'utf8');
      for (const [, language = ''] of text.matchAll(/^```([a-z]+)$/gm))
        if (language !== 'text') languages.set(language, `docs-${file.slice(0, -3)}--docs`);
    }
    expect([...languages.keys()]).toEqual(expect.arrayContaining(['java', 'php', 'python', 'sh']));
    const plain: string[] = [];
    for (const [language, id] of languages) {
      await open(page, id);
      const code = page.locator(`.language-${language}`).first();
      await code.waitFor();
      if ((await code.locator('.token').count()) === 0) plain.push(language);
    }
    expect(plain).toEqual([]);
    await page.close();
  });

  it('opens at the introduction, and shows names in the language of the toolbar', async () => {
    const page = await browser.newPage();
    await page.goto(site.address);
    const sidebar = page.locator('#storybook-explorer-tree');
    await sidebar.getByRole('link', { name: '소개', exact: true }).waitFor();
    await page.waitForURL(/path=\/docs\/introduction--docs/);
    await page.getByRole('button', { name: /^언어/ }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await sidebar.getByRole('link', { name: 'Introduction', exact: true }).waitFor();
    await page.waitForFunction(() => document.title === 'Introduction | react-inicis');
    expect(await sidebar.innerText()).not.toMatch(/[가-힣]/);
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.getByRole('heading', { name: 'KG Inicis payments in React' }).waitFor();
    await page.close();
  });

  it('finds words of designers in the search', { timeout: 120_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}?globals=locale:ko`);
    const results = page.locator('#storybook-explorer-menu li[data-id]');
    const missing: string[] = [];
    for (const [id, words] of Object.entries(searchWords)) {
      for (const word of words) {
        await page.locator('#storybook-explorer-searchfield').fill(word);
        const found = results.and(page.locator(`[data-id="${id}"]`));
        await found.waitFor({ timeout: 30_000 }).catch(() => missing.push(`${word}: ${id}`));
      }
    }
    expect(missing).toEqual([]);
    await page.close();
  });

  it.each([
    ['카드사', 'options-cards--docs'],
    ['Style the button', 'style--docs'],
  ])('finds %s in the search, in any language of the toolbar', async (text, id) => {
    const page = await browser.newPage();
    for (const locale of ['ko', 'en']) {
      await page.goto(`${site.address}?globals=locale:${locale}`);
      await page.locator('#storybook-explorer-searchfield').fill(text);
      await page.locator(`li[data-id="${id}"]`).waitFor();
    }
    await page.close();
  });

  it('follows the colours of the system, and the switch of the toolbar', async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${site.address}?path=/docs/docs-server--docs`);
    const frame = page.frameLocator('#storybook-preview-iframe');
    const content = frame.locator('.sbdocs-wrapper');
    await content.waitFor();
    const colour = () => content.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour()).toBe('rgb(26, 30, 38)');
    await page.getByRole('button', { name: /^화면 색/ }).click();
    await page.getByRole('option', { name: '라이트' }).click();
    await expect.poll(colour).toBe('rgb(255, 255, 255)');
    // Panel of a story.
    await page.goto(`${site.address}?path=/story/options-skin--blue&globals=theme:light`);
    const control = page.locator('.control-option').first();
    expect(await control.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await page.close();
  });

  it('shows the code of a story below it, with a button that copies it', async () => {
    const page = await browser.newPage();
    await page.goto(frameOf('options-skin--docs', 'locale:en'));
    await page.getByRole('switch', { name: 'Show code' }).first().click();
    const shown = await page.locator('pre', { hasText: 'skin="BLUE"' }).innerText();
    expect(shown).toMatch(/^import \{ InicisCheckout, .*<InicisCheckout\n.*skin="BLUE"\n/s);
    await page.getByRole('button', { name: 'Copy code' }).first().click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(`${shown}\n`);
    await page.close();
  });
});
