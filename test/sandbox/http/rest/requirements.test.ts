import { expect, test } from 'vitest';
import type { MissingFields } from '../../../../src/sandbox/http/rest/requirements.js';
import { restGateway, start } from '../../restGateway.js';

const card = { card_number: '1234-1234-1234-1234', expiry: '2027-12' };
const order = { merchant_uid: 'order_1', amount: 1004 };
const schedules = [{ ...order, schedule_at: start + 60 }];

/** Requests without the fields that KG Inicis requires, each with the names of these fields. */
const requests = [
  [
    '/subscribe/payments/onetime',
    { ...order, ...card },
    'name, buyer_name, buyer_email, buyer_tel',
  ],
  ['/subscribe/payments/again', { ...order, customer_uid: 'card_1' }, 'name'],
  ['/subscribe/customers/card_2', card, 'channel_key'],
  ['/subscribe/payments/schedule', { customer_uid: 'card_1', schedules }, 'schedules[0].name'],
  [
    '/vbanks',
    { ...order, vbank_code: '088', vbank_due: start + 60 },
    'channel_key, vbank_holder, buyer_name, buyer_email, pg_api_key',
  ],
  [
    '/receipts/external/cash_1',
    { name: '원두', amount: 1, identifier: '01012345678' },
    'channel_key',
  ],
] as const;

function startGateway(strict: boolean) {
  const warnings: MissingFields[] = [];
  const onMissing = (missing: MissingFields) => warnings.push(missing);
  const rest = restGateway({ api: { strict, onMissing } });
  rest.pay({ customer_uid: 'card_1', merchant_uid: 'first_1' });
  return { ...rest, warnings };
}

test.each(requests)(
  '%s without a required field is accepted with a warning',
  async (path, body, names) => {
    const { post, warnings } = startGateway(false);
    expect(await post(path, body)).toMatchObject({ status: 200, code: 0 });
    expect(warnings).toEqual([{ request: `POST ${path}`, fields: names.split(', ') }]);
  },
);

test.each(requests)(
  '%s without a required field is refused in strict mode',
  async (path, body, names) => {
    const { post, records, warnings } = startGateway(true);
    const { payments, schedules: known } = records;
    expect(await post(path, body)).toEqual({
      status: 400,
      code: -1,
      message: `KG이니시스 필수 값이 없습니다: ${names}`,
      data: null,
    });
    expect(records).toMatchObject({ payments, schedules: known });
    expect(records.billingKey('card_2')).toBeUndefined();
    expect(warnings).toEqual([]);
  },
);
