import type { Order } from '../../server/orders/orders.js';
import { useLanguage } from '../language/language.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Facts } from '../parts/Facts.js';
import { bankNames } from '../payment/names.js';

type Account = NonNullable<Order['account']>;

export function AccountCard({ account }: { account: Account }) {
  const { t, locale, won, minute } = useLanguage();
  const { number, bankCode, bankName, holder, amount, dueDate } = account;
  const [, bank = bankName] = bankNames(locale).find(([code]) => code === bankCode) ?? [];
  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => true,
      () => false,
    );
  return (
    <div className="account">
      <p className="soft">{bank}</p>
      <p className="account-number">
        <strong>{number}</strong>{' '}
        <ActionButton
          className="small"
          aria-label={t('계좌번호 복사', 'Copy the account number')}
          action={copy}
          done={(isCopied) =>
            isCopied ? t('복사했습니다.', 'Copied.') : t('복사하지 못했습니다.', 'Could not copy.')
          }
        >
          {t('복사', 'Copy')}
        </ActionButton>
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
