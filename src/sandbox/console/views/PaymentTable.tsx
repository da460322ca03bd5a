import { payMethods } from '../../../core/codes.js';
import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { useConsole } from '../data/consoleContext.js';
import { timeText } from '../data/formats.js';
import { linkTo } from '../data/hashView.js';
import { PaymentStatus } from '../parts/PaymentStatus.js';

/** Payments as a table: numbers, time, amount, status. */
export function PaymentTable({ payments }: { payments: readonly PaymentRecord[] }) {
  const { t, locale } = useConsole();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">merchant_uid · imp_uid</th>
          <th scope="col">{t.facts.amount}</th>
          <th scope="col">{t.status}</th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.imp_uid}>
            <td>
              <a href={linkTo('payments', payment.imp_uid)}>{payment.merchant_uid}</a>
              <br />
              <small>
                {payment.imp_uid}
                <br />
                {timeText(payment.started_at * 1000, locale)}
              </small>
            </td>
            <td className="number">{t.won(payment.amount)}</td>
            <td>
              <PaymentStatus payment={payment} />
              <br />
              <small>{methodName(payment.pay_method, locale)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Returns the name of a payment method. An unknown method stays as it is. */
export const methodName = (method: string | null, locale: 'ko' | 'en'): string =>
  Object.entries(payMethods).find(([name]) => name === method)?.[1][locale] ?? method ?? '';
