import type { FrameLocator, Locator, Page } from 'playwright';
import { describe, expect, test, vi } from 'vitest';
import { payMethodNames } from '../../../../src/core/codes.js';
import type { Locale } from '../../../../src/core/locale.js';
import type { RequestPayParams } from '../../../../src/core/wire.js';
import type { ShownWindow } from '../../../../src/sandbox/gateway/session/windowSession.js';
import { card } from '../../gatewayWithShopper.js';
import {
  accessibilityErrors,
  openShop,
  payPage,
  phone,
  sandbox,
  shopOrigin,
  showWindow,
  windowPage,
  startWindowBrowser,
} from './windowBrowser.js';

// Each test opens a browser window, and some inspect dozens of payment windows in it.
startWindowBrowser();
vi.setConfig({ testTimeout: 90_000 });

/** Parameters of each kind of window: every payment method, and options that add parts. */
const windows: Record<string, Partial<RequestPayParams>> = {
  ...Object.fromEntries(payMethodNames.map((pay_method) => [pay_method, { pay_method }])),
  'card with every part': {
    escrow: true,
    tax_free: 1000,
    vat_amount: 5000,
    period: { from: '20261201', to: '20271130' },
    bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'cp_yn=Y' },
  },
  'direct card': { card: { direct: { code: '366', quota: 3 } } },
  'billing key': { customer_uid: 'customer_1' },
  'short billing key': { customer_uid: 'customer_1', bypass: { P_RESERVED: 'authtype=01' } },
};

/** Things that a shopper does in a window. An action is left out where its control is missing. */
const actions: ((page: Page) => Locator)[] = [
  (page) => page.getByRole('button', { name: /^(그외카드|Other cards)$/ }),
  (page) => page.getByRole('button', { name: /^(신한카드|Shinhan)/ }),
  (page) => page.getByLabel(/^(소득공제|Tax deduction)$/),
  (page) => page.getByRole('button', { name: /^(다음|Next|확인|Confirm)$/ }),
  (page) => page.getByRole('button', { name: /(보기|Read|Read the terms)$/ }),
];

/** Layout of the window at a size: small targets, and content that is cut off at the side. */
const layoutErrors = (page: Page) =>
  page.evaluate(() => {
    const root = [...document.body.children].at(-1)?.shadowRoot;
    const errors: string[] = [];
    for (const element of root?.querySelectorAll<HTMLElement>('*') ?? []) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0) continue;
      const name = `${element.localName}.${element.className} ${element.textContent}`.slice(0, 60);
      // The label of a checkbox or a radio button is a part of its target.
      const isTarget = element.matches('button, select, label.tick, input:not(label.tick input)');
      if (isTarget && (width < 24 || height < 24)) errors.push(`small: ${name} ${width}×${height}`);
      if (left < -1 || right > innerWidth + 1) errors.push(`outside: ${name}`);
      // A text field scrolls, and a heading of a PC is for screen readers only.
      const hides = getComputedStyle(element).overflowX !== 'visible';
      const isCut = hides && !element.matches('input, h2');
      if (isCut && element.scrollWidth > element.clientWidth) errors.push(`cut off: ${name}`);
    }
    return root ? errors : ['no window'];
  });

