import type { Named, PayMethod } from '../../core/codes.js';

const easyPay: Named = {
  ko: '실제 결제창에서는 간편결제 앱이나 화면으로 넘어가 비밀번호나 생체 인증으로 결제합니다.',
  en: 'The real window hands over to the app or page of the easy pay, which asks for a password or biometrics.',
};

const voucher: Named = {
  ko: '실제 결제창에서는 상품권 회사에 로그인하거나 상품권 번호를 입력합니다.',
  en: 'The real window asks for a login at the voucher company, or for the voucher number.',
};

/** What the real window would ask for here, where the test window asks for nothing. */
export const realSteps: Record<Exclude<PayMethod, 'card' | 'vbank'>, Named> = {
  trans: {
    ko: '실제 결제창에서는 은행을 고른 뒤 은행 화면이나 앱에서 계좌와 비밀번호를 확인합니다.',
    en: 'The real window asks for a bank, then the bank’s page or app confirms account and password.',
  },
  phone: {
    ko: '실제 결제창에서는 통신사, 휴대폰 번호, 생년월일을 입력하고 문자 인증번호로 확인합니다.',
    en: 'The real window asks for carrier, phone number and date of birth, then for a code sent by text message.',
  },
  samsung: easyPay,
  kakaopay: easyPay,
  naverpay: easyPay,
  applepay: easyPay,
  ssgpay: easyPay,
  payco: easyPay,
  tosspay: easyPay,
  lpay: easyPay,
  chai: easyPay,
  cultureland: voucher,
  smartculture: voucher,
  happymoney: voucher,
  booknlife: voucher,
};
