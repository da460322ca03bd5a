/** Two requests that differ in one option only. Wire names and devices are derived from them. */
export type Example<Request> = readonly [before: Request, after: Request];

/** Names of the parts of an option's value; `never` for a value without named parts. */
type PartName<Value> = Value extends string | number | boolean | Date
  ? never
  : Value extends readonly (infer Item)[]
    ? PartName<Item>
    : string extends keyof Value
      ? never
      : keyof Value & string;

/** An example for each part of an option's value. */
export type Parts<Value, Request> = Readonly<Record<PartName<Value>, Example<Request>>>;

/** Examples of an option. If its value has named parts, there is one example for each part. */
type Examples<Value, Request> = [PartName<Value>] extends [never]
  ? { examples: readonly Example<Request>[] }
  : { parts: Parts<Value, Request> };

/**
 * Effect that a shopper sees in the payment window (`seen`), or the reason why it does not
 * change (`unseen`).
 */
export type Effect = { seen: string; only?: 'PC' | 'phone' } | { unseen: string };

/**
 * Control of an option in Storybook. Its meaning and default are read from the comment of the
 * option.
 */
export interface Control {
  group: 'Order' | 'Window' | 'Method' | 'Card';
  control: 'boolean' | 'text' | 'object' | 'select' | 'inline-radio' | 'inline-check';
  /** Values that the control offers. */
  choices?: readonly unknown[];
  /** Default, for an option whose comment is repeated in several request types. */
  defaultValue?: string;
}

/** Table with an entry for each option of a request. A missing entry or part does not compile. */
export type OptionTable<Options, Request> = {
  readonly [Name in keyof Options]-?: Control &
    Effect &
    Examples<NonNullable<Options[Name]>, Request>;
};

/** Entry of any option, for code that reads a whole table. */
export type OptionEntry<Request> = Control &
  Effect & {
    examples?: readonly Example<Request>[];
    parts?: Readonly<Record<string, Example<Request>>>;
  };
