import type {
  BillingKeyRequest,
  Buyer,
  DirectCard,
  Locale,
  Order,
  PaymentOptions,
  ServicePeriod,
} from 'react-inicis';
import type { Control } from '../support/options/optionEntry.js';

/** Text in both languages of the toolbar. */
export type Text = Readonly<Record<Locale, string>>;

/** Description of an option beside its control. */
export interface OptionText {
  label: Text;
  /** One or two sentences: what changes for the shopper or the merchant. */
  hint: Text;
  /** Default of the option. A test compares the English text with the option's comment. */
  fallback?: Text;
}

/** Names of the groups of options. */
export const groupTexts: Readonly<Record<Control['group'], Text>> = {
  Order: { ko: '주문', en: 'Order' },
  Method: { ko: '결제수단', en: 'Method' },
  Card: { ko: '카드', en: 'Card' },
  Window: { ko: '결제창', en: 'Window' },
};

/** Descriptions of the options of a payment. */
export const paymentTexts: Readonly<Record<keyof PaymentOptions, OptionText>> = {
  order: {
    label: { ko: '주문', en: 'Order' },
    hint: {
      ko: '주문번호, 상품명, 금액입니다. 실제 결제에서는 서버가 만든 주문을 쓰세요.',
      en: 'Order number, product name and amounts. In a real payment, use the order that your server created.',
    },
  },
  buyer: {
    label: { ko: '구매자', en: 'Buyer' },
    hint: {
      ko: '결제창에 보이거나 입력란에 미리 채워집니다. 전화번호는 필수입니다.',
      en: 'Shown in the window or filled into its form. The phone number is required.',
    },
  },
  method: {
    label: { ko: '결제수단', en: 'Payment method' },
    hint: {
      ko: '결제창이 어떤 결제수단으로 열릴지 정합니다.',
      en: 'Payment method that the window opens with.',
    },
    fallback: { ko: '신용카드(card)', en: 'card' },
  },
  digital: {
    label: { ko: '디지털 상품', en: 'Digital content' },
    hint: {
      ko: '휴대폰 소액결제에는 반드시 필요합니다. 디지털 콘텐츠인지 실물 상품인지에 따라 수수료가 다릅니다.',
      en: 'Required for a phone bill: digital content or physical goods. The fee depends on it.',
    },
  },
  installments: {
    label: { ko: '할부 개월', en: 'Installments' },
    hint: {
      ko: '구매자가 고를 수 있는 개월 수입니다. 일시불은 항상 나오고, 5만 원 미만이면 일시불만 나옵니다.',
      en: 'Months that the shopper can choose. A lump sum is always offered; below 50,000 won it is the only choice.',
    },
    fallback: { ko: '계약한 모든 개월', en: 'every month of your contract' },
  },
  directCard: {
    label: { ko: '카드사 바로 열기', en: 'Direct card' },
    hint: {
      ko: '카드사와 할부 개월을 쇼핑몰에서 미리 고른 경우, 카드사 선택 없이 그 카드사 화면을 바로 엽니다.',
      en: 'Opens the page of this card company at once, with these months. The shopper has chosen both on your page.',
    },
  },
  cards: {
    label: { ko: '카드사 표시', en: 'Card companies' },
    hint: {
      ko: '결제창에 보일 카드사입니다. 몇 곳만 남기거나, 몇 곳만 숨기거나, 규칙 목록으로 정합니다.',
      en: 'Card companies in the window: only some, all except some, or a list of rules.',
    },
    fallback: { ko: '계약한 모든 카드사', en: 'every company of your contract' },
  },
  easyPay: {
    label: { ko: '간편결제 버튼', en: 'Easy-pay buttons' },
    hint: {
      ko: '끄면 카드 결제창에서 카카오페이, 네이버페이 같은 간편결제 버튼이 사라집니다.',
      en: 'Set to off to hide Kakao Pay, Naver Pay and the others in the card window.',
    },
    fallback: { ko: '표시', en: 'true' },
  },
  interestFree: {
    label: { ko: '상점 부담 무이자', en: 'Interest-free months' },
    hint: {
      ko: '무이자로 제공할 최대 개월 수입니다. 이자는 상점이 부담하며, 먼저 KG이니시스와 협의해야 합니다.',
      en: 'Maximum number of months without interest. The merchant pays the interest, and needs an agreement with KG Inicis first.',
    },
    fallback: { ko: '무이자 없음', en: 'no months without interest' },
  },
  cardPoints: {
    label: { ko: '카드 포인트', en: 'Card points' },
    hint: {
      ko: '켜면 구매자가 카드 포인트로 결제할 수 있습니다.',
      en: 'Set to on to let the shopper pay with card points.',
    },
    fallback: { ko: '사용 안 함', en: 'false' },
  },
  dueDate: {
    label: { ko: '입금 기한', en: 'Due date' },
    hint: {
      ko: '가상계좌에 입금할 수 있는 마지막 시각(한국 시각)입니다. 날짜만 정하면 그날 끝까지입니다.',
      en: 'Time until which the shopper can deposit, in Korean time. A date without a time means the end of that day.',
    },
    fallback: { ko: 'PG가 정하는 30일 뒤', en: '30 days from now, set by the gateway' },
  },
  escrow: {
    label: { ko: '에스크로', en: 'Escrow' },
    hint: {
      ko: '구매자가 배송을 확인한 뒤에 대금을 받습니다. 결제창에 약관 동의가 하나 더 나옵니다.',
      en: 'The merchant receives the money after the shopper confirms the delivery. The window has an additional agreement.',
    },
    fallback: { ko: '사용 안 함', en: 'false' },
  },
  servicePeriod: {
    label: { ko: '제공기간', en: 'Service period' },
    hint: {
      ko: '이용권이나 구독처럼 서비스를 제공하는 기간을 상품 정보에 표시합니다.',
      en: 'Period in which you provide the service, shown beside the product. For subscriptions and passes.',
    },
    fallback: { ko: '제공기간 없음', en: 'no period' },
  },
  language: {
    label: { ko: '결제창 언어', en: 'Window language' },
    hint: {
      ko: '결제창의 언어입니다.',
      en: 'Language of the payment window.',
    },
    fallback: { ko: 'InicisProvider의 locale', en: "the provider's `locale`" },
  },
  skin: {
    label: { ko: '결제창 색', en: 'Window colour' },
    hint: {
      ko: 'PC 결제창 양쪽 패널의 색입니다. 휴대폰 결제창에는 적용되지 않습니다.',
      en: 'Colour of the panels of the window on a PC. A phone does not use it.',
    },
    fallback: { ko: '#c1272c', en: '#c1272c' },
  },
  cashReceipt: {
    label: { ko: '현금영수증', en: 'Cash receipt' },
    hint: {
      ko: '계좌이체와 가상계좌에서 현금영수증 입력란을 보이거나 숨깁니다.',
      en: 'Shows or hides the cash receipt of a transfer or a virtual account.',
    },
    fallback: {
      ko: '표시(휴대폰의 가상계좌는 숨김)',
      en: 'true, but false for a virtual account on a phone',
    },
  },
  appScheme: {
    label: { ko: '앱 URL 스킴', en: 'App scheme' },
    hint: {
      ko: '앱의 웹뷰에서 결제할 때, 카드사·은행 앱이 이 앱으로 돌아올 주소입니다.',
      en: 'URL scheme of your app. Card and bank apps use it to return to a web view.',
    },
  },
  noticeUrl: {
    label: { ko: '웹훅 URL', en: 'Webhook URL' },
    hint: {
      ko: '결제 결과를 알려 줄 상점 서버의 웹훅 주소입니다. 여러 개면 한 줄에 하나씩 쓰세요.',
      en: 'URL of your server that the gateway notifies of the result (webhook). For several URLs, write one on each line.',
    },
    fallback: { ko: '관리자 콘솔의 URL', en: 'the URL in the PortOne console' },
  },
  confirmUrl: {
    label: { ko: '승인 전 확인 URL', en: 'Confirmation URL' },
    hint: {
      ko: '승인하기 전에 PG가 호출하는 주소입니다. 10초 안에 200으로 응답해야 승인됩니다. 포트원에 사용 신청이 필요합니다.',
      en: 'URL that the gateway calls before it approves the payment. PortOne support must enable it.',
    },
  },
  customData: {
    label: { ko: '추가 데이터', en: 'Custom data' },
    hint: {
      ko: '결제와 함께 저장해 두고 서버에서 읽을 값입니다. 장바구니나 주문 메모 등을 넣습니다.',
      en: 'Values that the gateway stores with the payment, for your server to read: a cart, a note on the order.',
    },
  },
  customerId: {
    label: { ko: '고객 ID', en: 'Customer id' },
    hint: {
      ko: '쇼핑몰에서 쓰는 고객의 ID입니다. 결제와 함께 저장됩니다.',
      en: 'Your id of the shopper, stored with the payment.',
    },
  },
  bypass: {
    label: { ko: 'KG이니시스 파라미터', en: 'KG Inicis parameters' },
    hint: {
      ko: '다른 옵션에 없는 KG이니시스 파라미터입니다. PC는 acceptmethod, 휴대폰은 P_RESERVED에 씁니다.',
      en: 'Parameters of KG Inicis without an option here: acceptmethod for a PC, P_RESERVED for a phone.',
    },
  },
  redirectUrl: {
    label: { ko: '돌아올 주소', en: 'Redirect URL' },
    hint: {
      ko: '휴대폰에서 결제를 마친 뒤 돌아올 주소입니다. PC에서는 쓰지 않습니다.',
      en: 'URL to which the gateway sends a phone back after the payment. A PC does not use it.',
    },
    fallback: {
      ko: 'InicisProvider의 redirectUrl, 없으면 현재 페이지',
      en: "the provider's `redirectUrl`, otherwise the current page",
    },
  },
  channelKey: {
    label: { ko: '채널 키', en: 'Channel key' },
    hint: {
      ko: '결제를 받을 상점 계약(채널)을 고릅니다. 포트원 관리자 콘솔의 채널 키이며, channelKey와 pg 중 하나만 쓰세요.',
      en: 'Chooses the contract (channel) that takes the payment, by its key in the PortOne console. Set channelKey or pg, not both.',
    },
    fallback: { ko: 'InicisProvider의 채널', en: "the provider's channel" },
  },
  pg: {
    label: { ko: 'PG 이름', en: 'PG name' },
    hint: {
      ko: '채널 키를 쓰지 않는 예전 방식입니다. html5_inicis 뒤에 상점아이디(MID)를 붙입니다.',
      en: 'The older alternative to a channel key: html5_inicis, followed by the merchant id.',
    },
    fallback: { ko: 'InicisProvider의 채널', en: "the provider's channel" },
  },
};

