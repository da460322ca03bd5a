import { expect, test } from 'vitest';
import type { Page } from 'playwright';
import {
  outcomeTexts,
  restFaultTexts,
  scriptFaultTexts,
} from '../../src/sandbox/console/texts/scenarioTexts.js';
import { keysOf } from '../../src/core/encoders.js';
import { act, holdRequests, openConsole, openView, order } from './openConsole.js';

/**
 * Opens a page of a shop with the script of the sandbox, and requests a payment. Resolves when the script
 * has shown its window and hidden it again.
 */
async function payInShop(page: Page): Promise<unknown> {
  await page.goto(new URL('/shop', page.url()).href);
  return page.evaluate(async (params) => {
    const script = document.createElement('script');
    script.src = '/v1/iamport.js';
    document.body.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve));
    window.IMP?.init('imp00000000');
    let answer: unknown = 'no answer';
    window.IMP?.request_pay(params, (given) => (answer = given));
    const isShown = () => document.querySelector('.imp-dialog.pc') !== null;
    for (const state of [true, false])
      while (isShown() !== state) await new Promise((resolve) => setTimeout(resolve, 20));
    return answer;
  }, order);
}

const results: Record<
  keyof typeof outcomeTexts,
  { answer: unknown; status: string; webhooks: number }
> = {
  approve: { answer: expect.objectContaining({ success: true }), status: 'paid', webhooks: 1 },
  cancel: { answer: expect.objectContaining({ success: false }), status: 'failed', webhooks: 0 },
  decline: { answer: expect.objectContaining({ success: false }), status: 'failed', webhooks: 0 },
  declineWith: {
    answer: expect.objectContaining({ error_msg: '점검 중입니다', error_code: 'X1' }),
    status: 'failed',
    webhooks: 0,
  },
  webhookFirst: { answer: expect.objectContaining({ success: true }), status: 'paid', webhooks: 1 },
  webhookTwice: { answer: expect.objectContaining({ success: true }), status: 'paid', webhooks: 2 },
  silentClose: { answer: 'no answer', status: 'ready', webhooks: 0 },
  callbackLost: { answer: 'no answer', status: 'paid', webhooks: 1 },
};

test.each(keysOf(outcomeTexts))(
  'the next window ends with the chosen outcome: %s',
  async (name) => {
    const { page, context, client, received } = await openConsole({ view: 'scenario' });
    const form = page.getByRole('form', { name: '다음 결제창의 결과' });
    await form.getByLabel(/^결과/).selectOption(outcomeTexts[name].ko);
    if (name === 'declineWith') {
      await form.getByRole('textbox', { name: '오류 메시지' }).fill('점검 중입니다');
      await form.getByRole('textbox', { name: '오류 코드' }).fill('X1');
    }
    await act(page, '결과 예약', '다음 결과를 예약했습니다');
    const shop = await context.newPage();
    await shop.route('**/shop', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><link rel="icon" href="data:,">',
      }),
    );
    await shop.goto(page.url());
    const { answer, status, webhooks } = results[name];
    expect(await payInShop(shop)).toEqual(answer);
    await expect(client.payments.find('order_1')).resolves.toMatchObject({ status });
    await expect.poll(() => received.length).toBe(webhooks);
  },
);

test('an outcome can be late, and queued outcomes can be deleted', async () => {
  const { page, sandbox, origin } = await openConsole({ view: 'scenario' });
  const status = async () => (await fetch(`${origin}/sandbox/status`)).json();
  await page.getByLabel('지연').fill('500');
  await act(page, '결과 예약', '다음 결과를 예약했습니다');
  expect(await status()).toMatchObject({ next: [{ after: 500, end: 'approve' }] });
  await act(page, '예약 지우기', '예약된 결과를 지웠습니다');
  expect(await status()).toMatchObject({ next: [] });
  sandbox.next('cancel');
  await page.getByText('예약된 결과', { exact: true }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '구매자가 결제창을 닫음' }).waitFor();
});

test('a choice that is not saved yet survives a change by another client', async () => {
  const { page, sandbox, origin } = await openConsole({ view: 'scenario' });
  const faults = async () => (await (await fetch(`${origin}/sandbox/status`)).json()).faults;
  await page.getByLabel('결제창 프레임').selectOption('404 응답');
  sandbox.faults.list = 'missing';
  await expect.poll(() => page.getByLabel('채널 목록').inputValue()).toBe('"missing"');
  await act(page, '장애 적용', '장애를 적용했습니다');
  expect(await faults()).toEqual({ list: 'missing', frame: 'missing' });
});

const paths = {
  script: { label: '스크립트(/v1/iamport.js)', path: '/v1/iamport.js' },
  list: { label: '채널 목록', path: '/users/pg/imp00000000' },
  frame: { label: '결제창 프레임', path: '/payments/ready/imp00000000/html5_inicis/INIpayTest' },
} as const;

/** Returns the visible effect of a fault: the status and the beginning of the answer, or the error. */
async function effectOf(address: string): Promise<string> {
  const began = performance.now();
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(8000) });
    const text = (await response.text()).slice(0, 40);
    const isDenied = response.headers.has('x-frame-options');
    const isLate = performance.now() - began > 2500;
    return [response.status, isDenied && 'denied', isLate && 'late', text]
      .filter(Boolean)
      .join(' ');
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'silent' : 'broken';
  }
}

