import { useState } from 'react';
import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { ActionForm } from '../parts/ActionForm.js';
import { TextField } from '../parts/TextField.js';

const testAccount = { refund_holder: '홍길동', refund_bank: '088', refund_account: '110123456789' };

/** A refund of a part or of everything. After a deposit to a virtual account, the gateway needs the bank account of the shopper. */
export function RefundForm({ payment }: { payment: PaymentRecord }) {
  const { t } = useConsole();
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [account, setAccount] = useState(testAccount);
  const isVirtualAccount = payment.pay_method === 'vbank';
  const left = payment.amount - payment.cancel_amount;
  return (
    <ActionForm
      label={t.actions.refund}
      submit={t.actions.refund}
      done={t.actions.refunded}
      onDone={() => setAmount((now) => (now === amount ? '' : now))}
      run={() =>
        actions.refund(payment.merchant_uid, {
          amount: amount ? Number(amount) : undefined,
          reason: reason || undefined,
          ...(isVirtualAccount && account),
        })
      }
    >
      <div className="filters">
        <TextField
          type="number"
          min={1}
          max={left}
          label={t.actions.refundAmount}
          value={amount}
          onChange={setAmount}
        />
        <TextField label={t.actions.refundReason} value={reason} onChange={setReason} />
      </div>
      {isVirtualAccount && <BankAccountFields account={account} onChange={setAccount} />}
    </ActionForm>
  );
}

interface BankAccountFieldsProps {
  account: typeof testAccount;
  onChange: (account: typeof testAccount) => void;
}

function BankAccountFields({ account, onChange }: BankAccountFieldsProps) {
  const { t } = useConsole();
  return (
    <div className="filters">
      <TextField
        label={t.actions.refundHolder}
        value={account.refund_holder}
        onChange={(refund_holder) => onChange({ ...account, refund_holder })}
      />
      <TextField
        label={t.actions.refundBank}
        value={account.refund_bank}
        onChange={(refund_bank) => onChange({ ...account, refund_bank })}
      />
      <TextField
        label={t.actions.refundAccount}
        value={account.refund_account}
        onChange={(refund_account) => onChange({ ...account, refund_account })}
      />
    </div>
  );
}
