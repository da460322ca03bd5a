import { expect, test } from 'vitest';
import { act, holdRequests, openConsole, openView, order } from './openConsole.js';

test('the list shows the newest payment first, and filters by method, status and number', async () => {
  const { page, sandbox } = await openConsole();
  await page.getByText('아직 결제가 없습니다.').waitFor();
  await sandbox.pay(order);
  await sandbox.pay({ ...order, merchant_uid: 'order_2' }, 'decline');
  await sandbox.pay({ ...order, merchant_uid: 'order_3', pay_method: 'vbank' });
  const shown = () => page.getByRole('row').getByRole('link').allTextContents();
  await expect.poll(shown).toEqual(['order_3', 'order_2', 'order_1']);
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toContain('imp_');
  await page.getByLabel('결제수단').selectOption('가상계좌');
  await expect.poll(shown).toEqual(['order_3']);
  await page.getByLabel('결제수단').selectOption('전체');
  await page.getByLabel('상태').selectOption('실패');
  await expect.poll(shown).toEqual(['order_2']);
  await page.getByLabel('상태').selectOption('전체');
  await page.getByLabel('주문번호').fill(sandbox.payments[0]?.imp_uid ?? '');
  await expect.poll(shown).toEqual(['order_1']);
});

test('older payments are shown on request', async () => {
  const { page, sandbox } = await openConsole();
  for (let number = 1; number <= 52; number += 1)
    await sandbox.pay({ ...order, merchant_uid: `order_${number}` });
  const links = page.getByRole('row').getByRole('link');
  await expect.poll(() => links.count()).toBe(50);
  await page.getByRole('button', { name: '이전 결제 2건 더 보기' }).click();
  await expect.poll(() => links.count()).toBe(52);
});

test('a payment shows its window, its approval, its webhooks and its REST calls', async () => {
  const { page, sandbox, client } = await openConsole();
  await sandbox.pay({ ...order, display: { card_quota: [3] } });
  const impUid = sandbox.payments[0]?.imp_uid ?? '';
  await client.payments.get(impUid);
  await page.getByRole('link', { name: 'order_1' }).click();
  const lines = page.getByRole('listitem').filter({ has: page.locator('time') });
  await expect.poll(() => lines.count()).toBe(4);
  const texts = await lines.allInnerTexts();
  expect(texts[0]).toContain('결제창 열림');
  expect(texts[1]).toContain('결제 승인 32,000원');
  expect(texts[2]).toMatch(/웹훅 order_1 paid → .* 200/);
  expect(texts[3]).toContain(`GET /payments/${impUid}?include_sandbox=true 200`);
  await lines.nth(0).locator('summary').click();
  const row = page.getByRole('row', { name: /display/ });
  expect(await row.innerText()).toContain('결제창에 표시할 할부 개월');
  await lines.nth(2).locator('summary').click();
  expect(await lines.nth(2).innerText()).toContain('received');
});

test('a payment can be refunded in part and in full', async () => {
  const { page, sandbox, client, received } = await openConsole();
  await sandbox.pay(order);
  await page.getByRole('link', { name: 'order_1' }).click();
  await page.getByLabel(/환불 금액/).fill('2000');
  await page.getByLabel('환불 사유').fill('부분 환불');
  await act(page, '환불', '환불했습니다');
  await expect(client.payments.find('order_1')).resolves.toMatchObject({
    cancellations: [{ amount: 2000, reason: '부분 환불' }],
  });
  await act(page, '환불', '환불했습니다');
  await expect(client.payments.find('order_1')).resolves.toMatchObject({
    cancellations: [{ amount: 2000 }, { amount: 30_000 }],
  });
  expect(received.at(-1)?.body).toContain('cancellation_id');
});

test('pressing Enter twice refunds once', async () => {
  const { page, sandbox } = await openConsole();
  await sandbox.pay(order);
  await page.getByRole('link', { name: 'order_1' }).click();
  await page.getByLabel(/환불 금액/).fill('2000');
  const held = await holdRequests(page, '**/sandbox/cancel/*');
  for (const _ of [1, 2]) await page.getByRole('button', { name: '환불' }).press('Enter');
  held.release();
  await page.getByRole('status').filter({ hasText: '환불했습니다' }).waitFor();
  expect(held.count).toBe(1);
});

