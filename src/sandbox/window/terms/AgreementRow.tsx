import type { Locale } from '../../../core/locale.js';
import { agreements, type Agreement } from './agreements.js';
import { Disclosure } from './Disclosure.js';
import { texts } from '../texts/texts.js';

interface AgreementRowProps {
  name: Agreement;
  agreed: boolean;
  onAgree(): void;
  /** True while the text of the agreement is shown. */
  reading: boolean;
  /** Called when the shopper clicks "read". Without this handler the row has no such button. */
  onRead: (() => void) | undefined;
  locale: Locale;
}

/** One agreement: its checkbox and its text. */
export function AgreementRow(props: AgreementRowProps) {
  const { name, agreed, onAgree, reading, onRead, locale } = props;
  const text = texts[locale];
  const title = agreements[name].name[locale];
  const label = `${title} ${text.read}`;
  return (
    <li>
      <label className="tick">
        <span>{title}</span> <input type="checkbox" checked={agreed} onChange={onAgree} />
        <span className="agree">{text.agree}</span>
      </label>
      {onRead && (
        <Disclosure className="read" aria-label={label} open={reading} onToggle={onRead}>
          {text.read}
        </Disclosure>
      )}
      {reading && <p className="body">{agreements[name].body[locale]}</p>}
    </li>
  );
}
