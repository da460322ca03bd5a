import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { testCards } from '../../src/sandbox/gateway/rules/testCards.js';
import { startCommand } from './startCommand.js';

type Sandbox = Awaited<ReturnType<typeof startCommand>>;

/** Facts that the sandbox has confirmed to a client. */
interface Confirmed {
  /** Refunded amount by order number. */
  paid: Map<string, number>;
  prepared: Set<string>;
  scheduled: Set<string>;
}

const card = { card_number: testCards.approving, expiry: '2030-01' };
const workers = 4;

/** Starts a server that remembers the order numbers of the webhooks it answered. */
async function startMerchant() {
  const received: string[] = [];
  let onReceived = () => {};
  const server = createServer((incoming, outgoing) => {
    let body = '';
    incoming.on('data', (chunk) => (body += String(chunk)));
    incoming.on('end', () => {
      const { merchant_uid }: { merchant_uid: string } = JSON.parse(body);
      received.push(merchant_uid);
      outgoing.end();
      onReceived();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  /** Resolves when each order number has had a webhook. */
  const hasAll = (orders: readonly string[]) =>
    new Promise<void>((resolve) => {
      onReceived = () => void (orders.every((one) => received.includes(one)) && resolve());
      onReceived();
    });
  return { url: `http://127.0.0.1:${port}/hook`, hasAll };
}

interface Run {
  /** Number of this run. No two runs use the same order number. */
  index: number;
  /** Number of operations after which the process is killed. */
  operations: number;
}

/** Makes operations until the process is killed. */
async function workUntilKilled(sandbox: Sandbox, { index, operations }: Run, confirmed: Confirmed) {
  const { call, kill } = sandbox;
  let left = operations;
  let count = 0;
  const operation = async (name: string) => {
    const paid = await call('POST', '/subscribe/payments/onetime', {
      ...card,
      merchant_uid: name,
      amount: 1000,
      tax_free: 100,
      customer_uid: `card_${name}`,
    });
    if (paid.code === 0) confirmed.paid.set(name, 0);
    const refund = { merchant_uid: name, amount: 300, tax_free: 0 };
    if ((await call('POST', '/payments/cancel', refund)).code === 0) confirmed.paid.set(name, 300);
    const prepared = { merchant_uid: `${name}_p`, amount: 500 };
    if ((await call('POST', '/payments/prepare', prepared)).code === 0)
      confirmed.prepared.add(prepared.merchant_uid);
    const schedule_at = Math.floor(Date.now() / 1000) + 3600;
    const schedules = [{ merchant_uid: `${name}_s`, amount: 700, schedule_at, name: '구독' }];
    const body = { customer_uid: `card_${name}`, schedules };
    if ((await call('POST', '/subscribe/payments/schedule', body)).code === 0)
      confirmed.scheduled.add(`${name}_s`);
  };
  const work = async (worker: number) => {
    for (;;) {
      count += 1;
      await operation(`o${index}_${worker}_${count}`);
      left -= 1;
      if (left <= 0) return kill();
    }
  };
  // The other workers fail when the connection breaks.
  await Promise.allSettled(Array.from({ length: workers }, (_, worker) => work(worker)));
}

/** Checks that each confirmed fact is there, and that no operation is there by half. */
async function checkRecords({ call }: Sandbox, confirmed: Confirmed) {
  for (const [order, refunded] of confirmed.paid) {
    const { response } = await call('GET', `/payments/find/${order}`);
    expect(response).toMatchObject({ merchant_uid: order, amount: 1000 });
    expect(response?.['cancel_amount']).toBeGreaterThanOrEqual(refunded);
    const customer = await call('GET', `/subscribe/customers/card_${order}`);
    expect(customer.response).toMatchObject({ customer_uid: `card_${order}` });
    // The tax-free amount is in another record than the payment.
    const balance = await call('GET', `/payments/${String(response?.['imp_uid'])}/balance`);
    expect(balance.response).toMatchObject({ primary: { tax_free: 100 } });
  }
  for (const order of confirmed.prepared)
    expect((await call('GET', `/payments/prepare/${order}`)).response).toMatchObject({
      amount: 500,
    });
  for (const order of confirmed.scheduled)
    expect((await call('GET', `/subscribe/payments/schedule/${order}`)).response).toMatchObject({
      merchant_uid: order,
    });
}

/**
 * Kills the command in the middle of its work, once for each number of operations, and starts it
 * again with the same file. At the end, every scheduled charge runs once and every payment has had
 * its webhook.
 */
export async function killAndRestart(file: string, operations: readonly number[]) {
  const merchant = await startMerchant();
  const confirmed: Confirmed = { paid: new Map(), prepared: new Set(), scheduled: new Set() };
  const start = async () => {
    const sandbox = await startCommand('--state', file, '--webhook', merchant.url);
    await sandbox.signIn();
    return sandbox;
  };
  for (const [index, count] of operations.entries()) {
    const sandbox = await start();
    await checkRecords(sandbox, confirmed);
    await workUntilKilled(sandbox, { index, operations: count }, confirmed);
  }
  const last = await start();
  await checkRecords(last, confirmed);
  await fetch(`${last.address}/sandbox/advance?milliseconds=7200000`, { method: 'POST' });
  await last.signIn();
  for (const order of confirmed.scheduled) {
    const { response } = await last.call('GET', `/subscribe/payments/schedule/${order}`);
    expect(response).toMatchObject({ schedule_status: 'executed', payment_status: 'paid' });
    const all = await last.call('GET', `/payments/findAll/${order}/paid`);
    expect(all.response).toMatchObject({ total: 1 });
  }
  await merchant.hasAll([...confirmed.paid.keys(), ...confirmed.scheduled]);
  return confirmed;
}
