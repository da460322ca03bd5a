import { expect, test } from 'vitest';
import { act, openConsole, order } from './openConsole.js';

test('a webhook can be sent again', async () => {
  const { page, sandbox, received } = await openConsole({ view: 'webhooks' });
  await sandbox.pay(order);
  await page.getByText(/order_1 paid/).click();
  await act(page, '다시 보내기', '웹훅을 다시 보냈습니다');
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
});

test('a webhook can be edited and sent', async () => {
  const { page, sandbox, received } = await openConsole({ view: 'webhooks' });
  await sandbox.pay(order);
  await page.getByText(/order_1 paid/).click();
  await page.getByRole('button', { name: '수정해서 보내기' }).click();
  const form = page.getByRole('form', { name: '수정해서 보내기' });
  await form.getByLabel('주소').fill('http://localhost:3000/other');
  await form.getByLabel('본문 형식').selectOption('form');
  await form
    .getByLabel('본문(JSON)')
    .fill('{"imp_uid":"imp_9","merchant_uid":"x","status":"paid"}');
  await act(page, '보내기', '웹훅을 보냈습니다');
  expect(received[1]).toEqual({
    url: 'http://localhost:3000/other',
    type: expect.stringContaining('urlencoded'),
    body: 'imp_uid=imp_9&merchant_uid=x&status=paid',
  });
  await form.getByLabel('본문(JSON)').fill('nonsense');
  await act(page, '보내기', '본문이 JSON 객체가 아닙니다');
  expect(received).toHaveLength(2);
});

test('a webhook can be written from an example', async () => {
  const { page, received } = await openConsole({ view: 'webhooks/new' });
  await page
    .getByRole('form', { name: '수정해서 보내기' })
    .getByLabel('주소')
    .fill('http://a.test/');
  await act(page, '보내기', '웹훅을 보냈습니다');
  expect(received).toMatchObject([{ url: 'http://a.test/' }]);
});

test('address, format and retries of the settings apply to the next payment', async () => {
  const { page, client, received } = await openConsole({ view: 'webhooks' });
  await page.getByLabel('웹훅 주소').fill('http://localhost:3000/hook');
  await page.getByLabel('본문 형식').selectOption('form');
  await page.getByLabel('재시도 횟수').fill('2');
  await act(page, '설정 저장', '웹훅 설정을 저장했습니다');
  const card = { number: '4000000000000001', expiry: '2030-01' };
  await client.billing.onetime(card, { merchantUid: 'order_1', name: '원두', amount: 1000 });
  await expect
    .poll(() => received)
    .toMatchObject([
      { url: 'http://localhost:3000/hook', type: expect.stringContaining('urlencoded') },
    ]);
});
