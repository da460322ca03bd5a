import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/createSandbox.js';

/** A request as a client sends it, and a part of the expected response. */
interface Replay {
  request: string;
  body?: object | string;
  response: unknown;
}

/** Headers and requests of a client. */
interface OfficialClient {
  token: (token: string) => Record<string, string>;
  /** Content type of the bodies; text bodies are sent unchanged. */
  type: string;
  calls: readonly Replay[];
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const day = 24 * 60 * 60;
const now = Math.floor(Date.now() / 1000);
const expiry = `${new Date().getFullYear() + 3}-12`;
const card = { card_number: '1234-1234-1234-1234', expiry, birth: '820213', pwd_2digit: '00' };
const person = { name: '홍길동', tel: '01012345678', addr: '서울', postcode: '04517' };
const revoked = { schedule_status: 'revoked' };

/** Fields that the PHP client adds to each body, because it sends all properties of its object. */
const phpObject = { responseClass: 'Payment', isCollection: false, isPaged: false };
const phpOrder = {
  currency: null,
  tax_free: null,
  buyer_name: null,
  buyer_email: null,
  buyer_tel: null,
  buyer_addr: null,
  buyer_postcode: null,
  card_quota: null,
  custom_data: null,
  notice_url: null,
  ...phpObject,
};

/**
 * Addresses and bodies of the official clients in other languages, read in their sources. They are
 * not run, because this repository needs no PHP, Python, Ruby or Java.
 */
const clients: Record<string, OfficialClient> = {
  PHP: {
    token: (token) => ({ authorization: token }),
    type: json,
    calls: [
      {
        request: 'POST /subscribe/customers/card_1',
        body: { ...card, ...phpObject, pg: null, customer_name: null, customer_tel: null },
        response: { customer_uid: 'card_1' },
      },
      {
        request: 'POST /subscribe/payments/again/',
        body: { ...phpOrder, customer_uid: 'card_1', merchant_uid: 'a_1', amount: 5000, name: 'a' },
        response: { status: 'paid', amount: 5000 },
      },
      {
        request: 'POST /subscribe/payments/onetime/',
        body: { ...phpOrder, ...card, customer_uid: null, merchant_uid: 'b_1', amount: 5000 },
        response: { status: 'paid', customer_uid: null },
      },
      { request: 'GET /payments/find/a_1?sorting=-started', response: { merchant_uid: 'a_1' } },
      { request: 'GET /payments/findAll/a_1/paid?sorting=-started&page=1', response: { total: 1 } },
      {
        request: `GET /payments/status/paid?sorting=-started&page=1&limit=20&from=${now - day}`,
        response: { total: 5 },
      },
      {
        request: 'GET /payments/?imp_uid%5B0%5D=imp_card&imp_uid%5B1%5D=imp_transfer',
        response: [{ merchant_uid: 'card' }, { merchant_uid: 'transfer' }],
      },
      { request: 'GET /payments/imp_card', response: { status: 'paid' } },
      { request: 'GET /payments/imp_card/balance', response: { amount: 11000 } },
      {
        request: 'POST /payments/cancel/',
        body: {
          ...phpObject,
          imp_uid: null,
          merchant_uid: 'a_1',
          amount: 1000,
          tax_free: null,
          checksum: null,
          reason: '변심',
          refund_holder: null,
          refund_bank: null,
          refund_account: null,
          refund_tel: null,
          extra: null,
        },
        response: { status: 'cancelled', cancel_amount: 1000 },
      },
      {
        request: 'POST /subscribe/payments/schedule/',
        body: {
          ...phpObject,
          customer_uid: 'card_2',
          checking_amount: null,
          ...card,
          pg: null,
          schedules: [
            { ...phpOrder, merchant_uid: 'c_1', schedule_at: now + day, amount: 5000 },
            { ...phpOrder, merchant_uid: 'c_2', schedule_at: now + day, amount: 5000 },
          ],
        },
        response: [{ merchant_uid: 'c_1' }, { merchant_uid: 'c_2' }],
      },
      {
        request: 'POST /subscribe/payments/unschedule/',
        body: { ...phpObject, customer_uid: 'card_2', merchant_uid: ['c_1'] },
        response: [{ ...revoked, merchant_uid: 'c_1' }],
      },
      {
        request: 'POST /subscribe/payments/unschedule/',
        body: { ...phpObject, customer_uid: 'card_2', merchant_uid: null },
        response: [{ ...revoked, merchant_uid: 'c_2' }],
      },
      {
        request: 'POST /vbanks/',
        body: {
          ...phpOrder,
          merchant_uid: 'd_1',
          amount: 5000,
          vbank_code: '088',
          vbank_due: now + day,
          vbank_holder: '상점',
          pg: null,
        },
        response: { status: 'ready', vbank_code: '088' },
      },
      { request: 'DELETE /vbanks//imp_account', response: { status: 'failed' } },
      {
        request: 'POST /receipts/imp_transfer',
        body: { ...phpObject, identifier: '010-1234-5678', identifier_type: null, type: 'person' },
        response: { imp_uid: 'imp_transfer', amount: 11000 },
      },
      { request: 'GET /receipts/imp_transfer', response: { amount: 11000 } },
      { request: 'DELETE /receipts/imp_transfer', response: { amount: 11000 } },
      {
        request: 'POST /escrows/logis/imp_escrow',
        body: {
          ...phpObject,
          imp_uid: 'imp_escrow',
          sender: { ...person, relationship: null },
          receiver: person,
          logis: { company: 'CJGLS', invoice: '1', sent_at: now },
        },
        response: { company: 'CJGLS', invoice: '1' },
      },
      { request: 'DELETE /subscribe/customers/card_1', response: { customer_uid: 'card_1' } },
    ],
  },
  Python: {
    token: (token) => ({ 'x-imptokenheader': token }),
    type: json,
    calls: [
      {
        request: 'POST /subscribe/customers/card_1',
        body: { customer_uid: 'card_1', ...card },
        response: { customer_uid: 'card_1' },
      },
      { request: 'GET /subscribe/customers/card_1', response: { card_name: '신한카드' } },
      {
        request: 'POST /subscribe/payments/onetime',
        body: { ...card, merchant_uid: 'a_1', amount: 5000 },
        response: { status: 'paid' },
      },
      { request: 'GET /payments/find/a_1', response: { status: 'paid', amount: 5000 } },
      { request: 'GET /payments/imp_card', response: { status: 'paid' } },
      {
        request: 'POST /payments/cancel',
        body: { merchant_uid: 'a_1', reason: '변심', amount: 1000, checksum: 5000 },
        response: { cancel_amount: 1000 },
      },
      {
        request: 'POST /payments/prepare',
        body: { merchant_uid: 'p_1', amount: 5000 },
        response: { merchant_uid: 'p_1', amount: 5000 },
      },
      { request: 'GET /payments/prepare/p_1', response: { amount: 5000 } },
      {
        request: 'POST /subscribe/payments/schedule',
        body: {
          customer_uid: 'card_1',
          schedules: [{ merchant_uid: 's_1', schedule_at: now + day, amount: 5000 }],
        },
        response: [{ merchant_uid: 's_1', schedule_status: 'scheduled' }],
      },
      { request: 'GET /subscribe/payments/schedule/s_1', response: { merchant_uid: 's_1' } },
      {
        request: `GET /subscribe/payments/schedule?schedule_from=${now}&schedule_to=${now + 2 * day}`,
        response: { total: 1 },
      },
      {
        request: 'POST /subscribe/payments/unschedule',
        body: { customer_uid: 'card_1', merchant_uid: 's_1' },
        response: [revoked],
      },
      { request: 'DELETE /vbanks/imp_account', response: { status: 'failed' } },
      { request: 'GET /certifications/imp_000000000001', response: { certified: true } },
      { request: 'DELETE /certifications/imp_000000000001', response: { certified: true } },
      { request: 'DELETE /subscribe/customers/card_1', response: { customer_uid: 'card_1' } },
    ],
  },
  Ruby: {
    token: (token) => ({ authorization: token }),
    type: form,
    calls: [
      {
        request: 'POST /subscribe/customers/card_1',
        body: new URLSearchParams(card).toString(),
        response: { customer_uid: 'card_1' },
      },
      {
        request: 'POST /subscribe/payments/again',
        body: 'customer_uid=card_1&merchant_uid=a_1&amount=5000&name=%EA%B5%AC%EB%8F%85&buyer_name=',
        response: { status: 'paid', amount: 5000, name: '구독', buyer_name: null },
      },
      { request: 'GET /payments/imp_card', response: { status: 'paid' } },
      { request: 'GET /payments/status/all?page=1', response: { previous: 0 } },
      { request: 'GET /payments/find/a_1', response: { status: 'paid' } },
      {
        request: 'POST /payments/cancel',
        body: 'merchant_uid=a_1&amount=1000&reason=%EB%B3%80%EC%8B%AC',
        response: { cancel_amount: 1000, cancel_reason: '변심' },
      },
      { request: 'DELETE /subscribe/customers/card_1', response: { customer_uid: 'card_1' } },
    ],
  },
  Java: {
    token: (token) => ({ authorization: token }),
    type: 'application/json; charset=UTF-8',
    calls: [
      {
        request: 'POST /subscribe/customers/card_1',
        body: { customer_uid: 'card_1', ...card },
        response: { customer_uid: 'card_1' },
      },
      {
        request: 'POST /subscribe/payments/again',
        // A `BigDecimal` is written with its decimal places.
        body: '{"customer_uid":"card_1","merchant_uid":"a_1","amount":5000.00,"card_quota":0}',
        response: { status: 'paid', amount: 5000 },
      },
      { request: 'GET /payments/imp_card', response: { status: 'paid' } },
      { request: 'GET /payments/imp_card/balance', response: { amount: 11000, histories: [{}] } },
      { request: 'GET /payments/status/paid', response: { previous: 0 } },
      {
        request: 'POST /payments/cancel',
        body: '{"merchant_uid":"a_1","amount":1000.00,"checksum":5000.00,"escrow_confirmed":false}',
        response: { cancel_amount: 1000 },
      },
      {
        request: 'POST /payments/prepare',
        body: '{"merchant_uid":"p_1","amount":1500}',
        response: { amount: 1500 },
      },
      {
        request: 'POST /subscribe/payments/schedule',
        body: {
          customer_uid: 'card_1',
          checking_amount: 0,
          schedules: [{ merchant_uid: 's_1', schedule_at: now + day, amount: 5000 }],
        },
        response: [{ customer_uid: 'card_1', schedule_at: now + day, amount: 5000 }],
      },
      {
        request: `GET /subscribe/payments/schedule?schedule_from=${now}&schedule_to=${now + 2 * day}&schedule_status=scheduled&page=1&limit=8`,
        response: { total: 1, list: [{ merchant_uid: 's_1' }] },
      },
      {
        request: 'POST /subscribe/payments/unschedule',
        body: { customer_uid: 'card_1', merchant_uid: ['s_1'] },
        response: [revoked],
      },
      {
        request: 'POST /escrows/logis/imp_escrow',
        body: {
          sender: person,
          receiver: person,
          logis: { company: 'LOGEN', invoice: '1', sent_at: now },
        },
        response: { company: 'LOGEN' },
      },
      {
        request: 'DELETE /subscribe/customers/card_1?reason=leave&extra%5Brequester%5D=customer',
        response: { customer_uid: 'card_1' },
      },
    ],
  },
};

/** Starts a sandbox with a payment by card and by transfer, an escrow payment and a virtual account. */
async function startGateway({ token, type }: OfficialClient) {
  const sandbox = createSandbox({ live: true });
  const send = async (request: string, headers: Record<string, string>, body?: string) => {
    const [method = '', path = ''] = request.split(' ');
    const init = { method, headers: { 'content-type': type, ...headers }, ...(body && { body }) };
    const response = await sandbox.fetch(`https://api.iamport.kr${path}`, init);
    const answer: { code: number; message: string; response: unknown } = await response.json();
    return answer;
  };
  const impUids: Record<string, string> = {};
  for (const [name, params] of Object.entries({
    card: { pay_method: 'card' },
    transfer: { pay_method: 'trans' },
    escrow: { pay_method: 'card', escrow: true },
    account: { pay_method: 'vbank' },
  })) {
    const order = { merchant_uid: name, name: '원두', amount: 11000, buyer_tel: '010' };
    await sandbox.pay({ ...order, ...params });
    impUids[`imp_${name}`] = sandbox.payments.at(-1)?.imp_uid ?? '';
  }
  const numbered = (text: string) =>
    text.replaceAll(/imp_[a-z]+/g, (name) => impUids[name] ?? name);
  const keys = { imp_key: 'key', imp_secret: 'secret' };
  const body = type === form ? new URLSearchParams(keys).toString() : JSON.stringify(keys);
  const issued = await send('POST /users/getToken', {}, body);
  const value = /"access_token":"([^"]+)"/.exec(JSON.stringify(issued))?.[1] ?? '';
  const call = ({ request, body: sent }: Replay) =>
    send(
      numbered(request),
      token(value),
      sent && numbered(typeof sent === 'string' ? sent : JSON.stringify(sent)),
    );
  return { call, numbered };
}

describe('the requests of the official client', () => {
  it.each(Object.entries(clients))('for %s are understood', async (_, client) => {
    const { call, numbered } = await startGateway(client);
    for (const replay of client.calls) {
      const { request, response } = replay;
      const expected: unknown = JSON.parse(numbered(JSON.stringify(response)));
      expect({ request, ...(await call(replay)) }).toMatchObject({
        request,
        code: 0,
        message: null,
        response: expected,
      });
    }
  });
});
