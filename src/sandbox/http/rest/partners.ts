import type { Hono } from 'hono';
import * as v from 'valibot';
import { unknownPayment } from '../../gateway/records/gatewayError.js';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answer, answerError, answerResult } from './envelope.js';
import { text, won } from './fields.js';

const Partners = v.object({
  data: v.pipe(
    v.array(
      v.object({
        business_registration_number: v.pipe(
          text,
          v.regex(/^\d{3}-?\d{2}-?\d{5}$/, '사업자등록번호 10자리여야 합니다'),
        ),
        company_name: text,
        amount: won,
        tax_free: v.optional(won, 0),
        vat_amount: v.optional(won),
      }),
    ),
    v.minLength(1, '1건 이상이어야 합니다'),
  ),
});

/** Adds the route that registers the parts of sub-merchants on the sales slip of a payment. */
export function routePartners(api: Hono, { records }: ApiContext) {
  api.post('/partners/receipts/:imp_uid', async (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    if (!payment) return answerResult(c, unknownPayment);
    const { data } = await read(c, Partners);
    if (payment.status !== 'paid') return answerError(c, '승인된(paid) 결제 건이 아닙니다.', 400);
    const total = data.reduce((sum, { amount }) => sum + amount, 0);
    if (total > payment.amount)
      return answerError(c, `data[].amount의 합계(${total})가 결제금액보다 큽니다.`, 400);
    return answer(c, { receipt_url: payment.receipt_url ?? '' });
  });
}
