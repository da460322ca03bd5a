import { createElement, useId } from 'react';
import { keysOf } from './keysOf.js';
import { useControlTexts, type Control, type Controls } from './control.js';
import type { Text } from './optionTexts.js';

interface PartsControlProps<Value extends object> {
  value: Value;
  onChange: (value: Value) => void;
  controls: Controls<Value>;
  texts: Readonly<Record<keyof Value, Text>>;
}

/** A labelled control for each part of a value. */
export function PartsControl<Value extends object>(props: PartsControlProps<Value>) {
  const names = keysOf(props.controls);
  return (
    <div className="control-parts">
      {names.map((name) => (
        <Part key={name} {...props} name={name} />
      ))}
    </div>
  );
}

interface PartProps<Value extends object> extends PartsControlProps<Value> {
  name: Extract<keyof Value, string>;
}

function Part<Value extends object>(props: PartProps<Value>) {
  const { name, value, onChange, controls, texts } = props;
  const { locale } = useControlTexts();
  const id = useId();
  const PartInput: Control<NonNullable<Value[typeof name]>> = controls[name];
  return (
    <div className="control-part">
      <span id={id}>
        {texts[name][locale]} <code>{name}</code>
      </span>
      {createElement(PartInput, {
        value: value[name] ?? undefined,
        labelledBy: id,
        onChange: (next) => onChange(withKey(value, name, next)),
      })}
    </div>
  );
}

/** Returns a copy with another value for a key, or without the key. */
export function withKey<Value extends object>(
  value: Value,
  name: keyof Value,
  next: unknown,
): Value {
  const copy = { ...value };
  if (next === undefined) Reflect.deleteProperty(copy, name);
  else Object.assign(copy, { [name]: next });
  return copy;
}
