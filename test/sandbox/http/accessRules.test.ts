import { expect, test } from 'vitest';
import { createAccessRules } from '../../../src/sandbox/http/accessRules.js';

const ask = (path: string, headers: Record<string, string>, method = 'POST') =>
  new Request(`http://localhost:4110${path}`, { method, headers });

test.each([
  ['localhost', true],
  ['localhost:4110', true],
  ['shop.localhost:4110', true],
  ['127.0.0.1:4110', true],
  ['127.1.2.3', true],
  ['[::1]:4110', true],
  ['gateway:4110', true],
  ['Gateway', true],
  ['evil.example', false],
  ['evil.example:4110', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['notlocalhost', false],
  ['0.0.0.0:4110', false],
  ['192.168.0.10', false],
  ['user@evil.example', false],
  ['localhost@evil.example', false],
  ['', false],
])('a request with the Host %s is answered: %s', (host, isAnswered) => {
  const rules = createAccessRules(['gateway']);
  expect(rules.refuse(ask('/payments/cancel', { host }))?.status ?? 200).toBe(
    isAnswered ? 200 : 403,
  );
});

test('a foreign origin must not make events, and can read nothing', () => {
  const rules = createAccessRules();
  const headers = { host: 'localhost', origin: 'https://evil.example' };
  expect(rules.refuse(ask('/sandbox/advance', headers))?.status).toBe(403);
  expect(rules.refuse(ask('/sandbox/advance', headers, 'DELETE'))?.status).toBe(403);
  // The routes decode the path.
  expect(rules.refuse(ask('/%73andbox/advance', headers))?.status).toBe(403);
  // The payment page of a phone is opened by a form of the shop.
  expect(rules.refuse(ask('/smart/payment/', headers))).toBeNull();
  const read = ask('/sandbox/payments', headers, 'GET');
  expect(rules.refuse(read)).toBeNull();
  const answer = rules.share(
    read,
    new Response('', { headers: { 'access-control-allow-origin': '*' } }),
  );
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('the REST API has no CORS headers, as at the real gateway', () => {
  const rules = createAccessRules();
  const request = ask('/payments/imp_1', { host: 'localhost', origin: 'http://localhost:3000' });
  expect(
    rules.share(request, new Response()).headers.get('access-control-allow-origin'),
  ).toBeNull();
});
