import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCallback, decodeReturn } from '../../src/core/decode.js';
import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { isPaymentError } from '../../src/core/error.js';
import { inPath } from '../../src/core/id.js';
import {
  readBillingKeyRequest,
  readConfirmRequest,
  readOrderNumber,
  readReceipt,
  readWebhook,
} from '../../src/server/handlers/readRequest.js';
import { card, request } from './encodeAny.js';

const url = 'https://shop.example/api';
const json = (body: object) =>
  new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const form = (body: Record<string, string>) =>
  new Request(url, { method: 'POST', body: new URLSearchParams(body) });

/** Ids of shops, and texts that break a URL, a path, a log or an encoding. */
const plain = [
  'order',
  '1',
  '원두',
  ' ',
  '/',
  '\\',
  '.',
  '..',
  '%',
  '%2F',
  '+',
  '&',
  '=',
  '?',
  '#',
];
const rare = [
  '\0',
  '\n',
  '\u007F',
  '\u0085',
  '\uD800',
  '\uDC00',
  '😀',
  '\uFEFF',
  '\u2028',
  '\u00A0',
];
const part = fc.constantFrom(...plain, ...rare);
const id = fc.oneof(
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 90 }),
);

/** Returns what the act returns; `null` for a `PaymentError`. */
function accepted<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!isPaymentError(error, 'invalid')) throw error;
    return null;
  }
}

const orderWith = (merchantUid: string) => ({
  ...request,
  order: { ...request.order, merchantUid },
});
const isOrderNumber = (value: string) => accepted(() => encodePayment(orderWith(value))) !== null;
const isCardId = (value: string) =>
  accepted(() => encodeBillingKey({ ...card, customerUid: value })) !== null;

describe('an id that the browser accepts', () => {
  it('is accepted unchanged by every request of the server', async () => {
    const property = fc.asyncProperty(id.filter(isOrderNumber), async (merchantUid) => {
      expect(encodePayment(orderWith(merchantUid)).merchant_uid).toBe(merchantUid);
      const receipt = { impUid: 'imp_1', merchantUid };
      expect(await readOrderNumber(json({ merchantUid }))).toEqual({ merchantUid });
      expect(await readReceipt(json(receipt))).toEqual(receipt);
      const webhook = { imp_uid: 'imp_1', merchant_uid: merchantUid };
      expect(await readWebhook(json(webhook))).toEqual({ ...receipt, escrow: null });
      expect(await readWebhook(form(webhook))).toEqual({ ...receipt, escrow: null });
      const confirm = { merchant_uid: merchantUid, amount: '100' };
      expect(await readConfirmRequest(form(confirm))).toEqual({ merchantUid, amount: 100 });
      const path = `/payments/find/${inPath('merchantUid', merchantUid)}`;
      expect(new URL(path, 'https://api.iamport.kr').pathname.split('/')).toHaveLength(4);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('comes back unchanged in a receipt, from a callback and from a return URL', () => {
    fc.assert(
      fc.property(id.filter(isOrderNumber), (merchantUid) => {
        const receipt = { impUid: 'imp_1', merchantUid };
        const answer = { success: true, imp_uid: 'imp_1', merchant_uid: merchantUid };
        expect(decodeCallback(answer, { merchantUid })).toEqual(receipt);
        const query = new URLSearchParams({ imp_uid: 'imp_1', merchant_uid: merchantUid });
        expect(decodeReturn(`${url}?${query}&imp_success=true`)).toEqual(receipt);
      }),
    );
  });

  it('is accepted as a `customerUid` too', async () => {
    const property = fc.asyncProperty(id.filter(isCardId), async (customerUid) => {
      const receipt = { impUid: 'imp_1', merchantUid: 'order_1', customerUid };
      expect(await readBillingKeyRequest(json(receipt))).toEqual(receipt);
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

describe('an id that the browser refuses', () => {
  const refused = { reason: 'invalid' };

  it('is refused by every request of the server', async () => {
    const refusedIds = id.filter((value) => !isOrderNumber(value));
    const property = fc.asyncProperty(refusedIds, async (value) => {
      await expect(readOrderNumber(json({ merchantUid: value }))).rejects.toMatchObject(refused);
      const webhook = { imp_uid: value, merchant_uid: 'order_1' };
      await expect(readWebhook(json(webhook))).rejects.toMatchObject(refused);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('is refused as a `customerUid` too', async () => {
    const refusedIds = id.filter((value) => !isCardId(value));
    const property = fc.asyncProperty(refusedIds, async (customerUid) => {
      const receipt = { impUid: 'imp_1', merchantUid: 'order_1', customerUid };
      await expect(readBillingKeyRequest(json(receipt))).rejects.toMatchObject(refused);
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
