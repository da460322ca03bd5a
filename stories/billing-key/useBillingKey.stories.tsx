import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { billingKey, type BillingKeyStory } from '../support/billingKey.js';
import { onPhone, phoneDocs } from '../support/checkout.js';
import { inBoth } from '../support/window/endState.js';
import { sandboxOf } from '../support/storySandbox.js';
import { summaryValue, windowOf } from '../support/window/windowActions.js';
import type RegisterCard from './RegisterCard.js';

const meta: Meta<typeof RegisterCard> = {
  ...billingKey,
  title:
    '빌링키·정기결제 · Billing key, subscriptions/카드 등록 · useBillingKey (customer_uid, authtype)',
  id: 'billing-key-usebillingkey',
};
export default meta;

const password = /^(비밀번호|Password)/;
const owner = { name: /^(카드구분|Card owner)$/ };
const nothingCharged = {
  ko: '카드 등록만 하며 결제되지 않습니다.',
  en: 'The card is only registered. Nothing is charged.',
};

/**
 * Registration of a card for a billing key (빌링키): the window asks for card number, expiry date,
 * kind of owner, the first digits of the password and the birth date, and says that nothing is
 * charged. It accepts only test cards, so do not type a real card number.
 *
 * 카드 번호, 유효기간, 카드구분, 비밀번호 앞 두 자리, 생년월일을 입력해 카드를 등록합니다. 결제되지
 * 않는다는 안내가 결제창에 나옵니다. 테스트 카드만 받으므로 실제 카드 번호는 입력하지 마세요.
 */
export const Register: BillingKeyStory = {
  name: '카드 등록 · Register a card (구독 자동결제 recurring membership)',
  parameters: {
    option: 'customerUid',
    shows: nothingCharged,
    check: async (story) => {
      const window = windowOf(story);
      await expect(window.getByRole('dialog')).toHaveAccessibleName(/카드 등록|Register a card/);
      await expect(window.getByLabelText(password)).toBeVisible();
    },
    sends: {
      pg: 'html5_inicis.INIBillTst',
      pay_method: 'card',
      customer_uid: 'customer_8f2c91d4',
      amount: 0,
    },
    gives: '"number": "400000',
  },
};

/** On a phone, the window fills the page and asks for the same data. */
export const OnAPhone: BillingKeyStory = {
  ...Register,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
  parameters: {
    ...Register.parameters,
    check: async (story) => {
      const window = windowOf(story);
      await expect(window.getByLabelText(password)).toBeVisible();
      await expect(window.getByRole('radiogroup', owner)).toBeVisible();
    },
    gives: '등록 완료',
  },
};

/**
 * The window shows the amount **but does not charge it**. Your server makes the later charges.
 *
 * 결제창에 금액을 보여 주기만 하고 **결제하지는 않습니다**. 결제는 나중에 서버가 요청합니다.
 */
export const WithAnAmount: BillingKeyStory = {
  name: '금액 보여 주기 · With an amount',
  args: { order: { merchantUid: 'subscription_1', name: '원두 정기구독', amount: 19_800 } },
  parameters: {
    option: 'order',
    shows: { ko: '결제금액', en: 'Total' },
    check: async (story) => {
      const total = summaryValue(windowOf(story), '결제금액', 'Total');
      await expect(total).toHaveTextContent('19,800');
      const note = windowOf(story).getByText(/결제되지 않습니다\.$|Nothing is charged\.$/);
      await expect(note).toBeVisible();
    },
    sends: { amount: 19_800 },
  },
};

/**
 * With `authType: '01'`, the window on a phone asks only for card number, expiry date and birth
 * date.
 *
 * `authType: '01'`이면 휴대폰 결제창에서 카드 번호, 유효기간, 생년월일만 입력합니다.
 */
export const ShortFormOnAPhone: BillingKeyStory = {
  ...onPhone,
  name: '짧은 입력, 휴대폰 · Short form on a phone',
  args: { authType: '01' },
  parameters: {
    docs: phoneDocs,
    option: 'authType',
    shows: { ko: '생년월일', en: 'Date of birth' },
    check: async (story) => {
      const window = windowOf(story);
      await expect(window.queryByLabelText(password)).toBeNull();
      await expect(window.queryByRole('radiogroup', owner)).toBeNull();
      await expect(window.getByLabelText(/^(생년월일|Date of birth)/)).toBeVisible();
    },
    sends: { 'bypass.inicis.authtype': '01' },
  },
};

