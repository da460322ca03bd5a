import { createElement, useId, useState } from 'react';
import { keysOf } from './keysOf.js';
import { useControlTexts } from './control.js';
import type { Control as TableEntry } from '../support/options/optionEntry.js';
import type { OptionFormTables } from './optionForms.js';
import { groupTexts } from './optionTexts.js';
import { withKey } from './PartsControl.js';
import { Radios } from './Radios.js';

type Group = TableEntry['group'];

interface OptionFormProps<Options extends object> {
  form: OptionFormTables<Options>;
  values: Options;
  /** Called with the new values and the name of the option that changed. */
  onChange: (values: Options, name: Extract<keyof Options, string>) => void;
  /** Option that is shown first. */
  first?: string | undefined;
}

/** Controls of all options of one window, by group, with a field that finds an option. */
export function OptionForm<Options extends object>(props: OptionFormProps<Options>) {
  const { form, values, first } = props;
  const { locale, text } = useControlTexts();
  const id = useId();
  const names = keysOf(form.options);
  const firstName = names.find((name) => name === first);
  const [group, setGroup] = useState<Group>(firstName ? form.options[firstName].group : 'Order');
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const ordered = firstName ? [firstName, ...names.filter((name) => name !== first)] : names;
  const shown = ordered.filter((name) =>
    wanted ? wordsOf(form, name).includes(wanted) : form.options[name].group === group,
  );
  const groups = keysOf(groupTexts).map((key) => {
    const set = names.filter(
      (name) => form.options[name].group === key && values[name] !== undefined,
    );
    return [key, `${groupTexts[key][locale]} ${set.length || ''}`.trim()] as const;
  });
  return (
    <div className="control-form">
      <div className="control-find">
        <label htmlFor={`${id}find`}>{text.findOption}</label>
        <input
          id={`${id}find`}
          type="search"
          autoComplete="off"
          placeholder={locale === 'ko' ? '할부, card_quota …' : 'installments, card_quota …'}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </div>
      {wanted === '' && (
        <div className="control-groups">
          <span id={`${id}groups`} className="control-hidden">
            {text.groups}
          </span>
          <Radios labelledBy={`${id}groups`} chosen={group} choices={groups} onChoose={setGroup} />
        </div>
      )}
      <div className="control-options">
        {shown.map((name) => (
          <OptionField key={name} {...props} name={name} />
        ))}
        {shown.length === 0 && <p className="control-note">{text.noOption}</p>}
      </div>
    </div>
  );
}

/** Returns all words by which an option can be found, in lower case. */
function wordsOf<Options extends object>(
  { texts, rows }: OptionFormTables<Options>,
  name: Extract<keyof Options, string>,
): string {
  const { label, hint } = texts[name];
  const wire = rows.filter((row) => row.name === name).flatMap((row) => row.wire);
  return [name, label.ko, label.en, hint.ko, hint.en, ...wire].join('\n').toLowerCase();
}

interface OptionFieldProps<Options extends object> extends OptionFormProps<Options> {
  name: Extract<keyof Options, string>;
}

/** Control of one option, with its description, default and wire names. */
function OptionField<Options extends object>(props: OptionFieldProps<Options>) {
  const { form, name, values, onChange } = props;
  const { locale, text } = useControlTexts();
  const id = useId();
  const { label, hint, fallback } = form.texts[name];
  const row = form.rows.find((one) => one.name === name);
  return (
    <section className="control-option" aria-labelledby={id} data-option={name}>
      <h2 id={id}>
        {label[locale]} <code>{name}</code>
      </h2>
      <p className="control-hint">{hint[locale]}</p>
      {'unseen' in form.options[name] && <p className="control-unseen">{text.unseen}</p>}
      {createElement(form.controls[name].control, {
        value: values[name] ?? undefined,
        labelledBy: id,
        onChange: (next) => onChange(withKey(values, name, next), name),
      })}
      <p className="control-meta">
        {fallback && (
          <span>
            {text.default}: {fallback[locale].replaceAll('`', '')}
          </span>
        )}
        <span>
          {text.wire}:{' '}
          {row?.wire.map((path) => (
            <code key={path}>{path}</code>
          ))}
        </span>
        {row && row.device !== 'both' && <span>{deviceTexts[row.device][locale]}</span>}
      </p>
    </section>
  );
}

const deviceTexts = {
  PC: { ko: 'PC만', en: 'PC only' },
  phone: { ko: '휴대폰만', en: 'phone only' },
};
