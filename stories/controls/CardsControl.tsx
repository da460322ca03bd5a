import type { CardRule, Cards } from 'react-inicis';
import { useControlTexts, type ControlProps } from './control.js';
import { companyCodes, companyName } from './companies.js';
import { CompanySelect } from './CompanySelect.js';
import { Radios } from './Radios.js';
import { Ticks } from './Ticks.js';

type Form = 'all' | 'only' | 'except' | 'rules';

function formOf(cards: Cards | undefined): Form {
  if (cards === undefined) return 'all';
  if ('length' in cards) return 'rules';
  return cards.only ? 'only' : 'except';
}

/** Returns the companies of a list, to keep them when the form of the list changes. */
function codesOf(cards: Cards | undefined): string[] {
  if (cards === undefined) return ['366', '381'];
  if ('length' in cards) return cards.map(({ code }) => code).filter((code) => code !== '*');
  return [...(cards.only ?? cards.except)];
}

function cardsOf(form: Form, codes: string[]): Cards | undefined {
  if (form === 'all') return undefined;
  if (form === 'only') return { only: codes };
  if (form === 'except') return { except: codes };
  return [{ code: '*', enabled: false }, ...codes.map((code) => ({ code, enabled: true }))];
}

/** Card companies to show: only some, all except some, or a list of rules. */
export function CardsControl({ value, onChange, labelledBy }: ControlProps<Cards>) {
  const { locale, text } = useControlTexts();
  const form = formOf(value);
  const codes = codesOf(value);
  return (
    <>
      <Radios
        labelledBy={labelledBy}
        chosen={form}
        choices={[
          ['all', text.allCards],
          ['only', text.only],
          ['except', text.except],
          ['rules', text.rules],
        ]}
        onChoose={(next) => onChange(cardsOf(next, codes))}
      />
      {(form === 'only' || form === 'except') && (
        <Ticks
          labelledBy={labelledBy}
          items={[...new Set([...companyCodes, ...codes])].map((code) => [
            code,
            companyName(code, locale),
          ])}
          ticked={codes}
          onChange={(ticked) => onChange(cardsOf(form, ticked))}
        />
      )}
      {value !== undefined && 'length' in value && <Rules rules={value} onChange={onChange} />}
    </>
  );
}

interface RulesProps {
  rules: readonly CardRule[];
  onChange: (rules: readonly CardRule[] | undefined) => void;
}

function Rules({ rules, onChange }: RulesProps) {
  const { text } = useControlTexts();
  const taken = rules.map(({ code }) => code);
  const next = companyCodes.find((code) => !taken.includes(code));
  const replace = (index: number, rule: CardRule) =>
    onChange(rules.map((one, at) => (at === index ? rule : one)));
  const remove = (index: number) => onChange(rules.filter((_, at) => at !== index));
  return (
    <div className="control-rows">
      {rules.map((rule, index) => (
        <div key={rule.code} className="control-row">
          <CompanySelect
            code={rule.code}
            taken={taken}
            wildcard={rule.code === '*' || !taken.includes('*')}
            onChange={(code) => replace(index, { ...rule, code })}
          />
          <label>
            <input
              type="checkbox"
              checked={rule.enabled}
              onChange={() => replace(index, { ...rule, enabled: !rule.enabled })}
            />
            <span>{rule.enabled ? text.shown : text.hidden}</span>
          </label>
          <button type="button" onClick={() => remove(index)}>
            {text.remove}
          </button>
        </div>
      ))}
      {next !== undefined && (
        <button type="button" onClick={() => onChange([...rules, { code: next, enabled: true }])}>
          {text.addRule}
        </button>
      )}
    </div>
  );
}
