import type { Hono } from 'hono';
import * as v from 'valibot';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import { read } from './body.js';
import { answer, answerError } from './envelope.js';
import { currency, merchantUid, won } from './fields.js';

const Prepared = v.object({ merchant_uid: merchantUid, amount: won, currency });

const unknownPreparation = '사전등록된 결제정보가 없습니다.';

/** Adds the routes for amounts that are registered before the payment window opens. */
export function routePreparations(api: Hono, records: RecordStore) {
  api.get('/payments/prepare/:merchant_uid', (c) => {
    const prepared = records.prepared(c.req.param('merchant_uid'));
    return prepared ? answer(c, prepared) : answerError(c, unknownPreparation);
  });
  api.post('/payments/prepare', async (c) => {
    const prepared = await read(c, Prepared);
    if (records.prepared(prepared.merchant_uid))
      return answerError(c, '이미 사전등록된 결제정보입니다.');
    records.prepare(prepared);
    return answer(c, prepared);
  });
  api.put('/payments/prepare', async (c) => {
    const prepared = await read(c, Prepared);
    if (!records.prepared(prepared.merchant_uid)) return answerError(c, unknownPreparation, 404);
    records.prepare(prepared);
    return answer(c, prepared);
  });
}
