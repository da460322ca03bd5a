import { useMutation } from '@tanstack/react-query';
import type { OrderSummary } from '../../server/orders.js';
import { useLanguage } from '../language/language.js';
import { Facts } from '../parts/Facts.js';
import { bankNames } from '../payment/names.js';

interface AccountCardProps {
  account: NonNullable<OrderSummary['account']>;
}

/** Virtual account for the shopper's deposit. */
export function AccountCard({ account }: AccountCardProps) {
  const { t, locale, won, minute } = useLanguage();
  const { number, bankCode, bankName, holder, amount, dueDate } = account;
  const [, bank = bankName] = bankNames(locale).find(([code]) => code === bankCode) ?? [];
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(number) });
  return (
    <div className="account">
      <p className="soft">{bank}</p>
      <p className="account-number">
        <strong>{number}</strong>{' '}
        <button
          type="button"
          className="button small"
          aria-label={t('계좌번호 복사', 'Copy the account number')}
          onClick={() => copy.mutate()}
        >
          {t('복사', 'Copy')}
        </button>{' '}
        <small role="status">
          {copy.isSuccess && t('복사했습니다.', 'Copied.')}
          {copy.isError && t('복사하지 못했습니다.', 'Could not copy.')}
        </small>
      </p>
      <Facts
        rows={[
          [t('입금할 금액', 'Amount to deposit'), <strong key="amount">{won(amount)}</strong>],
          [t('입금 기한', 'Due'), dueDate && minute(dueDate)],
          [t('예금주', 'Account holder'), holder],
        ]}
      />
    </div>
  );
}
