import type { CheckoutInput } from './checkoutSchema.js';

export const emptyBuyer: CheckoutInput['buyer'] = {
  name: '',
  tel: '',
  email: '',
  postcode: '',
  address: '',
};

/** Buyer that the forms begin with at the sandbox, so that the shop can be tried quickly. */
export const sampleBuyer: CheckoutInput['buyer'] = {
  ...emptyBuyer,
  name: '홍길동',
  tel: '010-1234-5678',
  postcode: '04524',
  address: '서울 중구 세종대로 110',
};
