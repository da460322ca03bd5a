import type { ControlProps } from './control.js';

/** Text field. An empty field removes the option. */
export function TextControl({ value, onChange, labelledBy }: ControlProps<string>) {
  return (
    <input
      type="text"
      aria-labelledby={labelledBy}
      autoComplete="off"
      spellCheck={false}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}

/** Text field of a required text. An empty field stays in the request, so that it is refused. */
export function RequiredTextControl(props: ControlProps<string>) {
  return <TextControl {...props} onChange={(value) => props.onChange(value ?? '')} />;
}

/** Number field. An empty field removes the option. */
export function NumberControl({ value, onChange, labelledBy }: ControlProps<number>) {
  return (
    <input
      type="number"
      aria-labelledby={labelledBy}
      min={0}
      value={value === undefined || Number.isNaN(value) ? '' : value}
      onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
    />
  );
}

/** Number field of a required number. An empty field is `NaN`, so that it is refused. */
export function RequiredNumberControl(props: ControlProps<number>) {
  return <NumberControl {...props} onChange={(value) => props.onChange(value ?? Number.NaN)} />;
}

/** Text area for one text or several, one on each line. */
export function LinesControl({
  value,
  onChange,
  labelledBy,
}: ControlProps<string | readonly string[]>) {
  const text = typeof value === 'object' ? value.join('\n') : (value ?? '');
  const change = (next: string) => {
    if (next === '') onChange(undefined);
    else onChange(next.includes('\n') ? next.split('\n') : next);
  };
  return (
    <textarea
      rows={2}
      aria-labelledby={labelledBy}
      spellCheck={false}
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  );
}
