import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Ledger } from '../../gateway/records/recordStore.js';
import { answer, read, refuse, text, won } from './envelope.js';

const Prepared = v.object({
  merchant_uid: v.pipe(text, v.maxLength(40)),
  amount: won,
  currency: v.optional(text, 'KRW'),
});

const unknownPreparation = '사전등록된 결제정보가 없습니다.';

/** Amounts that are registered before the window. */
export function routePreparations(api: Hono, ledger: Ledger) {
  api.get('/payments/prepare/:merchant_uid', (c) => {
    const prepared = ledger.prepared(c.req.param('merchant_uid'));
    return prepared ? answer(c, prepared) : refuse(c, unknownPreparation);
  });
  api.post('/payments/prepare', async (c) => {
    const prepared = await read(c, Prepared);
    if (ledger.prepared(prepared.merchant_uid)) return refuse(c, '이미 사전등록된 결제정보입니다.');
    ledger.prepare(prepared);
    return answer(c, prepared);
  });
  api.put('/payments/prepare', async (c) => {
    const prepared = await read(c, Prepared);
    if (!ledger.prepared(prepared.merchant_uid)) return refuse(c, unknownPreparation, 404);
    ledger.prepare(prepared);
    return answer(c, prepared);
  });
}