test('a deposit, and a refund to the bank account of the shopper', async () => {
  const { page, sandbox, client } = await openConsole();
  await sandbox.pay({ ...order, pay_method: 'vbank' });
  await page.getByRole('link', { name: 'order_1' }).click();
  await act(page, '입금', '입금했습니다');
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'paid' });
  await page.getByLabel('예금주').fill('김철수');
  await act(page, '환불', '환불했습니다');
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'cancelled' });
});

test('the list of virtual accounts has a deposit and a revocation', async () => {
  const { page, sandbox, client } = await openConsole({ view: 'accounts' });
  await sandbox.pay({ ...order, pay_method: 'vbank' });
  await sandbox.pay({ ...order, pay_method: 'vbank', merchant_uid: 'order_2' });
  await page
    .getByRole('article', { name: 'order_1' })
    .getByRole('button', { name: '입금' })
    .click();
  await page.getByText('입금했습니다').waitFor();
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'paid' });
  await page
    .getByRole('article', { name: 'order_2' })
    .getByRole('button', { name: '계좌 말소' })
    .click();
  await page.getByText('가상계좌를 말소했습니다').waitFor();
  await expect(client.payments.find('order_2')).resolves.toMatchObject({ status: 'failed' });
});

test('a cash receipt can be issued and cancelled', async () => {
  const { page, sandbox, client } = await openConsole();
  await sandbox.pay({ ...order, pay_method: 'trans' });
  const impUid = sandbox.payments[0]?.imp_uid ?? '';
  await page.getByRole('link', { name: 'order_1' }).click();
  await act(page, '지출증빙', '현금영수증을 발행했습니다');
  await expect(client.request('GET', `/receipts/${impUid}`)).resolves.toMatchObject({
    type: 'company',
    cancelled_at: 0,
  });
  await act(page, '현금영수증 취소', '현금영수증을 취소했습니다');
  await expect(client.request('GET', `/receipts/${impUid}`)).resolves.toMatchObject({
    cancelled_at: expect.toSatisfy((time: number) => time > 0),
  });
});

test('an escrow payment can be moved in every way that can follow its state', async () => {
  const { page, sandbox, client, received } = await openConsole();
  await sandbox.pay({ ...order, escrow: true, pg: 'html5_inicis.iniescrow0' });
  await page.getByRole('link', { name: 'order_1' }).click();
  await act(page, '배송등록', '에스크로 상태');
  await page.getByRole('button', { name: '구매거절' }).waitFor();
  await act(page, '구매거절', '에스크로 상태');
  await page.getByRole('button', { name: '거절확인' }).waitFor();
  await act(page, '거절확인', '에스크로 상태');
  await page.getByRole('button', { name: '거래취소' }).waitFor();
  await act(page, '거래취소', '에스크로 상태');
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'cancelled' });
  const statuses = received.flatMap(({ body }) => /"escrow_status":"(\d+)"/.exec(body)?.[1] ?? []);
  expect(statuses).toEqual(['2', '4', '10', '8']);
});

test('a refused action shows the reason', async () => {
  const { page, sandbox, client } = await openConsole();
  await sandbox.pay({ ...order, pay_method: 'vbank' });
  await sandbox.deposit('order_1');
  await page.getByRole('link', { name: 'order_1' }).click();
  await page.getByLabel('예금주').fill('');
  await act(page, '환불', /^refund_holder: /);
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'paid' });
});

test('the views of billing keys and schedules show the records, and a charge can be made now', async () => {
  const { page, client } = await openConsole({ view: 'schedules' });
  const card = { number: '4000000000000001', expiry: '2030-01' };
  await client.billingKeys.issue('card_1', card);
  const scheduleAt = new Date(Date.now() + 86_400_000);
  const charge = { merchantUid: 'order_1', name: '정기구독', amount: 9900, scheduleAt };
  await client.billing.schedule('card_1', [charge]);
  await act(page, '지금 실행', '예약결제를 실행했습니다');
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'paid' });
  await page.getByText('실행됨 · 결제완료').waitFor();
  await openView(page, '빌링키');
  await page.getByRole('article', { name: 'card_1' }).waitFor();
});

test('a request without a required field is listed as a warning', async () => {
  const { page, client } = await openConsole();
  const card = { number: '4000000000000001', expiry: '2030-01' };
  await client.billing.onetime(card, { merchantUid: 'order_1', name: '원두', amount: 1000 });
  await page.getByText(/^경고 1개/).click();
  await page.getByRole('listitem').filter({ hasText: 'buyer_tel' }).waitFor();
});