/**
 * On a PC, `authType: '01'` has no effect: the window asks for all data.
 *
 * PC에서는 `authType: '01'`이 적용되지 않아 모든 항목을 입력합니다.
 */
export const NoShortFormOnAPc: BillingKeyStory = {
  name: '짧은 입력은 휴대폰만 · No short form on a PC',
  args: { authType: '01' },
  parameters: {
    option: 'authType',
    shows: { ko: '비밀번호', en: 'Password' },
    check: (story) => expect(windowOf(story).getByLabelText(password)).toBeVisible(),
    sends: { 'bypass.inicis.authtype': '01' },
  },
};

/**
 * The window in English.
 *
 * 영어로 열린 카드 등록 창입니다.
 */
export const English: BillingKeyStory = {
  name: '영어 결제창 · English window',
  args: { language: 'en' },
  parameters: {
    option: 'language',
    shows: { role: 'button', ...inBoth('Confirm') },
    sends: { language: 'en' },
  },
};

/**
 * Data about the card's owner, and your own data. All of it is optional. Nothing changes in the
 * window.
 *
 * 카드 소유자 정보와 상점이 정한 데이터를 함께 보냅니다. 모두 선택 항목이며 결제창은 달라지지
 * 않습니다.
 */
export const WithOwnerData: BillingKeyStory = {
  name: '구매자와 추가 데이터 · Buyer and your own data',
  args: {
    buyer: { name: '김하늘', tel: '010-9876-5432', email: 'haneul@example.com' },
    customerId: 'member_7',
    customData: { plan: 'monthly' },
    noticeUrl: 'https://shop.example/hook',
  },
  parameters: {
    option: 'buyer',
    sends: {
      buyer_name: '김하늘',
      buyer_tel: '010-9876-5432',
      buyer_email: 'haneul@example.com',
      customer_id: 'member_7',
      custom_data: { plan: 'monthly' },
      notice_url: 'https://shop.example/hook',
    },
  },
};

/**
 * A phone returns to `redirectUrl`, and from card apps to your app by `appScheme`. The page there
 * uses `useBillingKeyReturn`. Nothing changes in the window.
 *
 * 휴대폰에서는 등록이 끝나면 `redirectUrl`로 돌아오고, 카드사 앱에서는 `appScheme`으로 앱에
 * 돌아옵니다. 돌아온 화면에서는 `useBillingKeyReturn`을 씁니다. 결제창은 달라지지 않습니다.
 */
export const ReturnToAnApp: BillingKeyStory = {
  ...onPhone,
  name: '앱으로 돌아오기 · Return to an app',
  args: { redirectUrl: '/cards/registered', appScheme: 'roastery' },
  parameters: {
    docs: phoneDocs,
    option: 'redirectUrl',
    sends: {
      m_redirect_url: expect.stringMatching(/^https?:\/\/[^/]+\/cards\/registered$/),
      app_scheme: 'roastery',
    },
    gives: /\/cards\/registered\?/,
  },
};

/**
 * Another channel, instead of the provider's `billing` channel. Nothing changes in the window.
 *
 * 프로바이더의 `billing` 채널 대신 다른 채널을 씁니다. 결제창은 달라지지 않습니다.
 */
export const AnotherChannel: BillingKeyStory = {
  name: '다른 채널 · Another channel',
  args: { channelKey: 'channel-key-billing' },
  parameters: {
    option: 'channelKey',
    check: (story) => expect(sandboxOf(story.id).payments.at(-1)?.pg_id).toBe('INIBillTst'),
    sends: { channelKey: 'channel-key-billing' },
  },
};

/**
 * Channel by its PG name, with the MID (상점아이디). Nothing changes in the window.
 *
 * 채널 키 대신 PG 이름과 상점아이디(MID)로 채널을 지정합니다. 결제창은 달라지지 않습니다.
 */
export const AnotherMid: BillingKeyStory = {
  name: '다른 상점아이디 · Another MID',
  args: { pg: 'html5_inicis.INIBillTst' },
  parameters: { option: 'pg', sends: { pg: 'html5_inicis.INIBillTst' } },
};
