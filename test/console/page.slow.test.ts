import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { devices } from 'playwright';
import { expect, test } from 'vitest';
import { viewNames } from '../../src/sandbox/console/data/hashView.js';
import { accessibilityErrors, act, openConsole, openView, order } from './openConsole.js';

/** Fills a sandbox, so that each view has content. */
async function fill({ sandbox, client }: Awaited<ReturnType<typeof openConsole>>) {
  await sandbox.pay({ ...order, escrow: true, display: { card_quota: [3] } });
  await sandbox.pay({ ...order, merchant_uid: 'order_2', pay_method: 'vbank' });
  await sandbox.pay({ ...order, merchant_uid: 'order_3' }, 'decline');
  await client.payments.find('order_1');
  await client.billingKeys.issue('card_1', { number: '4000000000000001', expiry: '2030-01' });
  const scheduleAt = new Date(Date.now() + 86_400_000);
  const charge = { merchantUid: 'order_4', name: '정기구독', amount: 9900, scheduleAt };
  await client.billing.schedule('card_1', [charge]);
  sandbox.next('decline');
  sandbox.fail({ answer: 503, path: '/nothing' });
}

const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['a phone', { ...devices['iPhone 14'] }],
] as const;

test.each(looks)(
  'no view has an accessibility error or a horizontal scroll bar: %s',
  async (_, look) => {
    const opened = await openConsole(look);
    const { page, sandbox } = opened;
    await fill(opened);
    const impUid = sandbox.payments[0]?.imp_uid ?? '';
    for (const view of [...viewNames, `payments/${impUid}`, 'webhooks/new']) {
      await page.evaluate((hash) => location.assign(hash), `#/${view}`);
      await page.getByRole('heading', { level: 2 }).waitFor();
      await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect([view, await accessibilityErrors(page)]).toEqual([view, []]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([view, overflow]).toEqual([view, 0]);
    }
  },
);

test('the language follows the browser, and the choice is kept', async () => {
  const { page } = await openConsole({ locale: 'en-US' });
  await page.getByRole('heading', { name: 'Payments' }).waitFor();
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('heading', { name: '결제', level: 2 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko');
  await page.reload();
  await page.getByRole('heading', { name: '결제', level: 2 }).waitFor();
});

test('the copied curl lines work in a shell', async () => {
  const { page, context, sandbox } = await openConsole();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sandbox.pay({ ...order, merchant_uid: "it's order 1" });
  await page.getByRole('link', { name: "it's order 1" }).click();
  const copied = async (label: string) => {
    await act(page, `복사: ${label}`, '복사했습니다');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const token = await copied('토큰 발급');
  const run = async (line: string): Promise<unknown> => {
    const program = `${token}\n${line.replace('curl', 'curl -s')}`;
    const { stdout } = await promisify(execFile)('sh', ['-c', program]);
    return JSON.parse(stdout);
  };
  for (const label of ['결제 조회', '주문번호로 조회'])
    expect(await run(await copied(label))).toMatchObject({ response: { status: 'paid' } });
  expect(await run(await copied('전액 취소'))).toMatchObject({ response: { status: 'cancelled' } });
});

test('the page says that the sandbox does not answer', async () => {
  const { page, context } = await openConsole();
  await page.getByText('아직 결제가 없습니다.').waitFor();
  await context.route('**/sandbox/**', (route) => route.abort());
  await page.getByRole('alert').filter({ hasText: '샌드박스에 연결할 수 없습니다' }).waitFor();
  await context.unroute('**/sandbox/**');
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

test('the connection page names the addresses of this sandbox, in every language of a server', async () => {
  const { page, origin } = await openConsole({ view: 'connect' });
  await page.getByText(`${origin}/v1/iamport.js`, { exact: true }).waitFor();
  for (const name of ['Node', 'PHP', 'Python', 'Java', 'Ruby']) {
    await page.getByText(name, { exact: true }).first().click();
    const sample = page.getByRole('figure').filter({ hasText: name });
    await expect.poll(() => sample.first().innerText()).toContain(origin);
  }
  await openView(page, '웹훅');
  await page.getByRole('heading', { name: '웹훅 설정' }).waitFor();
});
