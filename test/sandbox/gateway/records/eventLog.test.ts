import { expect, test } from 'vitest';
import { EventLog } from '../../../../src/sandbox/gateway/records/eventLog.js';
import type { RestEvent } from '../../../../src/sandbox/gateway/records/events.js';

const call = (path: string): RestEvent => ({
  kind: 'rest',
  method: 'GET',
  path,
  request: '',
  status: null,
  answer: '',
});

test('the log numbers its events and finds those about a payment or an order', () => {
  let now = 1000;
  const log = new EventLog(() => now);
  log.add(['imp_1', 'order_1'], call('/payments/imp_1'));
  now = 2000;
  log.add(['imp_2'], call('/payments/imp_2'));
  log.add([], call('/users/getToken'));
  expect(log.list).toMatchObject([
    { id: 1, at: 1000 },
    { id: 2, at: 2000 },
    { id: 3, at: 2000 },
  ]);
  expect(log.about('order_1')).toMatchObject([{ path: '/payments/imp_1' }]);
  expect(log.about('imp_2', 'order_1').map(({ id }) => id)).toEqual([1, 2]);
  expect(log.dropped).toBe(0);
});

test('a full log replaces its oldest events', () => {
  const log = new EventLog(() => 0, 3);
  const [first] = ['/1', '/2', '/3', '/4', '/5'].map((path) => log.add([], call(path)));
  expect(log.list.map(({ id }) => id)).toEqual([3, 4, 5]);
  expect(log.dropped).toBe(2);
  expect(log.find(2)).toBeUndefined();
  expect(log.find(5)).toMatchObject({ path: '/5' });
  if (first) log.update(first, { status: 200 });
  expect(log.list).toMatchObject([{ status: null }, { status: null }, { status: null }]);
});

test('an event can be completed when its answer arrives', () => {
  const log = new EventLog(() => 0);
  const event = log.add([], call('/payments/imp_1'));
  log.update(event, { status: 404, answer: '{}' });
  expect(log.list).toMatchObject([{ status: 404, answer: '{}' }]);
});
