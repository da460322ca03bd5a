import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '결제수단 · Methods/휴대폰 소액결제 · Phone bill (phone, digital)',
  id: 'methods-phone-bill',
  parameters: { option: 'digital' },
};
export default meta;

/**
 * Payment with the phone bill (휴대폰 소액결제): the window asks for carrier, phone number, date of
 * birth and the code of a text message. `digital: false` means physical goods (실물 상품). The
 * value is required, because the fee depends on it. The minimum amount is 300 won.
 *
 * 통신사, 휴대폰 번호, 생년월일과 문자로 받은 인증번호를 입력합니다. `digital: false`는 실물
 * 상품입니다. 수수료가 다르므로 꼭 정해야 합니다. 최소 금액은 300원입니다.
 */
export const RealGoods: CheckoutStory = {
  name: '실물 상품 · Physical goods (핸드폰 통신사 mobile carrier)',
  args: { method: 'phone', digital: false },
  parameters: {
    shows: { ko: '실물 상품', en: 'Physical goods' },
    check: (story) => expect(windowOf(story).getByText(/^(통신사|Carrier)$/)).toBeVisible(),
    sends: { pay_method: 'phone', digital: false },
  },
};

/**
 * `digital: true` means digital content (디지털 콘텐츠), such as music, e-books or game money.
 *
 * `digital: true`는 음원, 전자책, 게임 머니 같은 디지털 콘텐츠입니다.
 */
export const DigitalContent: CheckoutStory = {
  name: '디지털 콘텐츠 · Digital content',
  args: {
    order: { merchantUid: 'order_ebook', name: '전자책: 커피 내리는 법', amount: 12_000 },
    method: 'phone',
    digital: true,
  },
  parameters: {
    shows: { ko: '디지털 콘텐츠', en: 'Digital content' },
    sends: { pay_method: 'phone', digital: true },
  },
};

/** The same form on a phone. */
export const DigitalContentOnAPhone: CheckoutStory = {
  ...DigitalContent,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};
