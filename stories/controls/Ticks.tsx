interface TicksProps<Key extends string | number> {
  items: readonly (readonly [key: Key, text: string])[];
  ticked: readonly Key[];
  onChange: (ticked: Key[]) => void;
  labelledBy: string;
}

/** Group of checkboxes. */
export function Ticks<Key extends string | number>(props: TicksProps<Key>) {
  const { items, ticked, onChange, labelledBy } = props;
  const toggle = (key: Key) =>
    onChange(ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key]);
  return (
    <div className="control-ticks" role="group" aria-labelledby={labelledBy}>
      {items.map(([key, text]) => (
        <label key={key}>
          <input type="checkbox" checked={ticked.includes(key)} onChange={() => toggle(key)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