/** Descriptions of the options that only a billing-key window has. */
const billingKeyOnlyTexts: Readonly<
  Record<Exclude<keyof BillingKeyRequest, keyof PaymentOptions>, OptionText>
> = {
  customerUid: {
    label: { ko: '빌링키 ID', en: 'Billing-key id' },
    hint: {
      ko: '등록할 카드에 붙이는 ID입니다. 서버에서 카드마다 새로 만드세요.',
      en: 'Your id of the billing key of this card. Create one for each card, on your server.',
    },
  },
  authType: {
    label: { ko: '간단 인증', en: 'Short form' },
    hint: {
      ko: '켜면 휴대폰에서 카드번호, 유효기간, 생년월일만 묻습니다. PC에는 적용되지 않습니다.',
      en: 'Set to on to ask only for card number, expiry date and birth date on a phone. A PC does not use it.',
    },
    fallback: { ko: '모두 입력', en: 'the window asks for everything' },
  },
};

/** Descriptions of the options of a billing-key window. */
export const billingKeyTexts: Readonly<Record<keyof BillingKeyRequest, OptionText>> = {
  ...paymentTexts,
  ...billingKeyOnlyTexts,
  order: {
    label: paymentTexts.order.label,
    hint: {
      ko: '결제창에 보이는 주문입니다. 금액은 표시만 되고 청구되지 않습니다.',
      en: 'Order that the window shows. The amount is not charged.',
    },
  },
  buyer: {
    label: { ko: '카드 소유자', en: 'Card owner' },
    hint: {
      ko: '카드와 함께 저장됩니다. 모두 선택 사항입니다.',
      en: 'Stored with the card. Every field is optional.',
    },
  },
};

