import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type Frame, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import type { EndState } from '../../stories/support/window/endState.js';
import { serveBuiltStorybook } from './builtStorybook.js';

const axe = await readFile(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

let storybook: Awaited<ReturnType<typeof serveBuiltStorybook>>;
let browser: Browser;

beforeAll(async () => {
  storybook = await serveBuiltStorybook();
  browser = await chromium.launch(launchOptions());
}, 300_000);

afterAll(async () => {
  await browser.close();
  await storybook.close();
});

/** Size of the canvas in a window of 1280 by 800 pixels, with the sidebar and the panel. */
async function canvasSize() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${storybook.address}?path=/story/options-cards--only`);
  const frame = page.locator('#storybook-preview-iframe');
  await frame.contentFrame().getByRole('dialog').waitFor({ timeout: 90_000 });
  const box = await frame.boundingBox();
  await page.close();
  return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
}

const phoneSize = { width: 390, height: 670 };

interface Played {
  failures: unknown[];
  shows: EndState['shows'];
  phone: boolean;
}

const noEnd = 'no end after 60 seconds';

/** Shows a story in the canvas, and returns what happened until it was played. */
const play = (page: Page, storyId: string): Promise<Played> =>
  page.evaluate(
    ([id, lost]) => {
      const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__');
      const failures: unknown[] = [];
      const fail = (error: unknown) => void failures.push(error);
      const events = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyErrored'];
      for (const event of [...events, 'storyThrewException', 'storyMissing'])
        channel.on(event, fail);
      return new Promise((resolve) => {
        const timer = setTimeout(() => end({ status: lost }), 60_000);
        const end = ({ status }: { status: string }) => {
          clearTimeout(timer);
          channel.off('storyFinished', end);
          for (const event of [...events, 'storyThrewException', 'storyMissing'])
            channel.off(event, fail);
          if (status !== 'success') failures.push(status);
          const { story } = Reflect.get(window, '__STORYBOOK_PREVIEW__').currentRender;
          resolve({
            failures,
            shows: story.parameters.shows,
            phone: story.storyGlobals.viewport?.value === 'phone',
          });
        };
        channel.on('storyFinished', end);
        channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      });
    },
    [storyId, noEnd] as const,
  );

const escaped = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Returns the faults of accessibility of the story and of the window over it. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // A story is a part of a page, so its contents are in no landmark.
    const options: RunOptions = { rules: { region: { enabled: false } } };
    const { violations: found }: AxeResults = await Reflect.get(window, 'axe').run(
      document.body,
      options,
    );
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  });

/** Returns what is wrong with the end state of a story whose window must be open. */
async function faultsOfWindow(page: Page, { shows }: Played): Promise<string[]> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) !== 1) return ['no window is open'];
  const frames = await Promise.all(page.frames().map(isStrayFrame));
  const faults = frames.includes(true) ? ['an empty frame is visible'] : [];
  const { width, height } = page.viewportSize() ?? phoneSize;
  const isInside = (box: { x: number; y: number; width: number; height: number } | null) =>
    box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  const isPhone = width === phoneSize.width;
  if (!isPhone && !isInside(await dialog.locator('.window').boundingBox()))
    faults.push('the window is cut off');
  if (!shows) return faults;
  const name = new RegExp(`^(${escaped(shows.ko)}|${escaped(shows.en)})$`);
  const window = page.locator('.imp-dialog');
  const found = shows.role ? window.getByRole(shows.role, { name }) : window.getByText(name);
  const box = await found
    .first()
    .boundingBox({ timeout: 10_000 })
    .catch(() => null);
  if (!isInside(box)) faults.push(`${shows.ko} is not on the screen: ${JSON.stringify(box)}`);
  return faults;
}

/** True for a visible frame in the frame of the vendor's script, which shows the window. */
async function isStrayFrame(frame: Frame) {
  if (!frame.parentFrame()?.parentFrame()) return false;
  return (await frame.frameElement()).isVisible();
}

const restsInWindow = ({ id }: { id: string }) => /^(options|methods|billing-key)-/.test(id);

/** Opens the canvas with a story that is finished, and loads the checks of accessibility. */
async function openCanvas(viewport: { width: number; height: number }, globals: string) {
  const page = await browser.newPage({ viewport });
  await page.goto(
    `${storybook.address}iframe.html?id=states-inicischeckout--idle&viewMode=story&globals=${globals}`,
  );
  await page.evaluate(axe);
  // Storybook reloads the page if another story is selected before the end of this one.
  await page.waitForFunction(
    () => Reflect.get(window, '__STORYBOOK_PREVIEW__')?.currentRender?.phase === 'finished',
  );
  return page;
}

describe('the options panel', () => {
  it('says that a story has no options only after the story has loaded', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let show = () => {};
    const shown = new Promise<void>((resolve) => {
      show = resolve;
    });
    await page.route('**/iframe.html*', async (route) => {
      await shown;
      await route.continue();
    });
    await page.goto(`${storybook.address}?path=/story/options-noticeurl--one-address`);
    const panel = page.locator('.control-panel');
    await panel.getByText('스토리를 여는 중입니다.').waitFor({ timeout: 30_000 });
    expect(await panel.getByText('옵션이 없습니다').count()).toBe(0);
    show();
    await panel.getByText('결제창은 그대로이고').first().waitFor({ timeout: 30_000 });
    await page.goto(`${storybook.address}?path=/story/states-faults--script-missing`);
    await panel.getByText('이 스토리에는 결제창 옵션이 없습니다.').waitFor({ timeout: 30_000 });
    await page.close();
  });
});

describe('the visible stories, in a window of 1280 by 800 pixels', () => {
  it.each([
    ['ko', 'light'],
    ['en', 'dark'],
  ])(
    'rest with the window open at the element that the option changes, without a fault of accessibility (%s, %s)',
    { timeout: 900_000 },
    async (locale, theme) => {
      const stories = storybook.entries.filter(
        // A page of text has a story that the sidebar hides.
        // The frames of the playground can stall the next story; playground.slow.test.ts checks it.
        ({ id, type, tags }) =>
          type === 'story' &&
          tags.includes('dev') &&
          !tags.includes('prose') &&
          !id.startsWith('playground-'),
      );
      expect(stories.length).toBeGreaterThan(100);
      const size = await canvasSize();
      const globals = `locale:${locale};theme:${theme}`;
      let page = await openCanvas(size, globals);
      const wrong: Record<string, unknown> = {};
      for (const [index, story] of stories.entries()) {
        // A new page ends everything that earlier stories have left behind.
        if (index % 20 === 19) {
          await page.close();
          page = await openCanvas(size, globals);
        }
        let played = await play(page, story.id);
        if (played.phone) {
          await page.setViewportSize(phoneSize);
          played = await play(page, 'states-inicischeckout--idle').then(() => play(page, story.id));
        }
        const faults = [...played.failures];
        if (restsInWindow(story)) faults.push(...(await faultsOfWindow(page, played)));
        faults.push(...(await violations(page)));
        if (faults.length > 0) wrong[story.id] = faults;
        if (played.phone) await page.setViewportSize(size);
      }
      await page.close();
      expect(wrong).toEqual({});
    },
  );

  it.each([
    ['states-inicischeckout--default', 'installments[0]:6', [/"card_quota": \[ 6 \]/]],
    [
      // The rest of the story's list is removed, as Storybook writes it in an address.
      'options-installments--months',
      'installments[0]:6;installments[1]:!undefined;installments[2]:!undefined',
      [/"card_quota": \[ 6 \]/],
    ],
    [
      'options-cards--only',
      'cards.only[0]:041;cards.only[1]:367',
      [/"card_code": "041"/, /"card_code": "367"/],
    ],
    ['options-cards--rules', 'cards[0].code:002', [/"card_code": "002"/]],
    [
      'options-directcard--three-months',
      'directCard.code:090;directCard.quota:5',
      [/"code": "090", "quota": 5/],
    ],
    ['options-interestfree--per-company', 'interestFree.366:!undefined', [/^(?!.*"366").*"367"/s]],
    ['options-duedate--day', 'dueDate:20301225', [/"vbank_due": "20301225"/]],
    ['options-serviceperiod--a-year', 'servicePeriod.to:20310630', [/"to": "20310630"/]],
    ['options-order--order', 'order.amount:12300', [/"amount": 12300/]],
  ] as const)(
    'have the args of an address: %s %s',
    { timeout: 180_000 },
    async (id, args, params) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${storybook.address}iframe.html?id=${id}&viewMode=story&args=${args}`);
      const sent = page.locator('.sent pre');
      for (const text of params) await sent.filter({ hasText: text }).waitFor({ timeout: 60_000 });
      await page.getByRole('dialog').waitFor();
      await page.close();
    },
  );

  it(
    'open the window again when a control, the address or the toolbar changes',
    { timeout: 180_000 },
    async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.goto(
        `${storybook.address}?path=/story/options-installments--months&args=language:en`,
      );
      const canvas = page.locator('#storybook-preview-iframe').contentFrame();
      const change = (event: string, values: object) =>
        canvas
          .locator('body')
          .evaluate(
            (_, [name, payload]) =>
              Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__').emit(name, payload),
            [event, values] as const,
          );
      const months = (texts: string) =>
        canvas
          .getByLabel(/^(할부선택|Installments)$/)
          .getByText(texts)
          .waitFor();
      await months('6 months');
      const storyId = 'options-installments--months';
      await change('updateStoryArgs', { storyId, updatedArgs: { installments: [5, 12] } });
      await months('12 months');
      await change('updateGlobals', { globals: { viewport: { value: 'phone' } } });
      await canvas.locator('.dialog.mobile').waitFor();
      await months('12 months');
      // The options of another method are invalid. No window opens, and the panel says why.
      await change('updateStoryArgs', { storyId, updatedArgs: { method: 'vbank' } });
      await canvas.getByText('installments: conflict').first().waitFor();
      expect(await canvas.getByRole('dialog').count()).toBe(0);
      expect(failures).toEqual([]);
      await page.close();
    },
  );
});
