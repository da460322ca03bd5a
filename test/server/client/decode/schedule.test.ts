import { expect, it } from 'vitest';
import { decodeSchedule } from '../../../../src/server/client/decode/schedule.js';

it('decodes a schedule with values that the schema does not describe', () => {
  const wire = { merchant_uid: 'order_1', amount: 9900, schedule_status: 'paused' };
  expect(
    decodeSchedule({ ...wire, payment_status: 'pending', name: 7, executed_at: 'now' }),
  ).toEqual(
    expect.objectContaining({
      status: 'paused',
      paymentStatus: 'pending',
      name: null,
      executedAt: null,
    }),
  );
  expect(() => decodeSchedule({ ...wire, schedule_status: null })).toThrow(
    /schedule_status must be/,
  );
});