const devices = [
  [
    'a PC',
    false,
    [
      [1280, 800],
      [640, 400],
    ],
  ],
  [
    'a phone',
    true,
    [
      [390, 844],
      [320, 568],
    ],
  ],
] as const;
const shownOn = (params: object, mobile: boolean, locale: Locale): ShownWindow => ({
  params: { ...card, buyer_email: 'buyer@example.com', ...params },
  channel: { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
  seller: '리액트 상점',
  locale,
  mobile,
  now: 1_795_400_000,
  cardQuota: 'list',
});

/** Opens a window, acts in it as a shopper, and checks the layout of each state at each size. */
async function inspect(page: Page, shown: ShownWindow, sizes: readonly (readonly number[])[]) {
  const errors = new Set<string>();
  await showWindow(page, shown);
  for (const action of [null, ...actions]) {
    const control = action?.(page).first();
    if (control && (await control.count()) === 0) continue;
    // An inert button still gets a click, which shows what is missing.
    await control?.click({ force: true });
    for (const [width = 0, height = 0] of sizes) {
      await page.setViewportSize({ width, height });
      for (const error of await layoutErrors(page)) errors.add(`${width} px: ${error}`);
    }
  }
  for (const error of await accessibilityErrors(page.mainFrame())) errors.add(error);
  return [...errors];
}

describe.each(devices)('the window on %s', (_, mobile, sizes) => {
  test.each(['ko', 'en'] as const)(
    'in %s: no accessibility error, small target or hidden content, also when zoomed',
    { timeout: 300_000 },
    async (locale) => {
      const page = await openShop(windowPage());
      for (const [name, params] of Object.entries(windows))
        expect([name, await inspect(page, shownOn(params, mobile, locale), sizes)]).toEqual([
          name,
          [],
        ]);
    },
  );

  test('works with forced colours', async () => {
    const page = await openShop(windowPage(), { forcedColors: 'active' });
    for (const params of [{}, { customer_uid: 'customer_1' }]) {
      await showWindow(page, shownOn(params, mobile, 'ko'));
      await page
        .getByRole('button', { name: /^신한카드|테스트 값 채우기/ })
        .first()
        .click();
      const invisible = await page.evaluate(() => {
        const root = [...document.body.children].at(-1)?.shadowRoot;
        const canvas = getComputedStyle(document.body).backgroundColor;
        const isDrawn = (button: Element) => {
          const { borderTopStyle, textDecorationLine } = getComputedStyle(button);
          const mark = getComputedStyle(button, '::before');
          const isMarked = mark.content !== 'none' && mark.backgroundColor !== canvas;
          return borderTopStyle !== 'none' || isMarked || textDecorationLine !== 'none';
        };
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        const names = buttons.filter((button) => !isDrawn(button)).map((one) => one.className);
        const pressed = root?.querySelector('.languages [aria-pressed="true"]');
        const isMarked = pressed && getComputedStyle(pressed).backgroundColor !== canvas;
        return isMarked ? names : [...names, 'pressed'];
      });
      expect(invisible).toEqual([]);
      expect(await accessibilityErrors(page.mainFrame())).toEqual([]);
    }
  });
});

test('nothing moves if the shopper prefers reduced motion', async () => {
  const durations = async (reducedMotion: 'reduce' | 'no-preference') => {
    const page = await openShop(windowPage(), { reducedMotion });
    await showWindow(page, shownOn({}, false, 'ko'));
    return page.evaluate(() => {
      const root = [...document.body.children].at(-1)?.shadowRoot;
      const styles = [...(root?.querySelectorAll('*') ?? [])].map((one) => getComputedStyle(one));
      return [...new Set(styles.flatMap((one) => [one.transitionDuration, one.animationDuration]))];
    });
  };
  expect(await durations('reduce')).toEqual(['0s']);
  expect((await durations('no-preference')).length).toBeGreaterThan(1);
});

/** Returns the name of the focused control of the window, and true if its focus is visible. */
const focused = (window: FrameLocator | Page) =>
  window.locator('[role="dialog"]').evaluate((dialog) => {
    const root = dialog.getRootNode();
    const element = root instanceof ShadowRoot ? root.activeElement : null;
    if (!(element instanceof HTMLElement)) return { name: 'nothing', top: 0, isVisible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
    return {
      name: element.getAttribute('aria-label') ?? (label || element.textContent),
      isVisible: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
    };
  });

/** Presses Tab until the focus is on a control. Returns the controls on the way. */
async function tabTo(page: Page, window: FrameLocator | Page, wanted: RegExp) {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const { name, isVisible } = await focused(window);
    expect([name, isVisible]).toEqual([name, true]);
    passed.push(name);
    if (wanted.test(name)) return passed;
  }
  throw new Error(`${String(wanted)} was not reached: ${passed.join(', ')}`);
}

/** Pays with the keyboard in an open window. */
async function payByKeyboard(page: Page, window: FrameLocator | Page) {
  await window.getByRole('dialog').waitFor();
  await expect.poll(async () => (await focused(window)).name).toMatch(/^테스트 결제창/);
  await page.keyboard.press('Escape');
  const passed = await tabTo(page, window, /^전체동의/);
  await page.keyboard.press('Space');
  await tabTo(page, window, /^현대카드/);
  await page.keyboard.press('Enter');
  await tabTo(page, window, /^일시불/);
  return passed;
}

const order = { ...card, merchant_uid: 'order_1' };

test('on a PC the window can be used with the keyboard alone, and keeps the focus', async () => {
  const page = await openShop(payPage(order));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const window = page.frameLocator('.imp-frame-default').frameLocator('iframe');
  expect((await payByKeyboard(page, window)).slice(0, 2)).toEqual(['한국어', 'English']);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, window, /^다음$/);
  // The next control after the last one is the first one.
  await page.keyboard.press('Tab');
  expect((await focused(window)).name).toBe('한국어');
  await page.keyboard.press('Shift+Tab');
  // Chromium never answers for a key that is released in a frame that the key has removed.
  await page.keyboard.down('Enter');
  await page.waitForFunction(() => document.title === 'paid');
  await page.keyboard.up('Enter');
  expect(sandbox.payments[0]).toMatchObject({ status: 'paid', card_code: '367', card_quota: 2 });
});

