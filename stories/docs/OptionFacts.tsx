import { Markdown } from '@storybook/addon-docs/blocks';
import { controlTexts } from '../controls/controlTexts.js';
import { billingKeyTexts, paymentTexts, type OptionText } from '../controls/optionTexts.js';
import { billingKeyRows, paymentRows } from '../support/options/optionRows.js';
import { billingKeyOptionTable, paymentOptionTable } from '../support/options/options.js';
import type { Effect } from '../support/options/optionEntry.js';
import { useLocale } from '../support/toolbar.js';

interface OptionFactsProps {
  /** Prop of the option. */
  name: string;
  /** True if the option belongs to the registration of a card. */
  isBillingKey: boolean;
}

const labels = {
  ko: { prop: '프롭', wire: '전송 이름', fallback: '기본값', device: '적용' },
  en: { prop: 'Prop', wire: 'Sent as', fallback: 'Default', device: 'Window' },
};

const devices = {
  both: { ko: 'PC와 휴대폰', en: 'PC and phone' },
  PC: { ko: 'PC만', en: 'PC only' },
  phone: { ko: '휴대폰만', en: 'phone only' },
};

/** Renders the description of an option, its names on both sides of the border, and its default. */
export function OptionFacts({ name, isBillingKey }: OptionFactsProps) {
  const locale = useLocale();
  const texts: Readonly<Record<string, OptionText>> = isBillingKey ? billingKeyTexts : paymentTexts;
  const row = (isBillingKey ? billingKeyRows : paymentRows).find((one) => one.name === name);
  const { hint, fallback } = texts[name] ?? {};
  const entries: Readonly<Record<string, Effect>> = isBillingKey
    ? billingKeyOptionTable
    : paymentOptionTable;
  const isUnseen = 'unseen' in (entries[name] ?? {});
  const label = labels[locale];
  return (
    <>
      {hint && <Markdown>{hint[locale]}</Markdown>}
      {isUnseen && <p className="option-unseen">{controlTexts[locale].unseen}</p>}
      <dl className="option-facts sb-unstyled">
        <Fact label={label.prop} values={[name]} />
        <Fact label={label.wire} values={row?.wire ?? []} />
        {fallback && (
          <div>
            <dt>{label.fallback}</dt>
            <dd>
              <Markdown options={{ forceInline: true }}>{fallback[locale]}</Markdown>
            </dd>
          </div>
        )}
        {row && (
          <div>
            <dt>{label.device}</dt>
            <dd>{devices[row.device][locale]}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

const Fact = ({ label, values }: { label: string; values: readonly string[] }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {values.map((value) => (
        <code key={value}>{value}</code>
      ))}
    </dd>
  </div>
);
