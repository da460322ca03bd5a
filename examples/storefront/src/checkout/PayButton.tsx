import { Link } from 'react-router';
import { useLanguage, type Text } from '../language/language.js';
import { useCurrentPayment } from '../payment/useShopPayment.js';

interface PayButtonProps {
  amount: number;
  /** True if a payment began in this form. */
  isTried: boolean;
}

const progress: Record<string, Text> = {
  preparing: ['결제창을 준비하고 있습니다.', 'Preparing the payment window.'],
  window: ['결제창에서 결제를 마쳐 주세요.', 'Finish the payment in the payment window.'],
  verifying: [
    '결제를 확인하고 있습니다. 이 화면을 닫지 마세요.',
    'Confirming the payment. Please keep this page open.',
  ],
};
/** Reasons of an earlier payment that stops this one. */
const stopping: readonly string[] = ['paidBefore', 'busy', 'interrupted'];

const slow: Text = [
  '확인이 늦어지고 있습니다. 이 화면을 닫지 말고 기다려 주세요.',
  'This takes longer than usual. Please keep this page open.',
];

/** Button that pays, with the progress of the payment and the reason if it did not begin. */
export function PayButton({ amount, isTried }: PayButtonProps) {
  const { t, won } = useLanguage();
  const { phase, isSlow, error, message, preload } = useCurrentPayment();
  const running = progress[phase];
  const isRunning = running !== undefined;
  const earlier = error && stopping.includes(error.reason) ? error.receipt : undefined;
  return (
    <div className="dock">
      <p role="alert" className="problem">
        {isTried && message}
        {isTried && earlier && (
          <Link to={`/orders/${earlier.merchantUid}`}> {t('주문 보기', 'View order')}</Link>
        )}
      </p>
      <button
        type="submit"
        className="button primary"
        aria-busy={isRunning}
        aria-disabled={isRunning}
        onPointerEnter={preload}
        onFocus={preload}
      >
        {isRunning
          ? t('결제 진행 중…', 'Payment in progress…')
          : t(`${won(amount)} 결제하기`, `Pay ${won(amount)}`)}
      </button>
      <p role="status" className="soft">
        {running && t(...(isSlow ? slow : running))}
      </p>
    </div>
  );
}
