import { useState } from 'react';
import type { Locale } from '../../../core/locale.js';
import { AgreementRow } from './AgreementRow.js';
import type { Agreement } from './agreements.js';
import { Disclosure } from './Disclosure.js';
import { texts } from '../texts/texts.js';

export interface AgreementListProps {
  agreements: readonly Agreement[];
  agreed: readonly Agreement[];
  mobile: boolean;
  locale: Locale;
  onChange(agreed: readonly Agreement[]): void;
}

const toggled = (names: readonly Agreement[], name: Agreement) =>
  names.includes(name) ? names.filter((other) => other !== name) : [...names, name];

/**
 * The list of agreements. On a phone each text opens separately; on a PC one button opens all
 * texts.
 */
export function AgreementList({
  agreements,
  agreed,
  mobile,
  locale,
  onChange,
}: AgreementListProps) {
  const [reading, setReading] = useState<readonly Agreement[]>([]);
  const open = reading.length > 0;
  return (
    <>
      <ul>
        {agreements.map((name) => (
          <AgreementRow
            key={name}
            name={name}
            agreed={agreed.includes(name)}
            onAgree={() => onChange(toggled(agreed, name))}
            reading={reading.includes(name)}
            onRead={mobile ? () => setReading(toggled(reading, name)) : undefined}
            locale={locale}
          />
        ))}
      </ul>
      {!mobile && (
        <div className="read-all">
          <Disclosure
            className="pill"
            open={open}
            onToggle={() => setReading(open ? [] : agreements)}
          >
            {texts[locale].readAll}
          </Disclosure>
        </div>
      )}
    </>
  );
}
