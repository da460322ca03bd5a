import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { CashReceipt } from '../../gateway/records/cashReceipt.js';
import type { GatewayError } from '../../gateway/records/gatewayError.js';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answerError, answerResult } from './envelope.js';
import { optionalText, text, won } from './fields.js';

const issue = {
  // A phone number, a business number, a resident number or a card number.
  identifier: v.pipe(
    text,
    v.regex(
      /^(\d-?){9,18}\d$/,
      '휴대폰번호, 사업자등록번호, 주민등록번호 또는 현금영수증카드 번호여야 합니다',
    ),
  ),
  type: v.optional(v.picklist(['person', 'company'], 'person 또는 company여야 합니다'), 'person'),
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
};
const Issue = v.object(issue);
const ExternalIssue = v.object({
  ...issue,
  channel_key: optionalText,
  name: text,
  amount: v.pipe(won, v.minValue(1, '1원 이상이어야 합니다')),
});

const notFound = '현금영수증이 발행된 내역이 없습니다.';

/** Adds the routes for cash receipts of payments, and of orders that were paid elsewhere. */
export function routeReceipts(api: Hono, { gateway, records, requirements }: ApiContext) {
  const { receipts } = gateway;
  routeExternal(api, { gateway, records, requirements });
  const one = '/receipts/:imp_uid';
  const respond = (c: Context, receipt: CashReceipt | GatewayError | undefined) => {
    if (!receipt) return answerError(c, notFound, 404);
    const imp_uid = c.req.param('imp_uid');
    return answerResult(c, 'error' in receipt ? receipt : { imp_uid, ...receipt });
  };
  api.get(one, (c) => respond(c, receipts.find(c.req.param('imp_uid'))));
  api.post(one, async (c) => {
    const { type, tax_free, vat_amount } = await read(c, Issue);
    return respond(c, receipts.issue(c.req.param('imp_uid'), { type, tax_free, vat_amount }));
  });
  api.delete(one, (c) => respond(c, receipts.cancel(c.req.param('imp_uid'))));
}

function routeExternal(
  api: Hono,
  { gateway, records, requirements }: Omit<ApiContext, 'channels'>,
) {
  const { receipts } = gateway;
  const one = '/receipts/external/:merchant_uid';
  const respond = (c: Context, receipt: CashReceipt | GatewayError | undefined) => {
    if (!receipt) return answerError(c, notFound, 404);
    const merchant_uid = c.req.param('merchant_uid');
    return answerResult(c, 'error' in receipt ? receipt : { merchant_uid, ...receipt });
  };
  api.get(one, (c) => respond(c, records.externalReceipt(c.req.param('merchant_uid'))));
  api.post(one, async (c) => {
    const { channel_key, ...request } = await read(c, ExternalIssue);
    requirements.check(c, { channel_key });
    return respond(c, receipts.issueExternal(c.req.param('merchant_uid'), request));
  });
  api.delete(one, (c) => respond(c, receipts.cancelExternal(c.req.param('merchant_uid'))));
}
