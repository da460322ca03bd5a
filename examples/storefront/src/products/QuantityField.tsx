import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

interface QuantityFieldProps {
  value: number;
  onChange: (value: number) => void;
}

const most = 10;

export function QuantityField({ value, onChange }: QuantityFieldProps) {
  const t = useTexts(shopTexts);
  const step = (change: number, label: string, sign: string) => (
    <button
      type="button"
      aria-label={label}
      disabled={value + change < 1 || value + change > most}
      onClick={() => onChange(value + change)}
    >
      {sign}
    </button>
  );
  return (
    <div className="quantity" role="group" aria-label={t('quantity')}>
      {step(-1, t('less'), '−')}
      <output>{value}</output>
      {step(1, t('more'), '+')}
    </div>
  );
}
