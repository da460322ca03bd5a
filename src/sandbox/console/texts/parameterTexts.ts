import type { Named } from '../../../core/codes.js';
import type { RequestPayParams } from '../../../core/wire.js';

const names: Record<keyof RequestPayParams, Named> = {
  channelKey: { ko: '채널 키', en: 'Channel key' },
  pg: { ko: 'PG사와 상점아이디(MID)', en: 'PG and merchant id (MID)' },
  pay_method: { ko: '결제수단', en: 'Payment method' },
  merchant_uid: { ko: '주문번호(최대 40자)', en: 'Order number, at most 40 characters' },
  name: { ko: '상품 이름', en: 'Name of the product' },
  amount: { ko: '결제 금액(원)', en: 'Amount in won' },
  buyer_tel: { ko: '구매자 연락처(필수)', en: 'Phone number of the buyer, required' },
  buyer_name: { ko: '구매자 이름', en: 'Name of the buyer' },
  buyer_email: { ko: '구매자 이메일', en: 'Email of the buyer' },
  buyer_addr: { ko: '구매자 주소', en: 'Address of the buyer' },
  buyer_postcode: { ko: '구매자 우편번호', en: 'Postcode of the buyer' },
  m_redirect_url: {
    ko: '모바일에서 결제 후 이동할 주소',
    en: 'Address that a phone opens after the payment',
  },
  customer_uid: {
    ko: '빌링키 이름. 있으면 카드를 등록하는 창이 열림',
    en: 'Name of the billing key. The window then registers a card',
  },
  digital: { ko: '휴대폰 결제에서 디지털 상품 여부', en: 'Digital goods, for phone payments' },
  display: { ko: '결제창에 표시할 할부 개월', en: 'Installments that the window shows' },
  card: { ko: '카드사와 할부 설정', en: 'Card companies and installments' },
  useFreeInterestFromMall: {
    ko: '가맹점 부담 무이자 할부 사용',
    en: 'Interest-free installments paid by the merchant',
  },
  tax_free: { ko: '면세금액(원)', en: 'Tax-free amount in won' },
  vat_amount: { ko: '부가세(원)', en: 'VAT in won' },
  vbank_due: { ko: '가상계좌 입금 기한', en: 'Due date of the virtual account' },
  escrow: { ko: '에스크로 결제 여부', en: 'Escrow payment' },
  period: { ko: '서비스 제공 기간', en: 'Period of the service' },
  language: { ko: '결제창 언어', en: 'Language of the window' },
  app_scheme: { ko: '앱 카드 결제 후 돌아올 앱 스킴', en: 'Scheme of the app to return to' },
  notice_url: {
    ko: '이 결제의 웹훅 주소. 설정된 주소 대신 사용',
    en: 'Webhook address of this payment, used in place of the setting',
  },
  confirm_url: {
    ko: '승인 전에 확인을 요청할 주소',
    en: 'Address that is asked before the approval',
  },
  custom_data: { ko: '가맹점이 저장하는 값', en: 'Data of the merchant' },
  customer_id: { ko: '가맹점의 고객 번호', en: 'Customer number of the merchant' },
  bypass: { ko: 'KG이니시스에 그대로 전달되는 값', en: 'Values passed on to KG Inicis' },
};

const unknown: Named = {
  ko: '샌드박스가 모르는 파라미터',
  en: 'A parameter that the sandbox does not know',
};

/** Returns the meaning of a parameter of `request_pay`. */
export const parameterMeaning = (name: string): Named =>
  Object.entries(names).find(([known]) => known === name)?.[1] ?? unknown;
