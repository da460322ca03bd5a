import { banks, type VirtualAccount } from 'react-inicis';
import { CopyButton } from '../parts/CopyButton.js';
import { Facts } from '../parts/Facts.js';
import { usePreferences } from '../preferences/preferences.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

/** Virtual account for the shopper's deposit. */
export function AccountCard({ account }: { account: VirtualAccount }) {
  const t = useTexts(orderTexts);
  const { won, minute } = useFormats();
  const { locale } = usePreferences();
  const { number, bankCode, bankName, holder, amount, dueDate } = account;
  const bank = Object.values(banks).find(({ code }) => code === bankCode)?.[locale] ?? bankName;
  return (
    <div className="account">
      <p className="soft">{bank}</p>
      <p className="account-number">
        <strong>{number}</strong> <CopyButton text={number} label={t('copyNumber')} />
      </p>
      <Facts
        rows={[
          [t('deposit'), <strong key="amount">{won(amount)}</strong>],
          [t('due'), dueDate && minute(dueDate)],
          [t('holder'), holder],
        ]}
      />
    </div>
  );
}
