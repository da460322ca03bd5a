import { expect, test } from 'vitest';
import { linkTo, viewOf } from '../../../../src/sandbox/console/data/hashView.js';

test('a link names its view and its record', () => {
  expect(viewOf(linkTo('payments'))).toEqual({ name: 'payments', id: undefined });
  expect(viewOf(linkTo('webhooks', 3))).toEqual({ name: 'webhooks', id: '3' });
  expect(viewOf(linkTo('payments', 'a/b c'))).toEqual({ name: 'payments', id: 'a/b c' });
});

test('an unknown hash is the list of payments', () => {
  expect(viewOf('')).toMatchObject({ name: 'payments' });
  expect(viewOf('#/nothing')).toMatchObject({ name: 'payments' });
});
