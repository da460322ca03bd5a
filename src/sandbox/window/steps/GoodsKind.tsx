import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

interface GoodsKindProps {
  digital: boolean;
  locale: Locale;
}

/** The kind of product in a payment by phone bill: digital content or physical goods. */
export function GoodsKind({ digital, locale }: GoodsKindProps) {
  const text = texts[locale];
  return (
    <p className="row">
      <span className="label">{text.kindOfGoods}</span>
      <b>{digital ? text.digitalGoods : text.realGoods}</b>
    </p>
  );
}
