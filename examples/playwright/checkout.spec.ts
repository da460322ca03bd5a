import { expect, type Page } from '@playwright/test';
import { test } from './sandboxTest';

test.beforeEach(async ({ page, shop }) => {
  await shop.sandbox.reset();
  await page.goto(shop.address);
});

/** Returns the payment window. It is in a frame of the script, and there in an inner frame. */
const paymentWindow = (page: Page) =>
  page.frameLocator('iframe:visible').frameLocator('iframe').getByRole('dialog');

test('a shopper pays in the window, and the shop gets the webhook', async ({ page, shop }) => {
  await page.getByRole('button', { name: 'Pay' }).click();
  const window = paymentWindow(page);
  await window.getByRole('checkbox', { name: /전체\s?동의/ }).check();
  await window.getByRole('button', { name: /신한/ }).first().click();
  await window.getByRole('button', { name: /다\s?음/ }).click();
  await expect(page.getByText('Thank you')).toBeVisible();
  await expect
    .poll(() => shop.sandbox.webhooks())
    .toMatchObject([{ status: 200, body: { merchant_uid: 'order_1', status: 'paid' } }]);
});

test('a declined payment shows the message of the gateway', async ({ page, shop }) => {
  await shop.sandbox.next({ decline: { message: '한도초과' } });
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.getByText('한도초과')).toBeVisible();
});

test('the shop works again after a fault of the channel list', async ({ page, shop }) => {
  await shop.sandbox.setFaults({ list: 'error' });
  await page.getByRole('button', { name: 'Pay' }).click();
  await shop.sandbox.setFaults({});
  await shop.sandbox.next('approve');
  await page.reload();
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.getByText('Thank you')).toBeVisible();
});
