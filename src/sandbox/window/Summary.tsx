import type { Locale } from '../../core/messages.js';
import type { WindowSession } from '../session.js';
import { texts } from './texts.js';
import { won } from './won.js';

/** Who is paid, for what, and how much. */
export function Summary({ session, locale }: { session: WindowSession; locale: Locale }) {
  const { params, seller } = session;
  const text = texts[locale];
  const amount = won(params.amount, locale);
  const rows = { [text.seller]: seller, [text.goods]: params.name, [text.price]: amount };
  return (
    <dl className="summary">
      {Object.entries(rows).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="total">
        <dt>{text.total}</dt>
        <dd>{amount}</dd>
      </div>
    </dl>
  );
}
