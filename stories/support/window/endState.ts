import type { StoryContext, StoryObj } from '@storybook/react-vite';
import type { queries, within } from 'storybook/test';
import type { OptionName } from '../options/options.js';

/** Queries for the contents of the payment window. */
export type PaymentWindow = ReturnType<typeof within<typeof queries>>;

/** A name or a text in the languages of the toolbar. */
export interface BothLanguages {
  ko: string;
  en: string;
}

/** An element, found by its text, or by its role and name. */
export type Shown = BothLanguages & { role?: Role };

type Role =
  'button' | 'checkbox' | 'combobox' | 'dialog' | 'group' | 'heading' | 'listbox' | 'radiogroup';

/** Returns a text that does not depend on the language, such as the name of a product. */
export const inBoth = (text: string): BothLanguages => ({ ko: text, en: text });

/** A step of the shopper. It does nothing if the window does not offer it with the current args. */
export type Step = (window: PaymentWindow) => Promise<void>;

/** Check of the end state of a story. */
export type Check<Args = object> = (story: StoryContext<Args>) => Promise<void> | void;

/**
 * State in which a story rests, and what its test checks there. The visible story has no
 * assertions, because its args can be changed. In Vitest, `testEndState` checks the story with its
 * own args, and then pays.
 */
export interface EndState<Args = object> {
  /** Option of the story. Its request parameters are highlighted. */
  option?: OptionName;
  /** Steps after the window has opened. */
  steps?: readonly Step[];
  /** Element of the window that the option changes. Omitted if the option changes nothing there. */
  shows?: Shown;
  /** Checks the end state. */
  check?: Check<Args>;
  /** Parameters of the request by their path, such as `display.card_quota`. */
  sends?: Readonly<Record<string, unknown>>;
  /** Paths of parameters that the request does not have. */
  omits?: readonly string[];
  /** Text on the page after the payment. */
  gives?: string | RegExp;
}

/** Parameters of a story. */
export interface StoryParameters<Args> extends EndState<Args> {
  docs?: object;
}

/** Story of a component with these props. */
export type StoryOf<Props> = Omit<StoryObj<Props>, 'parameters'> & {
  parameters?: StoryParameters<Props>;
};
