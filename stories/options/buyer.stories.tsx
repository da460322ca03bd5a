import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { inBoth } from '../support/window/endState.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title:
    '옵션 · Options/구매자 · buyer (buyer_name, buyer_tel, buyer_email, buyer_addr, buyer_postcode)',
  id: 'options-buyer',
  parameters: { option: 'buyer' },
};
export default meta;

/**
 * The window for a virtual account shows the buyer's name as the depositor. Only the phone number
 * is required.
 *
 * 가상계좌 결제창에 구매자 이름이 입금자명으로 나옵니다. 연락처만 필수입니다.
 */
export const Buyer: CheckoutStory = {
  name: '구매자 정보 · All data (이름 전화번호 이메일 고객 customer contact)',
  args: {
    method: 'vbank',
    buyer: {
      name: '김하늘',
      tel: '010-9876-5432',
      email: 'haneul@example.com',
      address: '서울특별시 종로구 사직로 161',
      postcode: '03045',
    },
  },
  parameters: {
    shows: inBoth('김하늘'),
    sends: {
      buyer_name: '김하늘',
      buyer_tel: '010-9876-5432',
      buyer_email: 'haneul@example.com',
      buyer_addr: '서울특별시 종로구 사직로 161',
      buyer_postcode: '03045',
    },
  },
};

/**
 * With only the phone number, which is the minimum, the window shows “Buyer” (구매자) instead of
 * a name.
 *
 * 필수 항목인 연락처만 보낸 경우입니다. 결제창에는 이름 대신 ‘구매자’가 나옵니다.
 */
export const TelOnly: CheckoutStory = {
  name: '연락처만 · Phone number only',
  args: { method: 'vbank', buyer: { tel: '010-9876-5432' } },
  parameters: {
    shows: { ko: '구매자', en: 'Buyer' },
    sends: { buyer_tel: '010-9876-5432' },
    omits: ['buyer_name'],
  },
};
