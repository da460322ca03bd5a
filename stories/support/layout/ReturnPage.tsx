import {
  banks,
  shopperMessage,
  useBillingKeyReturn,
  usePaymentReturn,
  type AwaitingDeposit,
  type Locale,
  type Verify,
  type VerifyBillingKey,
} from 'react-inicis';

/** Data of a paid order that your server returns to the page. */
interface Paid {
  orderNo: string;
}
/** Data of a registered card that your server returns to the page. */
interface Registered {
  card: string | null;
}

interface ReturnPageProps {
  /** Return URL. Omit it on your page: the hook then reads the URL of the page. */
  url: string;
  /** Language of your page. */
  locale: Locale;
  verify: Verify<Paid>;
  verifyCard: VerifyBillingKey<Registered>;
}

const texts = {
  ko: {
    checking: '결제를 확인하고 있습니다…',
    other: '결제를 마치고 돌아온 화면이 아닙니다.',
    paid: (orderNo: string) => `주문 ${orderNo} 결제 완료`,
    registered: (card: string | null) => `${card} 등록 완료`,
    deposit: (bank: string, number: string) => `${bank} ${number} 계좌로 입금해 주세요.`,
  },
  en: {
    checking: 'Checking the payment…',
    other: 'This page was not opened by a payment.',
    paid: (orderNo: string) => `Order ${orderNo} is paid.`,
    registered: (card: string | null) => `${card} is registered.`,
    deposit: (bank: string, number: string) => `Please transfer the amount to ${bank} ${number}.`,
  },
};

/** Page that a phone returns to. One hook is for payments, the other for registered cards. */
export default function ReturnPage({ url, locale, verify, verifyCard }: ReturnPageProps) {
  const text = texts[locale];
  const payment = usePaymentReturn({ url, verify });
  const card = useBillingKeyReturn({ url, verify: verifyCard });
  const error = payment.error ?? card.error;
  if (payment.isPending || card.isPending) return <p>{text.checking}</p>;
  if (error) return <p role="alert">{shopperMessage(error, locale)}</p>;
  if (payment.data) return <p role="status">{textOf(payment.data, locale)}</p>;
  if (card.data) return <p role="status">{text.registered(card.data.issued.card)}</p>;
  return <p>{text.other}</p>;
}

function textOf(data: { paid: Paid } | AwaitingDeposit, locale: Locale): string {
  if ('awaiting' in data) {
    const { bankCode, bankName, number } = data.account;
    const bank = Object.values(banks).find(({ code }) => code === bankCode);
    return texts[locale].deposit(bank?.[locale] ?? bankName, number);
  }
  return texts[locale].paid(data.paid.orderNo);
}
