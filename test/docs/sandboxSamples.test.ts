import { existsSync, mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RequestPayParams } from 'react-inicis';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocksIn } from '../../scripts/markdown.mjs';
import { moduleOf } from './runSample.js';

// Samples of the docs for servers, called with the built package on the sandbox.

const root = fileURLToPath(new URL('../../', import.meta.url));
if (!existsSync(`${root}dist/server.js`)) throw new Error('Run `npm run build` first.');

type Call = (...values: unknown[]) => Promise<unknown>;
type Entries = typeof import('react-inicis/server') & typeof import('react-inicis/sandbox');

const load = async <T>(path: string): Promise<T> => import(path);

/** Returns the functions that the samples of a page export. */
async function functionsOf(page: string): Promise<Record<string, Call>> {
  mkdirSync(`${root}node_modules/.cache`, { recursive: true });
  const samples = blocksIn(readFileSync(`${root}docs/en/${page}.md`, 'utf8'))
    .filter(({ language }) => language === 'ts')
    .map(({ lines }) => lines.join('\n'))
    .filter((code) => code.includes('export async function'));
  const modules = samples.map(async (code) => {
    const file = `${mkdtempSync(`${root}node_modules/.cache/sample-`)}/sample.mjs`;
    writeFileSync(file, moduleOf(code));
    return load<Record<string, Call>>(pathToFileURL(file).href);
  });
  return Object.assign({}, ...(await Promise.all(modules)));
}

const person = { name: '홍길동', tel: '010-1234-5678', address: '서울', postcode: '06018' };
const card = { expiry: '2035-01', birth: '900101' };
const order = { name: '원두 1kg', amount: 32_000 };

let shop: {
  pay: (merchantUid: string, params?: Partial<RequestPayParams>) => Promise<string>;
  register: (customerUid: string, number: string) => Promise<unknown>;
  sandbox: ReturnType<Entries['createSandbox']>;
  events: string[];
  testCards: Entries['testCards'];
};

beforeAll(async () => {
  const server = await load<Entries>(`${root}dist/server.js`);
  const { createSandbox, testCards } = await load<Entries>(`${root}dist/sandbox.js`);
  const events: string[] = [];
  const sandbox = createSandbox({ notify: (request) => handlers.webhook(request) });
  const client = server.createClient({
    key: 'any',
    secret: 'any',
    fetch: sandbox.fetch,
    sandbox: true,
  });
  const handlers = server.createHandlers({
    client,
    acceptedPgs: ['html5_inicis'],
    ledger: server.memoryLedger(),
    findOrder: async (merchantUid) => ({
      merchantUid,
      amount: merchantUid.startsWith('sub_') ? 9900 : order.amount,
    }),
    authorize: async () => true,
    onPaid: async (_tx, { merchantUid }) => void events.push(`paid ${merchantUid}`),
    onRefunded: async (_tx, { amount, left }) =>
      void events.push(`refunded ${amount}, left ${left}`),
    onAwaitingDeposit: async (_tx, { amount }) => void events.push(`awaiting ${amount}`),
    onReview: async (_tx, { error }) => void events.push(`review ${error.message}`),
    show: async () => null,
  });
  Object.assign(globalThis, {
    client,
    handlers,
    sandbox,
    sender: person,
    receiver: person,
    invoice: '1234567890',
    channelKey: 'channel-key',
    env: { INICIS_API_KEY: 'key' },
  });
  const pay = async (merchant_uid: string, params: Partial<RequestPayParams> = {}) => {
    const pg = 'html5_inicis.INIpayTest';
    const given = { pg, pay_method: 'card', merchant_uid, ...order, buyer_tel: '010', ...params };
    const { imp_uid } = await sandbox.pay(given);
    await handlers.record(await client.payments.get(String(imp_uid)));
    return String(imp_uid);
  };
  const register = async (customerUid: string, number: string) =>
    client.billingKeys.issue(customerUid, { number, ...card });
  shop = { pay, register, sandbox, events, testCards };
});

describe('the samples of the docs, on the sandbox', () => {
  it('refund in full and in part, with tax parts and to a bank account', async () => {
    const refunds = await functionsOf('refunds');
    const { pay, sandbox, events } = shop;
    const impUid = await pay('order_1');
    expect(await refunds['refundPart']?.({ impUid, left: 32_000 }, 2000)).toBe(30_000);
    await refunds['refundInTheConsole']?.();
    expect(await refunds['refundSafely']?.({ impUid, left: 1 })).toMatch(/./);
    expect(await refunds['refundSafely']?.({ impUid, left: 28_000 })).toBe('refunded');
    await refunds['refundAll']?.({ impUid: await pay('order_full'), left: 32_000 });
    const account = await pay('order_account', { pay_method: 'vbank' });
    await sandbox.deposit('order_account');
    await refunds['refundDeposit']?.({ impUid: account, left: 32_000 });
    const mixed = await pay('order_mixed', { tax_free: 10_000 });
    expect(await refunds['refundTaxFreePart']?.({ impUid: mixed, left: 32_000 })).toMatchObject({
      taxFree: 0,
    });
    expect(events.filter((event) => event.startsWith('refunded'))).toEqual([
      'refunded 2000, left 30000',
      'refunded 2000, left 28000',
      'refunded 28000, left 0',
      'refunded 32000, left 0',
      'refunded 32000, left 0',
      'refunded 10000, left 22000',
    ]);
    expect(events.filter((event) => event.startsWith('review'))).toEqual([]);
  });

  it('charge a registered card, now and later', async () => {
    const { chargeMonth, scheduleNext, stop } = await functionsOf('subscriptions');
    const { register, testCards, events } = shop;
    await register('card_1', testCards.approving);
    await register('card_2', testCards.decliningCharges);
    const month = (merchantUid: string) => ({ merchantUid, name: '원두 정기배송', amount: 9900 });
    expect(await chargeMonth?.('card_1', month('sub_a'))).toBe('paid');
    expect(await chargeMonth?.('card_1', month('sub_a'))).toBe('paid');
    expect(await chargeMonth?.('card_2', month('sub_b'))).toBe('declined');
    expect(await chargeMonth?.('nobody', month('sub_c'))).toBe('register again');
    expect(events.filter((event) => event.startsWith('paid sub'))).toEqual(['paid sub_a']);
    const soon = new Date(Date.now() + 86_400_000);
    expect(await scheduleNext?.('card_1', '2026-12', soon)).toBe('scheduled');
    await stop?.('card_1');
  });

  it('issue and revoke virtual accounts, cash receipts and deliveries', async () => {
    const page = await functionsOf('virtual-accounts');
    const { pay, sandbox, events } = shop;
    const phone = { merchantUid: 'order_phone', ...order };
    expect(await page['issueAccount']?.(phone)).toMatchObject({ bankCode: '088' });
    expect(events).toContain('awaiting 32000');
    await page['revokeAccount']?.(await pay('order_revoked', { pay_method: 'vbank' }));
    const escrow = { pg: 'html5_inicis.iniescrow0', pay_method: 'trans', escrow: true };
    await page['ship']?.(await pay('order_2', escrow), new Date());
    expect(
      await page['issueReceipt']?.(await pay('order_receipt', { pay_method: 'trans' })),
    ).toMatch(/./);
    sandbox.reset();
    await pay('order_1', { pay_method: 'vbank' });
    await page['ship']?.(await pay('order_2', escrow), new Date());
    await page['tryDeposits']?.();
    await page['findDeposits']?.();
  });
});