test('on a phone the page can be used with the keyboard alone', async () => {
  const back = `${shopOrigin()}/shop`;
  const page = await openShop(payPage({ ...order, m_redirect_url: back }), { userAgent: phone });
  await page.getByRole('button', { name: 'Pay' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/smart/payment/');
  const window = page.frameLocator('iframe');
  expect((await payByKeyboard(page, window))[0]).toBe('결제창 닫기');
  await tabTo(page, window, /^카드 재선택$/);
  await page.keyboard.press('Enter');
  expect((await focused(window)).name).toBe('결제수단');
  await tabTo(page, window, /^현대카드/);
  await page.keyboard.press('Enter');
  await tabTo(page, window, /^다음$/);
  await page.route(`${back}?*`, (route) => route.fulfill({ body: 'paid' }));
  await page.keyboard.down('Enter');
  await page.waitForURL(/imp_success=true/);
  await page.keyboard.up('Enter');
  expect(sandbox.payments[0]).toMatchObject({ status: 'paid', card_code: '367' });
});

test.each([
  ['ko', '테스트 결제창 – 신용카드'],
  ['en', 'Test payment window – Credit card'],
] as const)('the served window has a title and its language: %s', async (language, title) => {
  const page = await openShop(payPage({ ...order, language }));
  await page.getByRole('button', { name: 'Pay' }).click();
  const outer = page.frameLocator('.imp-frame-default');
  await outer.frameLocator('iframe').getByRole('dialog').waitFor();
  expect(await outer.locator('iframe').getAttribute('title')).toBe(title);
  const [main, ...others] = page.frames();
  const frames = others.filter((one) => one.parentFrame() !== main || one.childFrames().length > 0);
  expect(frames).toHaveLength(2);
  for (const frame of frames) {
    expect(await frame.title()).toBe(title);
    expect(await frame.locator('html').getAttribute('lang')).toBe(language);
  }
  expect(await accessibilityErrors(frames[0] ?? page.mainFrame())).toEqual([]);
  const other = language === 'ko' ? 'English' : '한국어';
  await outer.frameLocator('iframe').getByRole('button', { name: other }).click();
  expect(await frames[0]?.title()).not.toBe(title);
  expect(await frames[0]?.locator('html').getAttribute('lang')).not.toBe(language);
});

test('the page on a phone has a title and no accessibility error', async () => {
  const params = { ...order, m_redirect_url: shopOrigin() };
  const page = await openShop(payPage(params), { userAgent: phone });
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.waitForURL('**/smart/payment/');
  await page.frameLocator('iframe').getByRole('dialog').waitFor();
  expect(await page.title()).toBe('테스트 결제창 – 신용카드');
  expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  expect(await accessibilityErrors(page.mainFrame())).toEqual([]);
});
