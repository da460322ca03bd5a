import type { Meta } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { billingKey, type BillingKeyStory } from '../support/billingKey.js';
import { onPhone } from '../support/checkout.js';
import { sandboxOf } from '../support/storySandbox.js';
import {
  confirm,
  fillTestValues,
  openWindow,
  resultPanel,
  sentParams,
  summaryValue,
} from '../support/windowActions.js';
import type RegisterCard from './RegisterCard.js';

const meta: Meta<typeof RegisterCard> = { ...billingKey };
export default meta;

const password = { name: /^(비밀번호|Password)/ };
const owner = { name: /^(카드구분|Card owner)$/ };

/**
 * 빌링키: the window asks for a card's number, expiry, owner and password digits, and says that nothing
 * is charged. It takes test cards only: nobody should type a real one into it.
 */
export const Register: BillingKeyStory = {
  parameters: { option: 'customerUid' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toHaveAccessibleName(/카드 등록|Register a card/);
    await expect(window.getByText(/결제되지 않습니다\.$|Nothing is charged\.$/)).toBeVisible();
    await expect(window.getByLabelText(password.name)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      pg: 'html5_inicis.INIBillTst',
      pay_method: 'card',
      customer_uid: 'customer_8f2c91d4',
      amount: 0,
    });
    await expect(resultPanel(story)).toHaveTextContent('"number": "400000');
  },
};

/** An amount is shown to the shopper, **and not charged**: the later charges are your server's. */
export const WithAnAmount: BillingKeyStory = {
  args: { order: { merchantUid: 'subscription_1', name: '원두 정기구독', amount: 19_800 } },
  parameters: { option: 'order' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(summaryValue(window, '결제금액', 'Total')).toHaveTextContent('19,800');
    await expect(window.getByText(/결제되지 않습니다\.$|Nothing is charged\.$/)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('amount', 19_800);
  },
};

/** A phone's window fills the page and asks for the same. */
export const OnAPhone: BillingKeyStory = {
  ...onPhone,
  parameters: { ...onPhone.parameters, option: 'customerUid' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByLabelText(password.name)).toBeVisible();
    await expect(window.getByRole('radiogroup', owner)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('customer_uid', 'customer_8f2c91d4');
  },
};

/** `authType: '01'` on a phone: card number, expiry and birth date, and nothing else. */
export const ShortFormOnAPhone: BillingKeyStory = {
  ...onPhone,
  args: { authType: '01' },
  parameters: { ...onPhone.parameters, option: 'authType' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByLabelText(password.name)).toBeNull();
    await expect(window.queryByRole('radiogroup', owner)).toBeNull();
    await expect(window.getByLabelText(/^(생년월일|Date of birth)/)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass.inicis.authtype', '01');
  },
};

/** A PC asks for everything all the same. */
export const NoShortFormOnAPc: BillingKeyStory = {
  args: { authType: '01' },
  parameters: { option: 'authType' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByLabelText(password.name)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass.inicis.authtype', '01');
  },
};

/** The window in English. */
export const English: BillingKeyStory = {
  args: { language: 'en' },
  parameters: { option: 'language' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('button', { name: 'Confirm' })).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('language', 'en');
  },
};

/** The card's owner, and your own data about it. Nothing is required, and nothing changes in the window. */
export const OfAMember: BillingKeyStory = {
  args: {
    buyer: { name: '김하늘', tel: '010-9876-5432', email: 'haneul@example.com' },
    customerId: 'member_7',
    customData: { plan: 'monthly' },
    noticeUrl: 'https://shop.example/hook',
  },
  parameters: { option: 'buyer' },
  play: async (story) => {
    const window = await openWindow(story);
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      buyer_name: '김하늘',
      buyer_tel: '010-9876-5432',
      buyer_email: 'haneul@example.com',
      customer_id: 'member_7',
      custom_data: { plan: 'monthly' },
      notice_url: 'https://shop.example/hook',
    });
  },
};

/**
 * Where a phone comes back to, in an app of yours too; the page there asks `useBillingKeyReturn`.
 * Nothing changes in the window.
 */
export const BackToAnApp: BillingKeyStory = {
  ...onPhone,
  args: { redirectUrl: '/cards/registered', appScheme: 'roastery' },
  parameters: { ...onPhone.parameters, option: 'redirectUrl' },
  play: async (story) => {
    const window = await openWindow(story);
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      m_redirect_url: `${location.origin}/cards/registered`,
      app_scheme: 'roastery',
    });
    await expect(within(story.canvasElement).getByText(/\/cards\/registered\?/)).toBeVisible();
  },
};

/** Another channel than the provider's `billing`. Nothing changes in the window. */
export const AnotherChannel: BillingKeyStory = {
  args: { channelKey: 'channel-key-billing' },
  parameters: { option: 'channelKey' },
  play: async (story) => {
    const window = await openWindow(story);
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('channelKey', 'channel-key-billing');
    await expect(sandboxOf(story.id).payments.at(-1)?.pg_id).toBe('INIBillTst');
  },
};

/** The older name of a channel. Nothing changes in the window. */
export const AnotherMerchantId: BillingKeyStory = {
  args: { pg: 'html5_inicis.INIBillTst' },
  parameters: { option: 'pg' },
  play: async (story) => {
    const window = await openWindow(story);
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pg', 'html5_inicis.INIBillTst');
  },
};
