import { cardIssuers } from 'react-inicis';
import type { Text } from '../controls/optionTexts.js';
import type { PlaygroundState } from './playgroundState.js';

/** Complete state under a name. */
export interface Preset {
  title: Text;
  state: PlaygroundState;
}

const order = {
  merchantUid: 'order_20301224_0001',
  name: '에티오피아 예가체프 1kg',
  amount: 64_000,
};
const buyer = { tel: '010-1234-5678', name: '홍길동', email: 'gildong@example.com' };
const { shinhan, hyundai, kb, samsung } = cardIssuers;

const payment = (
  title: Text,
  options: Extract<PlaygroundState, { window: 'payment' }>['options'],
  shown?: string,
): Preset => ({
  title,
  state: {
    window: 'payment',
    options: { order, buyer, ...options },
    ...(shown !== undefined && { shown }),
  },
});

const subscription = {
  customerUid: 'card_8f2c91d4',
  order: { merchantUid: 'subscription_0001', name: '원두 정기구독', amount: 19_900 },
  buyer,
};

/** Common checkouts in Korea. The first one is the state without a link. */
export const presets: readonly [Preset, ...Preset[]] = [
  payment({ ko: '일반 카드 결제', en: 'Card payment' }, {}),
  payment(
    { ko: '할부 2·3·6개월만', en: 'Only 2, 3 or 6 months' },
    { installments: [2, 3, 6] },
    'installments',
  ),
  payment({ ko: '일시불만', en: 'Lump sum only' }, { installments: [] }, 'installments'),
  payment(
    { ko: '무이자 할부(모든 카드 6개월)', en: 'Interest-free, every card up to 6 months' },
    { interestFree: 6 },
    'interestFree',
  ),
  payment(
    { ko: '카드사별 무이자 할부', en: 'Interest-free months by company' },
    { interestFree: { [shinhan.code]: 6, [kb.code]: 3 } },
    'interestFree',
  ),
  payment(
    { ko: '카드사 바로 열기(현대카드 3개월)', en: 'Direct card (Hyundai, 3 months)' },
    { directCard: { code: hyundai.code, quota: 3 } },
  ),
  payment(
    { ko: '카드사 두 곳만 표시', en: 'Only two card companies' },
    { cards: { only: [shinhan.code, kb.code] } },
  ),
  payment(
    { ko: '카드사 두 곳 숨기기', en: 'Hide two card companies' },
    { cards: { except: [hyundai.code, samsung.code] } },
  ),
  payment({ ko: '간편결제 버튼 숨기기', en: 'Without easy pay' }, { easyPay: false }),
  payment({ ko: '카드 포인트 사용', en: 'Card points' }, { cardPoints: true }, 'cardPoints'),
  payment({ ko: '실시간 계좌이체', en: 'Bank transfer' }, { method: 'trans' }),
  payment(
    { ko: '가상계좌(입금 기한 지정)', en: 'Virtual account with a due date' },
    { method: 'vbank', dueDate: '2030-12-27 18:00:00' },
  ),
  payment(
    { ko: '휴대폰 소액결제(디지털 상품)', en: 'Phone bill for digital content' },
    {
      method: 'phone',
      digital: true,
      order: { ...order, name: '전자책 이용권 1권', amount: 9900 },
    },
  ),
  payment({ ko: '카카오페이 바로 열기', en: 'Kakao Pay' }, { method: 'kakaopay' }),
  payment({ ko: '컬쳐랜드 문화상품권', en: 'Cultureland voucher' }, { method: 'cultureland' }),
  payment({ ko: '에스크로', en: 'Escrow' }, { escrow: true }),
  payment(
    { ko: '이용권 결제(제공기간 표시)', en: 'A pass with its service period' },
    {
      order: { ...order, name: '헬스장 3개월 이용권', amount: 165_000 },
      servicePeriod: { from: '2030-12-24', to: '2031-03-23' },
    },
  ),
  payment(
    { ko: '영세율', en: 'Zero-rated order' },
    { order: { ...order, name: '수출용 원두 20kg', amount: 840_000, taxFree: 0, vat: 0 } },
  ),
  payment(
    { ko: '쇼핑몰 색에 맞춘 영어 결제창', en: 'English window in the colour of the shop' },
    { language: 'en', skin: 'NAVY' },
  ),
  payment(
    { ko: '앱 웹뷰에서 결제', en: 'Payment in the web view of an app' },
    { appScheme: 'myshop://pay', redirectUrl: '/orders/done' },
  ),
  {
    title: { ko: '정기결제 카드 등록', en: 'Register a card for a subscription' },
    state: { window: 'billingKey', options: subscription },
  },
  {
    title: { ko: '정기결제 카드 등록(간단 인증)', en: 'Register a card, short form' },
    state: { window: 'billingKey', options: { ...subscription, authType: '01' } },
  },
];

/** Returns the state without a link. */
export const firstPreset = (): PlaygroundState => presets[0].state;
