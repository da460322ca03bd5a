import { useId } from 'react';

interface RadiosProps<Key extends string> {
  /** Texts of the choices, in display order. */
  choices: readonly (readonly [key: Key, text: string])[];
  chosen: Key;
  onChoose: (key: Key) => void;
  labelledBy: string;
}

/** Row of radio buttons. */
export function Radios<Key extends string>(props: RadiosProps<Key>) {
  const { choices, chosen, onChoose, labelledBy } = props;
  const name = useId();
  return (
    <div className="control-radios" role="radiogroup" aria-labelledby={labelledBy}>
      {choices.map(([key, text]) => (
        <label key={key}>
          <input type="radio" name={name} checked={key === chosen} onChange={() => onChoose(key)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
