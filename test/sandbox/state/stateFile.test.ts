import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { assembleSandbox } from '../../../src/sandbox/createSandbox.js';
import { Gateway } from '../../../src/sandbox/gateway/gateway.js';
import { RecordStore } from '../../../src/sandbox/gateway/records/recordStore.js';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';
import { openStateFile } from '../../../src/sandbox/state/stateFile.js';

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state.db');
}

/** Opens a state file and starts a gateway with its records. */
async function startGateway(path: string) {
  const file = await openStateFile(path);
  const records = new RecordStore({ key: '', storage: null, journal: file });
  const window = { seller: '상점', locale: 'ko' } as const;
  return { file, records, gateway: new Gateway({ records, now: Date.now, window }) };
}

const card = { card_number: testCards.approving, expiry: '2030-01', updated: 0 };

test('a file has all records of the process before, in their order', async () => {
  const path = temporaryFile();
  const { file, records, gateway } = await startGateway(path);
  gateway.charges.registerCard('card_1', card);
  for (const merchant_uid of ['c', 'a', 'b'])
    gateway.charges.chargeBillingKey({ merchant_uid, amount: 1000, customer_uid: 'card_1' });
  gateway.cancel({ merchant_uid: 'c' }, { amount: 100 });
  const schedule_at = Math.floor(Date.now() / 1000) + 3600;
  gateway.schedules.add('card_1', [{ merchant_uid: 'later', amount: 1000, schedule_at }]);
  records.prepare({ merchant_uid: 'd', amount: 1, currency: 'KRW' });
  await gateway.advance(1000);
  file.close();

  const after = await startGateway(path);
  expect(after.records.payments).toEqual(records.payments);
  expect(after.records.payments.map(({ merchant_uid }) => merchant_uid)).toEqual(['c', 'a', 'b']);
  expect(after.records.billingKeys).toEqual(records.billingKeys);
  expect(after.records.schedules).toEqual(records.schedules);
  expect(after.records.dueSchedules.next).toBe(schedule_at * 1000);
  expect(after.records.prepared('d')).toEqual(records.prepared('d'));
  expect(after.records.clockOffset).toBe(records.clockOffset);
  after.records.removeBillingKey('card_1');
  await Promise.resolve();
  after.records.reset();
  after.file.close();
  expect((await startGateway(path)).records.payments).toEqual([]);
});

test('the changes of one operation are stored together, before its response continues', async () => {
  const path = temporaryFile();
  const { file, gateway } = await startGateway(path);
  const charged = Promise.resolve().then(() =>
    gateway.charges.chargeCard({ ...card, merchant_uid: 'a', amount: 1000, customer_uid: 'c' }),
  );
  await charged;
  const kinds = [...file.read()].map(({ kind }) => kind);
  expect(kinds).toEqual(['payments', 'orderExtras', 'billingKeys']);
  file.close();
});

test('a file is used by one process only, and by this version or a newer one', async () => {
  const path = temporaryFile();
  const { file } = await startGateway(path);
  await expect(openStateFile(path)).rejects.toMatchObject({ problem: 'busy' });
  file.close();
  const database = new Database(path);
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(openStateFile(path)).rejects.toMatchObject({ problem: 'newer' });
});

test('the database of another program is refused and not changed', async () => {
  const path = temporaryFile();
  const database = new Database(path);
  database.exec('CREATE TABLE records (id INTEGER)');
  database.close();
  await expect(openStateFile(path)).rejects.toMatchObject({ problem: 'foreign' });
  const after = new Database(path);
  expect(after.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'delete' });
  after.close();
});

test('a write that fails is an error, so that no response is sent without its records', async () => {
  const path = temporaryFile();
  const { file, records } = await startGateway(path);
  file.close();
  expect(() => records.reset()).toThrow(expect.objectContaining({ problem: 'unwritable' }));
});

/** Starts a sandbox with a file, as the command does. */
async function startSandbox(path: string, url = 'http://localhost:3000/hook') {
  const file = await openStateFile(path);
  const records = new RecordStore({ key: '', storage: null, journal: file });
  const sandbox = assembleSandbox({ options: { webhook: { url } }, records });
  const call = async (method: string, address: string, body?: BodyInit) => {
    const response = await sandbox.fetch(`http://localhost${address}`, {
      method,
      body: body ?? null,
    });
    return { status: response.status, text: await response.text() };
  };
  return { file, sandbox, call };
}

test('changed webhook settings are kept, until the sandbox is started with other ones', async () => {
  const path = temporaryFile();
  const changed = JSON.stringify({ url: 'http://localhost:4000/hook', format: 'form', retries: 2 });
  const first = await startSandbox(path);
  await first.call('PUT', '/sandbox/webhook-settings', changed);
  first.file.close();
  const second = await startSandbox(path);
  expect((await second.call('GET', '/sandbox/webhook-settings')).text).toBe(changed);
  second.file.close();
  const third = await startSandbox(path, 'http://localhost:5000/hook');
  expect(JSON.parse((await third.call('GET', '/sandbox/webhook-settings')).text)).toEqual({
    url: 'http://localhost:5000/hook',
    format: 'json',
    retries: 0,
  });
  third.file.close();
});

test('a window that is open at a restart can be finished after it', async () => {
  const path = temporaryFile();
  const first = await startSandbox(path);
  const params = {
    pay_method: 'card',
    merchant_uid: 'a',
    name: '원두',
    amount: 1000,
    buyer_tel: '1',
  };
  const request = { params, mobile: true, pgProvider: 'html5_inicis', pgId: 'INIpayTest' };
  const opened = await first.call('POST', '/sandbox/windows', JSON.stringify(request));
  const { id }: { id: string } = JSON.parse(opened.text);
  first.file.close();

  const second = await startSandbox(path);
  const page = await second.call('POST', '/smart/payment/', new URLSearchParams({ P_OID: id }));
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('"merchant_uid":"a"') });
  const settled = await second.call('POST', `/sandbox/windows/${id}`, JSON.stringify('approve'));
  expect(JSON.parse(settled.text)).toMatchObject({ answer: { success: true, merchant_uid: 'a' } });
  expect(second.sandbox.payments.map(({ status }) => status)).toEqual(['paid']);
  second.file.close();

  const third = await startSandbox(path);
  const again = await third.call('POST', `/sandbox/windows/${id}`, JSON.stringify('decline'));
  expect(again.status).toBe(404);
  expect(third.sandbox.payments.map(({ status }) => status)).toEqual(['paid']);
  third.file.close();
});
