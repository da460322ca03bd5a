import {
  shopperMessage,
  useBillingKeyReturn,
  usePaymentReturn,
  type AwaitingDeposit,
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
  verify: Verify<Paid>;
  verifyCard: VerifyBillingKey<Registered>;
}

/** Page that a phone returns to. One hook is for payments, the other for registered cards. */
export default function ReturnPage({ url, verify, verifyCard }: ReturnPageProps) {
  const payment = usePaymentReturn({ url, verify });
  const card = useBillingKeyReturn({ url, verify: verifyCard });
  const error = payment.error ?? card.error;
  if (payment.isPending || card.isPending) return <p>결제를 확인하고 있습니다…</p>;
  if (error) return <p role="alert">{shopperMessage(error, 'ko')}</p>;
  if (payment.data) return <p role="status">{textOf(payment.data)}</p>;
  if (card.data) return <p role="status">{card.data.issued.card} 등록 완료</p>;
  return <p>결제를 마치고 돌아온 화면이 아닙니다.</p>;
}

function textOf(data: { paid: Paid } | AwaitingDeposit): string {
  if ('awaiting' in data) return `${data.account.bankName} ${data.account.number}로 입금해 주세요.`;
  return `주문 ${data.paid.orderNo} 결제 완료`;
}
