import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { texts } from '../texts/texts.js';
import { won } from '../texts/won.js';

const day = (digits: string) => digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1.$2.$3');

/**
 * Returns the text of the service period. On a phone the window also says if there is no period.
 */
function periodText({ period }: RequestPayParams, mobile: boolean, locale: Locale) {
  if (period) return `${day(period.from)} ~ ${day(period.to)}`;
  return mobile ? texts[locale].noPeriod : undefined;
}

/** The merchant, the product and the amount. */
export function Summary({ session, locale }: { session: WindowSession; locale: Locale }) {
  const { params, seller, mobile } = session;
  const text = texts[locale];
  const wonOf = (amount: number | undefined) =>
    amount === undefined ? undefined : won(amount, locale);
  const rows: [name: string, label: string, value: string | undefined][] = [
    ['seller', text.seller, seller],
    ['goods', text.goods, params.name],
    ['price', text.price, wonOf(params.amount)],
    ['tax', text.taxFree, wonOf(params.tax_free)],
    ['tax', text.vat, wonOf(params.vat_amount)],
    ['period', text.period, periodText(params, mobile, locale)],
    ['total', text.total, wonOf(params.amount)],
  ];
  return (
    <dl className="summary">
      {rows.map(
        ([name, label, value]) =>
          value !== undefined && (
            <div key={label} className={name}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