/** Labels of the parts of an order. */
export const orderTexts: Readonly<Record<keyof Order, Text>> = {
  merchantUid: { ko: '주문번호', en: 'Order number' },
  name: { ko: '상품명', en: 'Product name' },
  amount: { ko: '금액(원)', en: 'Amount (won)' },
  taxFree: { ko: '면세 금액(원)', en: 'Tax-free part (won)' },
  vat: { ko: '부가세(원)', en: 'Value-added tax (won)' },
};

/** Labels of the parts of a buyer. */
export const buyerTexts: Readonly<Record<keyof Buyer, Text>> = {
  tel: { ko: '전화번호', en: 'Phone number' },
  name: { ko: '이름', en: 'Name' },
  email: { ko: '이메일', en: 'E-mail' },
  address: { ko: '주소', en: 'Address' },
  postcode: { ko: '우편번호', en: 'Postcode' },
};

/** Labels of the parts of a direct card. */
export const directCardTexts: Readonly<Record<keyof DirectCard, Text>> = {
  code: { ko: '카드사', en: 'Card company' },
  quota: { ko: '할부 개월', en: 'Months' },
};

/** Labels of the parts of a service period. */
export const periodTexts: Readonly<Record<keyof ServicePeriod, Text>> = {
  from: { ko: '첫날', en: 'First day' },
  to: { ko: '마지막 날', en: 'Last day' },
};
