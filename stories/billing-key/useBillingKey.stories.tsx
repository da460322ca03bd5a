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
 * 빌링키: the window asks for card number, expiry date, card owner and the first digits of the
 * password, and says that nothing is charged. It accepts only test cards, so do not type a real
 * card number.
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

/** The window shows the amount **but does not charge it**. Your server makes the later charges. */
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

/** On a phone, the window fills the page and asks for the same data. */
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

/**
 * With `authType: '01'`, the window on a phone asks only for card number, expiry date and birth
 * date.
 */
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

/** On a PC, `authType: '01'` has no effect: the window asks for all data. */
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

/**
 * Data about the card's owner, and your own data. All of it is optional. Nothing changes in the
 * window.
 */
export const WithOwnerData: BillingKeyStory = {
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
 * A phone returns to `redirectUrl`, and from card apps to your app by `appScheme`. The page there
 * uses `useBillingKeyReturn`. Nothing changes in the window.
 */
export const ReturnToAnApp: BillingKeyStory = {
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

/** Another channel, instead of the provider's `billing` channel. Nothing changes in the window. */
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

/** Channel by its PG name, with the MID (상점아이디). Nothing changes in the window. */
export const AnotherMid: BillingKeyStory = {
  args: { pg: 'html5_inicis.INIBillTst' },
  parameters: { option: 'pg' },
  play: async (story) => {
    const window = await openWindow(story);
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pg', 'html5_inicis.INIBillTst');
  },
};
