import type { ShopError } from '../data/ShopError.js';

/** Texts for the error codes of the shop's server, and for pages that cannot be shown. */
export const errorTexts = {
  invalid: ['입력한 내용을 확인해 주세요.', 'Please check what you entered.'],
  csrf: [
    '세션이 바뀌었습니다. 새로고침해 주세요.',
    'The session has changed. Please reload the page.',
  ],
  operator: [
    '운영자만 할 수 있거나 비밀번호가 다릅니다.',
    'Only the operator can do this, or the password is wrong.',
  ],
  unknown: [
    '내 주문이 아니거나 없는 주문입니다.',
    'This order does not exist, or it is not yours.',
  ],
  state: [
    '지금 상태에서는 할 수 없습니다. 다시 확인해 주세요.',
    'This is not possible now. Please look at it again.',
  ],
  declined: ['승인되지 않았습니다.', 'It was declined.'],
  unfinished: [
    '결과를 확인하지 못했습니다. 잠시 후 다시 확인해 주세요.',
    'We could not confirm the result. Please check again shortly.',
  ],
  unavailable: [
    '서버에 연결하지 못했습니다. 잠시 후 다시 시도해 주세요.',
    'The server cannot be reached. Please try again shortly.',
  ],
  broken: ['페이지를 불러오지 못했습니다', 'The page could not be loaded'],
  notFound: ['찾을 수 없습니다', 'Not found'],
  noPage: ['주소가 바뀌었거나 없는 페이지입니다.', 'This page does not exist.'],
  retry: ['다시 시도', 'Try again'],
  toShop: ['상점으로 가기', 'Go to the shop'],
} as const satisfies Record<ShopError['code'] | string, readonly [string, string]>;
