import { composeStories, type Meta, type StoryObj } from '@storybook/react-vite';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { format } from 'prettier';
import { InicisCheckout } from 'react-inicis';
import { describe, expect, it, test } from 'vitest';
import storybook from '../.storybook/main.js';
import { billingKeyEncoders, keysOf } from '../src/core/encoders.js';
import { paymentOptions } from '../src/core/request.js';
import RegisterCard from '../stories/billing-key/RegisterCard.js';
import { billingKeyRows, paymentRows, type OptionRow } from '../stories/support/optionRows.js';
import { printValue } from '../stories/support/printValue.js';
import { storyCode } from '../stories/support/storyCode.js';
import { errorsOf } from './compiler.js';

type Module = { default: Meta } & Record<string, StoryObj>;
const modules = import.meta.glob<Module>('../stories/**/*.stories.tsx', { eager: true });
const texts = import.meta.glob<string>('../stories/**/*.stories.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface Story {
  name: string;
  file: string;
  component: unknown;
  args: Record<string, unknown>;
  /** Comment above the story. */
  comment: string;
  /** Texts of the assertions in its `play`. */
  assertions: string[];
  /** Code that the story shows, or `undefined` if the code is generated. */
  code: string | undefined;
}

const playOf = (story: unknown) =>
  typeof story === 'object' && story !== null && 'play' in story ? String(story.play) : '';

const stories = Object.entries(modules).flatMap(([path, module]): Story[] => {
  const comments = new Map(
    [...(texts[path] ?? '').matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s*export const (\w+)/gs)].map(
      ([, comment = '', name]) => [name, comment.replace(/\s*\n \*\s*/g, ' ')],
    ),
  );
  const own: Record<string, unknown> = module;
  return Object.entries(composeStories(module)).map(([name, { args, parameters }]) => ({
    name: `${path.replace('../stories/', '')} ${name}`,
    file: path,
    component: module.default.component,
    args,
    comment: comments.get(name) ?? '',
    assertions: playOf(own[name]).match(/expect\)?\([^;]*;/g) ?? [],
    code: parameters['docs']?.source?.code,
  }));
});

/** Stories about values of options. The other groups are about states and hooks. */
const valueStories = stories.filter(({ file }) => /\/(methods|options|billing-key)\//.test(file));

const looksIntoWindow = ({ assertions }: Story) =>
  assertions.some((text) => /\bwindow\b/.test(text));
const changesNothing = ({ comment }: Story) => /nothing changes in the window/i.test(comment);

/** Returns the assertions about the request that the gateway received. */
const assertionsOnRequest = ({ assertions }: Story) =>
  assertions.filter((text) => /\b(sentParams|params)\b/.test(text));

/** True if a value is set at the path of an option or of a part of an option. */
function isSet(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.some((item) => isSet(item, [key, ...rest]));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name === key && isSet(inner, rest));
}

/**
 * Returns the options without a story that sets the option, checks the window and checks the
 * request.
 */
const withoutStory = (rows: readonly Pick<OptionRow, 'name' | 'wire'>[], component: unknown) => {
  const candidates = stories.filter(
    (story) => story.component === component && (looksIntoWindow(story) || changesNothing(story)),
  );
  const isShown = ({ name, wire }: Pick<OptionRow, 'name' | 'wire'>) =>
    candidates.some(
      (story) =>
        isSet(story.args, name.split('.')) &&
        assertionsOnRequest(story).some((text) =>
          wire.some((path) => RegExp(`\\b${path.replace(/\W.*/s, '')}\\b`).test(text)),
        ),
    );
  return rows.filter((row) => !isShown(row)).map(({ name }) => name);
};

describe('the stories', () => {
  test('are in a group of the sidebar', () => {
    const { stories: groups } = storybook;
    const folders = Array.isArray(groups)
      ? groups.map((group) => (typeof group === 'string' ? group : group.directory))
      : [];
    const outside = stories.filter(
      ({ file }) => !folders.some((one) => file.startsWith(`${one}/`)),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  test('have a comment that describes what the reader sees', () => {
    expect(stories.length).toBeGreaterThan(45);
    expect(stories.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([]);
  });

  test('check the window for each value, or say that nothing changes in the window', () => {
    const wrong = valueStories.filter((story) => looksIntoWindow(story) === changesNothing(story));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('check the sent request for each value', () => {
    const unchecked = valueStories.filter((story) => assertionsOnRequest(story).length === 0);
    expect(unchecked.map(({ name }) => name)).toEqual([]);
  });

  test('show every option of a payment, and every part of an option', () => {
    const parts = paymentRows.flatMap((row) =>
      row.parts.map(({ name, wire }) => ({ name: `${row.name}.${name}`, wire })),
    );
    expect(paymentRows.map(({ name }) => name).sort()).toEqual(keysOf(paymentOptions).sort());
    expect(withoutStory([...paymentRows, ...parts], InicisCheckout)).toEqual([]);
  });

  test('show every option of a billing key', () => {
    expect(billingKeyRows.map(({ name }) => name).sort()).toEqual(
      keysOf(billingKeyEncoders).sort(),
    );
    expect(withoutStory(billingKeyRows, RegisterCard)).toEqual([]);
  });
});

describe('the code that a story shows', () => {
  const shown = stories
    .map((story) => ({ ...story, code: story.code ?? storyCode('', story) }))
    // A form that imports from the stories is a file of the repository, and is compiled with it.
    .filter(({ code }) => code !== '' && !/ from '\.\.?\//.test(code));
  /** Distinct codes: a story for a phone often has the same code as its PC story. */
  const codes = [...new Set(shown.map(({ code }) => code))];

  it('compiles without other files of the stories', async () => {
    expect(shown.length).toBeGreaterThan(45);
    const files = Object.fromEntries(
      codes.map((code, index) => [`stories/shown/story${index}.tsx`, code]),
    );
    expect(await errorsOf({ files: Object.keys(files), texts: files })).toEqual(new Map());
  });

  it('has the code style of the project', async () => {
    const style = { parser: 'typescript', singleQuote: true, printWidth: 100 };
    for (const code of codes) expect(await format(code, style)).toBe(code);
  });

  it('contains the value of a control unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // In an object literal the key `__proto__` sets the prototype.
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        const evaluated: unknown = runInNewContext(`(${printValue(value, {})})`);
        expect(JSON.stringify(evaluated)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('contains every option of the story, and no mock function', () => {
    for (const story of shown) {
      const options = Object.keys(story.args).filter((name) => name in paymentOptions);
      const generated = storyCode('', story);
      const missing = options.filter(
        (name) => generated && !RegExp(`\\b${name}\\b`).test(generated),
      );
      expect(missing).toEqual([]);
      expect(generated).not.toMatch(/\bfn\(|mock|undefined/i);
    }
  });
});