test.each(keysOf(paths))('every fault of one place is applied, and removed: %s', async (place) => {
  const { page, origin } = await openConsole({ view: 'scenario' });
  const { label, path } = paths[place];
  const effects = new Set([await effectOf(origin + path)]);
  const texts = scriptFaultTexts[place].map(({ ko }) => ko);
  for (const text of texts) {
    await page.getByLabel(label).selectOption(text);
    await act(page, '장애 적용', '장애를 적용했습니다');
    effects.add(await effectOf(origin + path));
  }
  expect(effects.size).toBe(texts.length + 1);
  await page.getByLabel(label).selectOption('없음');
  await act(page, '장애 적용', '장애를 적용했습니다');
  effects.add(await effectOf(origin + path));
  expect(effects.size).toBe(texts.length + 1);
});

test('a fault that is chosen while another one is saved stays chosen, and the last result is shown', async () => {
  const { page } = await openConsole({ view: 'scenario' });
  const [first, second] = scriptFaultTexts.list.map(({ ko }) => ko);
  await page.getByLabel(paths.list.label).selectOption(first ?? '');
  const held = await holdRequests(page, '**/sandbox/faults');
  await page.getByRole('button', { name: '장애 적용' }).click();
  await page.getByLabel(paths.list.label).selectOption(second ?? '');
  await act(page, '장애 추가', 'REST 장애를 추가했습니다');
  const saved = page.waitForResponse('**/sandbox/faults');
  held.release();
  await saved;
  await page
    .locator('form[aria-label] button[aria-busy=false]', { hasText: '장애 적용' })
    .waitFor();
  expect(await page.getByLabel(paths.list.label).locator(':checked').innerText()).toBe(second);
  expect(await page.getByRole('status').innerText()).toBe('REST 장애를 추가했습니다.');
});

test('every fault of the REST API is applied to the next call', async () => {
  const { page, origin } = await openConsole({ view: 'scenario' });
  const call = () => effectOf(`${origin}/payments/imp_1`);
  const healthy = await call();
  const effects = new Map<string, string>();
  for (const name of keysOf(restFaultTexts)) {
    await page.getByLabel(/^응답/).selectOption(restFaultTexts[name].ko);
    await act(page, '장애 추가', 'REST 장애를 추가했습니다');
    effects.set(name, await call());
  }
  expect(Object.fromEntries(effects)).toMatchObject({
    status503: expect.stringMatching(/^503/),
    status500: expect.stringMatching(/^500/),
    status429: expect.stringMatching(/^429/),
    hang: 'silent',
    reset: 'broken',
    truncated: 'broken',
    html: expect.stringMatching(/^200 <!doctype/),
    null: expect.stringMatching(/^200 {"code":0/),
    refused: expect.stringMatching(/^200 {"code":1/),
    delay: `${healthy.slice(0, 4)}late ${healthy.slice(4)}`,
  });
  expect(await call()).toBe(healthy);
});

test('a fault of the REST API can have a path and a number of calls, and can be deleted', async () => {
  const { page, origin, client } = await openConsole({ view: 'scenario' });
  await page.getByLabel(/^응답/).selectOption('503 HTML(점검 중)');
  await page.getByLabel('경로 앞부분').fill('/payments');
  await page.getByLabel('횟수').fill('0');
  await act(page, '장애 추가', 'REST 장애를 추가했습니다');
  await page.getByText('초기화할 때까지', { exact: false }).first().waitFor();
  for (const _ of [1, 2, 3]) expect(await effectOf(`${origin}/payments/imp_1`)).toMatch(/^503/);
  await expect(client.request('GET', '/banks')).resolves.toHaveProperty('length');
  await act(page, 'REST 장애 지우기', 'REST 장애를 지웠습니다');
  expect(await effectOf(`${origin}/payments/imp_1`)).toMatch(/^401/);
});

test('a request can be executed before its fault', async () => {
  const { page, client } = await openConsole({ view: 'scenario' });
  await page.getByLabel(/^응답/).selectOption('500 HTML');
  await page.getByLabel(/장애 전에 요청을 처리함/).check();
  await act(page, '장애 추가', 'REST 장애를 추가했습니다');
  const card = { number: '4000000000000001', expiry: '2030-01' };
  await client.billingKeys.issue('card_1', card).catch(() => {});
  await expect(client.billingKeys.get('card_1')).resolves.toMatchObject({ customerUid: 'card_1' });
});

test('the clock moves forward, and a reset deletes everything after a second click', async () => {
  const { page, sandbox, client } = await openConsole({ view: 'clock' });
  const before = await client.payments.find('order_1').catch(() => null);
  expect(before).toBeNull();
  await page.getByLabel('이동할 양').fill('3');
  await page.getByLabel('단위').selectOption('일');
  await act(page, '시간 이동', '시간을 옮겼습니다');
  await page.getByText('3 일').waitFor();
  await sandbox.pay(order);
  const { startedAt } = await client.payments.find('order_1');
  expect(startedAt?.getTime()).toBeGreaterThan(Date.now() + 2.9 * 86_400_000);

  await page.getByRole('button', { name: '모두 지우기' }).click();
  await page.getByRole('button', { name: '그대로 두기' }).click();
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'paid' });
  await page.getByRole('button', { name: '모두 지우기' }).click();
  await act(page, '정말 지우기', '모두 지웠습니다');
  await expect(client.payments.find('order_1')).rejects.toThrow(/존재하지 않는/);
  await openView(page, '결제');
  await page.getByText('아직 결제가 없습니다.').waitFor();
});
