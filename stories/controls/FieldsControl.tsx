import { useId } from 'react';
import { useControlTexts, type ControlProps } from './control.js';

interface FieldsControlProps extends ControlProps<object> {
  /** Names to suggest. */
  names?: readonly string[];
}

/** Returns the value of a text: a JSON value if the text is one, or else the text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Returns the text of a value. A text that JSON would read as another value gets quotes. */
const textOf = (value: unknown): string =>
  typeof value === 'string' && valueOf(value) === value ? value : JSON.stringify(value);

/** Rows of name and value. Numbers, booleans and lists are written as in JSON. */
export function FieldsControl({ value, onChange, labelledBy, names = [] }: FieldsControlProps) {
  const { text } = useControlTexts();
  const list = useId();
  const rows: [string, unknown][] = Object.entries(value ?? {});
  const set = (next: [string, unknown][]) =>
    onChange(next.length > 0 ? Object.fromEntries(next) : undefined);
  const replace = (index: number, row: [string, unknown]) => {
    // Two rows with one name would become one row.
    if (rows.every(([name], at) => at === index || name !== row[0]))
      set(rows.map((one, at) => (at === index ? row : one)));
  };
  const unused = names.find((name) => rows.every(([key]) => key !== name));
  return (
    <div className="control-rows" role="group" aria-labelledby={labelledBy}>
      {rows.map(([name, content], index) => (
        // The index is the identity of a row, because its name changes while it is typed.
        <div key={index} className="control-row">
          <input
            type="text"
            aria-label={text.field}
            list={list}
            spellCheck={false}
            value={name}
            onChange={({ target }) => replace(index, [target.value, content])}
          />
          <input
            type="text"
            aria-label={text.content}
            spellCheck={false}
            value={textOf(content)}
            onChange={({ target }) => replace(index, [name, valueOf(target.value)])}
          />
          <button type="button" onClick={() => set(rows.filter((_, at) => at !== index))}>
            {text.remove}
          </button>
        </div>
      ))}
      <datalist id={list}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <button
        type="button"
        onClick={() => set([...rows, [unused ?? `field${rows.length + 1}`, '']])}
      >
        {text.addField}
      </button>
    </div>
  );
}

/** Rows of KG Inicis parameters. */
export const BypassControl = (props: ControlProps<object>) => (
  <FieldsControl {...props} names={['acceptmethod', 'P_RESERVED']} />
);
