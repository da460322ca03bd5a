import { shopperMessage } from 'react-inicis';
import { Link } from 'react-router';
import { useCurrentPayment } from '../payment/paymentContext.js';
import { usePreferences } from '../preferences/preferences.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

interface PayButtonProps {
  amount: number;
  /** True if a payment began in this form. */
  isTried: boolean;
}

const runningPhases = ['preparing', 'window', 'verifying'] as const;

/** Button that pays, with the progress of the payment and the reason if it did not begin. */
export function PayButton({ amount, isTried }: PayButtonProps) {
  const t = useTexts(checkoutTexts);
  const { won } = useFormats();
  const { locale } = usePreferences();
  const { phase, isSlow, error, preload } = useCurrentPayment();
  const running = runningPhases.find((one) => one === phase);
  const isRunning = running !== undefined;
  return (
    <div className="dock">
      <p role="alert" className="problem">
        {isTried && error && (
          <>
            {shopperMessage(error, locale)}{' '}
            {error.reason === 'paidBefore' && error.receipt && (
              <Link to={`/orders/${error.receipt.merchantUid}`}>{t('toOrder')}</Link>
            )}
          </>
        )}
      </p>
      <button
        type="submit"
        className="button primary"
        data-phase={phase}
        aria-busy={isRunning}
        aria-disabled={isRunning}
        onPointerEnter={preload}
        onFocus={preload}
      >
        {isRunning ? t('paying') : t('pay')(won(amount))}
      </button>
      <p role="status" className="soft">
        {running && t(isSlow ? 'slow' : running)}
      </p>
    </div>
  );
}
