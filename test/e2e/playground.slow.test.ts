import { readFile } from 'node:fs/promises';
import type { PaymentOptions } from 'react-inicis';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { writeLink } from '../../stories/playground/linkText.js';
import type { PlaygroundState } from '../../stories/playground/playgroundState.js';
import { presets } from '../../stories/playground/presets.js';
import { serveBuiltStorybook } from './builtStorybook.js';

const axe = await readFile(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

let site: Awaited<ReturnType<typeof serveBuiltStorybook>>;
let browser: Browser;

beforeAll(async () => {
  site = await serveBuiltStorybook();
  browser = await chromium.launch(launchOptions());
}, 600_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

const state = (options: Partial<PaymentOptions>): PlaygroundState => ({
  window: 'payment',
  options: {
    order: { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 },
    buyer: { tel: '010-1234-5678' },
    ...options,
  },
});

interface Opened {
  page: Page;
  pc: FrameLocator;
  phone: FrameLocator;
}

interface View {
  width?: number;
  locale?: 'ko' | 'en';
  link?: string;
}

/** Opens the playground without Storybook's manager, and waits for both windows. */
async function openPlayground({ width = 1280, locale = 'ko', link }: View = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const args = link === undefined ? '' : `&args=state:${link}`;
  const globals = `globals=locale:${locale}`;
  await page.goto(
    `${site.address}iframe.html?id=playground--all-options&viewMode=story&${globals}${args}`,
  );
  await windowsOpen(page);
  const [pc, phone] = ['.pc', '.phone'].map((device) => page.frameLocator(`${device} iframe`));
  if (!pc || !phone) throw new Error('no frames');
  return { page, pc, phone };
}

/** Waits until both windows show the current state. */
async function windowsOpen(page: Page) {
  for (const device of ['.pc', '.phone'])
    await page.locator(`${device} iframe[data-opened=true]`).waitFor();
}

/** Changes an option, and waits until both windows have opened again. */
async function change(page: Page, action: () => Promise<unknown>) {
  // A window can open again between two looks of a locator.
  const changing = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => resolve(observer.disconnect()));
        observer.observe(document, { subtree: true, attributeFilter: ['data-opened'] });
      }),
  );
  await action();
  await changing;
  await windowsOpen(page);
}

const option = (page: Page, name: string) => page.locator(`[data-option=${name}]`);

/** Returns the violations that axe finds in the page, without the frames. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker }: { axe: { run(options: object): Promise<Result> } } = Object(window);
    interface Result {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const result = await checker.run({ iframes: false });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe('the playground', { timeout: 180_000 }, () => {
  it('shows the months of a change in both windows, used with the keyboard', async () => {
    const { page, pc, phone } = await openPlayground();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('card_quota');
    await page.keyboard.press('Tab');
    await change(page, () => page.keyboard.press('ArrowLeft'));
    for (const device of [pc, phone]) {
      const months = device.getByRole('combobox', { name: '할부선택' });
      expect(await months.getByRole('option').allInnerTexts()).toEqual([
        '일시불',
        '2개월',
        '3개월',
        '6개월',
      ]);
    }
    const code = await page.locator('.playground-output pre').innerText();
    expect(code).toContain('installments={[2, 3, 6]}');
    await page.getByRole('radio', { name: 'request_pay' }).check({ force: true });
    expect(await page.locator('.playground-output mark').allInnerTexts()).toContainEqual(
      expect.stringContaining('display'),
    );
    await page.context().close();
  });

  it('keeps the focus in a field while the windows open', async () => {
    const { page, pc } = await openPlayground();
    const name = option(page, 'order').getByRole('textbox', { name: '상품명' });
    await change(page, () => name.fill('드립백'));
    await change(page, () => name.pressSequentially(' 10개입'));
    expect(await name.inputValue()).toBe('드립백 10개입');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await pc.getByText('드립백 10개입').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('restores the state of a link, and explains a link that it cannot read', async () => {
    const { page } = await openPlayground({ width: 1600 });
    await page.getByRole('combobox', { name: '예시 불러오기' }).selectOption('카드사 두 곳 숨기기');
    await page.getByRole('button', { name: '링크 복사' }).click();
    await page.getByText('링크를 복사했습니다.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${site.address}?path=/story/playground--all-options`);
    const colleague = await page.context().newPage();
    colleague.setDefaultTimeout(60_000);
    await colleague.goto(link);
    const canvas = colleague.frameLocator('#storybook-preview-iframe');
    const code = canvas.locator('.playground-output pre');
    await code.getByText("cards={{ except: ['367', '365'] }}").waitFor();
    await page.context().close();

    const damaged = await openPlayground({ link: link.slice(link.indexOf('state:') + 6, -9) });
    await damaged.page
      .getByRole('alert')
      .getByText(/링크를 읽을 수 없어/)
      .waitFor();
    await damaged.page.context().close();
  });

  it('explains a refused option, and removes it', async () => {
    const link = writeLink(state({ method: 'vbank', installments: [2] }));
    const { page, pc } = await openPlayground({ locale: 'en', link });
    const problem = page.locator('.playground-problem.error').first();
    await problem.getByText(/belongs to the method/).waitFor();
    expect(await pc.getByText(/The window does not open/).count()).toBe(1);
    await change(page, () => page.getByRole('button', { name: 'Remove this option' }).click());
    await pc.getByRole('heading', { name: 'Virtual account' }).waitFor();
    await page.context().close();
  });

  it('opens both windows for every example', async () => {
    const { page, pc, phone } = await openPlayground();
    for (const { title } of presets.slice(1)) {
      const examples = page.getByRole('combobox', { name: '예시 불러오기' });
      await change(page, () => examples.selectOption(title.ko));
      for (const device of [pc, phone])
        expect(await device.locator('main').getAttribute('data-phase'), title.ko).toBe('open');
    }
    await page.context().close();
  });

  it.each([
    ['ko', 1600],
    ['en', 1280],
    ['ko', 390],
    ['en', 320],
  ] as const)('has no fault of accessibility: %s, %i px', async (locale, width) => {
    const link = writeLink(state({ interestFree: { '366': 6 }, cards: { except: ['367'] } }));
    const { page } = await openPlayground({ locale, width, link });
    for (const group of await page.locator('.control-groups label').all()) {
      await group.click();
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
