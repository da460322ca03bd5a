import type { Locale } from 'react-inicis';
import { texts } from './texts.js';

interface ShopBuyer {
  name: string;
  tel: string;
  email: string;
}

interface BuyerFieldsProps {
  buyer: ShopBuyer;
  onChange: (buyer: ShopBuyer) => void;
  locale: Locale;
}

const fields = ['name', 'tel', 'email'] as const;

/** Fields for the name, telephone number and e-mail of the buyer. */
export function BuyerFields({ buyer, onChange, locale }: BuyerFieldsProps) {
  const t = texts[locale];
  return (
    <>
      <h2>{t.buyer}</h2>
      <div className="buyer">
        {fields.map((field) => (
          <label key={field}>
            {t[field]}
            <input
              name={field}
              type={field === 'name' ? 'text' : field}
              autoComplete={field}
              value={buyer[field]}
              onChange={({ target }) => onChange({ ...buyer, [field]: target.value })}
            />
          </label>
        ))}
      </div>
    </>
  );
}
