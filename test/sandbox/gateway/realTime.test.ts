import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runInRealTime } from '../../../src/sandbox/gateway/realTime.js';
import { Gateway } from '../../../src/sandbox/gateway/gateway.js';
import type { WebhookAttempt } from '../../../src/sandbox/gateway/merchant/webhooks.js';
import { RecordStore } from '../../../src/sandbox/gateway/records/recordStore.js';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';

const start = Date.UTC(2026, 10, 23);
beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Starts a gateway in real time. Its merchant answers webhooks with `statuses`, then with 200. */
function startGateway(
  options: { statuses?: number[]; retries?: number; records?: RecordStore } = {},
) {
  const { statuses = [], retries = 0, records = createRecords() } = options;
  const attempts: WebhookAttempt[] = [];
  const gateway = new Gateway({
    records,
    now: Date.now,
    window: { seller: '상점', locale: 'ko' },
    merchant: {
      retries,
      notify: async () => new Response(null, { status: statuses.shift() ?? 200 }),
      onAttempt: (attempt) => attempts.push(attempt),
    },
  });
  const stop = runInRealTime(gateway, records);
  return { gateway, records, attempts, stop };
}

const createRecords = () => new RecordStore({ key: 'test', storage: null });
const card = { card_number: testCards.approving, expiry: '2030-01', updated: 0 };
const order = (merchant_uid: string, seconds: number) => ({
  merchant_uid,
  amount: 1000,
  schedule_at: start / 1000 + seconds,
});

test('a scheduled charge runs at its time, without `advance`', async () => {
  const { gateway, records, attempts } = startGateway();
  gateway.charges.registerCard('card_1', card);
  gateway.schedules.add('card_1', [order('later', 3 * 86_400), order('soon', 60)]);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(records.payments).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(records.find('soon')).toMatchObject({ status: 'paid', paid_at: start / 1000 + 60 });
  expect(attempts).toMatchObject([{ body: { merchant_uid: 'soon' }, status: 200 }]);
  await vi.advanceTimersByTimeAsync(3 * 86_400_000);
  expect(records.find('later')).toMatchObject({ paid_at: start / 1000 + 3 * 86_400 });
});

test('a changed or revoked charge runs at its new time, or never', async () => {
  const { gateway, records } = startGateway();
  gateway.charges.registerCard('card_1', card);
  gateway.schedules.add('card_1', [order('moved', 600), order('revoked', 60)]);
  const moved = records.schedule('moved');
  if (!moved) throw new Error('not scheduled');
  gateway.schedules.changeTime(moved, start / 1000 + 30);
  gateway.schedules.revoke({ customer_uid: 'card_1', merchantUids: ['revoked'] });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(records.find('moved')?.paid_at).toBe(start / 1000 + 30);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(records.payments).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a failed scheduled charge can be scheduled again or retried with another card', async () => {
  const { gateway, records, attempts } = startGateway();
  gateway.charges.registerCard('card_1', { ...card, card_number: testCards.decliningCharges });
  gateway.schedules.add('card_1', [order('order_1', 60)]);
  const scheduled = () => {
    const one = records.schedule('order_1');
    if (!one) throw new Error('not scheduled');
    return one;
  };
  await vi.advanceTimersByTimeAsync(60_000);
  expect(scheduled().answer).toMatchObject({
    schedule_status: 'executed',
    payment_status: 'failed',
    fail_reason: expect.stringContaining('한도초과'),
  });
  gateway.schedules.reschedule(scheduled(), start / 1000 + 120);
  expect(scheduled().answer).toMatchObject({ schedule_status: 'scheduled', fail_reason: null });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(scheduled().answer.payment_status).toBe('failed');
  gateway.charges.registerCard('card_1', card);
  expect(gateway.schedules.retry(scheduled())).toMatchObject({ status: 'paid' });
  expect(scheduled().answer).toMatchObject({ payment_status: 'paid', fail_reason: null });
  await gateway.webhooks.allAnswered();
  expect(attempts.map(({ body }) => body['status'])).toEqual(['failed', 'failed', 'paid']);
});

test('a webhook is retried each minute, and the log gets each attempt', async () => {
  const { gateway, attempts } = startGateway({ statuses: [500, 503], retries: 5 });
  gateway.charges.chargeCard({ ...card, merchant_uid: 'order_1', amount: 1000 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts).toMatchObject([
    { status: 500, nextAfter: 60_000 },
    { status: 503, nextAfter: 60_000 },
  ]);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(attempts).toHaveLength(3);
  expect(attempts[2]).toMatchObject({ status: 200, error: null, nextAfter: null });
});

test('`advance` moves the clock and the timer, and nothing runs twice', async () => {
  const { gateway, records } = startGateway();
  gateway.charges.registerCard('card_1', card);
  gateway.schedules.add('card_1', [order('one', 3600), order('two', 7200)]);
  await gateway.advance(3_600_000);
  expect(records.payments.map(({ merchant_uid }) => merchant_uid)).toEqual(['one']);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(records.payments.map(({ merchant_uid }) => merchant_uid)).toEqual(['one', 'two']);
});

test('a process that starts again runs what became due, and sends cut webhooks again', async () => {
  const records = createRecords();
  const first = startGateway({ records });
  first.gateway.charges.registerCard('card_1', card);
  first.gateway.schedules.add('card_1', [order('order_1', 60)]);
  first.stop();
  first.gateway.webhooks.stop();
  records.saveDelivery({
    id: 'cut',
    url: 'https://shop.example/hook',
    body: { imp_uid: 'imp_1' },
    attempts: 1,
    isSending: true,
    due: start,
  });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(records.payments).toEqual([]);
  const second = startGateway({ records });
  await vi.advanceTimersByTimeAsync(0);
  expect(records.find('order_1')).toMatchObject({ paid_at: start / 1000 + 3600 });
  expect(second.attempts.map(({ url }) => url).toSorted()).toEqual([
    'https://shop.example/api/inicis/webhook',
    'https://shop.example/hook',
  ]);
  expect(records.deliveries).toEqual([]);
});
