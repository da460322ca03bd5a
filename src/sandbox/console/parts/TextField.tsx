interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'number' | 'search' | 'url';
  min?: number;
  max?: number;
  isRequired?: boolean;
}

/** A labelled text field. */
export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  min,
  max,
  isRequired,
}: TextFieldProps) {
  return (
    <label>
      {label}
      <input
        type={type}
        value={value}
        min={min}
        max={max}
        required={isRequired}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
