import type { Page } from 'playwright';
import { testCards } from 'react-inicis/sandbox';
import { describe, expect, it } from 'vitest';
import { ownStorefront } from './ownStorefront.js';
import { pc, phone, visit } from './storefrontBrowser.js';

const { shop, sandbox, rows } = ownStorefront();
const day = 24 * 3_600_000;

/** Registers a card in a window that ends by itself. */
async function register(page: Page, button: string, card: string) {
  await sandbox().next({ approve: { cardNumber: card.replaceAll('-', '') } });
  await page.getByRole('button', { name: button }).click();
}

const badge = (page: Page, text: string) => page.getByText(text, { exact: true });

// The tests move the clock of one gateway, so they run one after the other.
describe('a subscription of the storefront', () => {
  it('charges every month, skips one, and ends', async (test) => {
    const page = await visit(pc, test, { shop: shop(), path: 'subscriptions' });
    await register(page, '카드 등록하고 시작하기', testCards.approving);
    await badge(page, '이용 중').waitFor();
    await badge(page, '결제 완료').waitFor();
    await badge(page, '예정').waitFor();
    await sandbox().advance(32 * day);
    await page.reload();
    await badge(page, '이용 중').waitFor();
    await test.expect.poll(() => badge(page, '결제 완료').count()).toBe(2);
    const next = () =>
      page
        .getByText(/다음 결제일/)
        .locator('..')
        .innerText();
    const before = await next();
    await page.getByRole('button', { name: '다음 달 건너뛰기' }).click();
    await test.expect.poll(next).not.toBe(before);
    await page.getByRole('button', { name: '해지하기' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '해지하기' }).click();
    await badge(page, '해지').waitFor();
    await sandbox().advance(93 * day);
    const paid = await rows(`select paid from orders where paid > 0`);
    expect(paid.map((row) => row['paid'])).toEqual([29_000, 29_000]);
    expect(await rows('select status from subscriptions')).toMatchObject([{ status: 'cancelled' }]);
  });

  it('shows a decline and its retries, and continues with another card', async (test) => {
    const page = await visit(phone, test, { shop: shop(), path: 'subscriptions' });
    await register(page, '카드 등록하고 시작하기', testCards.decliningCharges);
    await badge(page, '결제 실패').first().waitFor();
    await page.getByText(/카드가 승인되지 않았습니다/).waitFor();
    // A webhook can show the charge before the page has verified its return address. A reload at that
    // moment would have the address without its record.
    await page.waitForURL(({ search }) => search === '');
    await sandbox().advance(2 * day);
    await page.reload();
    await test.expect.poll(() => page.getByText(/\d 승인되지 않았습니다/).count()).toBe(2);
    await page.getByRole('button', { name: '지금 다시 결제' }).click();
    await test.expect.poll(() => page.getByText(/\d 승인되지 않았습니다/).count()).toBe(3);
    await register(page, '카드 변경', testCards.approving);
    await badge(page, '이용 중').waitFor();
    await badge(page, '결제 완료').waitFor();
    const [latest] = await rows('select status from subscriptions order by created_at desc');
    expect(latest).toMatchObject({ status: 'active' });
  });
});
