import { composeStories, type Meta, type StoryObj } from '@storybook/react-vite';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { format } from 'prettier';
import { InicisCheckout } from 'react-inicis';
import { getStorySortParameter } from 'storybook/internal/csf-tools';
import { describe, expect, it, test } from 'vitest';
import preview from '../.storybook/preview.tsx?raw';
import { billingKeyEncoders, keysOf } from '../src/core/encoders.js';
import { paymentOptions } from '../src/core/request.js';
import RegisterCard from '../stories/billing-key/RegisterCard.js';
import type { EndState } from '../stories/support/window/endState.js';
import {
  billingKeyRows,
  paymentRows,
  type OptionRow,
} from '../stories/support/options/optionRows.js';
import { printValue } from '../stories/support/code/printValue.js';
import { commentIn } from '../stories/support/twoLanguages.js';
import { storyCode } from '../stories/support/code/storyCode.js';
import { errorsOf } from './compiler.js';

type Module = { default: Meta } & Record<string, StoryObj>;
const modules = import.meta.glob<Module>('../stories/**/*.stories.tsx', { eager: true });
const texts = import.meta.glob<string>('../stories/**/*.stories.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface Story {
  /** Name of the story in the sidebar. */
  name: string;
  /** Path of its file, and the name of its export. */
  source: string;
  file: string;
  isVisible: boolean;
  component: unknown;
  args: Record<string, unknown>;
  /** Comment above the story, in one line. */
  comment: string;
  /** The same comment with its paragraphs. */
  description: string;
  /** Text of its `play`. */
  play: string;
  endState: EndState;
  /** Code that the story shows, or `undefined` if the code is generated. */
  code: string | undefined;
}

const stories = Object.entries(modules).flatMap(([path, module]): Story[] => {
  const comments = new Map(
    [...(texts[path] ?? '').matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s*export const (\w+)/gs)].map(
      ([, comment = '', name]) => [name, comment.replaceAll(/^ ?\* ?/gm, '').trim()],
    ),
  );
  const own: Record<string, StoryObj> = module;
  const composed = Object.entries(composeStories(module));
  return composed.map(([name, { args, parameters, play, tags }]) => ({
    name: own[name]?.name ?? '',
    source: `${path.replace('../stories/', '')} ${name}`,
    file: path,
    isVisible: !tags.includes('!dev') && tags.includes('dev'),
    component: module.default.component,
    args,
    comment: (comments.get(name) ?? '').replaceAll(/\s*\n\s*/g, ' '),
    description: comments.get(name) ?? '',
    play: String(play),
    endState: parameters,
    code: parameters['docs']?.source?.code,
  }));
});

const metas = Object.entries(modules).map(([file, module]) => ({ file, ...module.default }));

/** Stories about values of options. The other groups are about states and hooks. */
const valueStories = stories.filter(({ file }) => /\/(methods|options|billing-key)\//.test(file));

const sources = (found: readonly Story[]) => found.map(({ source }) => source);

const changesNothing = ({ comment }: Story) => /nothing changes in the window/i.test(comment);

/** Returns the paths of the parameters that the test of the story checks. */
const checkedPaths = ({ endState: { sends = {}, omits = [] } }: Story) => [
  ...Object.keys(sends),
  ...omits,
];

/** Returns the name of a parameter or token on the wire, without the objects that contain it. */
const wireName = (path: string) =>
  path
    .replace(/\.…$|\[\].*|\(.*/, '')
    .replace(/^bypass\.(inicis\.|\w+=)/, '')
    .replace(/=.*/, '');

/** True if a value is set at the path of an option or of a part of an option. */
function isSet(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.some((item) => isSet(item, [key, ...rest]));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name === key && isSet(inner, rest));
}

/** Returns the options without a story that sets the option, and whose test checks the request. */
const withoutStory = (rows: readonly Pick<OptionRow, 'name' | 'wire'>[], component: unknown) => {
  const candidates = stories.filter((story) => story.component === component);
  const isShown = ({ name, wire }: Pick<OptionRow, 'name' | 'wire'>) =>
    candidates.some(
      (story) =>
        isSet(story.args, name.split('.')) &&
        checkedPaths(story).some((checked) => wire.some((path) => path.startsWith(checked))),
    );
  return rows.filter((row) => !isShown(row)).map(({ name }) => name);
};

const bothLanguages = /[가-힣].* · .*[a-z]/i;

describe('the stories', () => {
  test('have a title and a name in both languages, and an address in ASCII', () => {
    const wrong = metas.filter(
      ({ title = '', id = '' }) =>
        !/^[a-z-]+$/.test(id) ||
        title.split('/').length > 2 ||
        !title.split('/').every((part) => bothLanguages.test(part)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
    const visible = stories.filter(({ isVisible }) => isVisible);
    expect(visible.length).toBeGreaterThan(100);
    // A name of one word is the name of a product, which is the same in both languages.
    const isName = ({ name }: Story) => bothLanguages.test(name) || /^[a-z]+$/i.test(name);
    expect(sources(visible.filter((story) => !isName(story)))).toEqual([]);
  });

  test('are found by the names of their parameters on the wire', () => {
    const titles = (option: string) =>
      metas
        .filter(({ parameters }) => parameters?.['option'] === option)
        .map(({ title = '' }) => title)
        .join();
    const unfound = paymentRows.filter(
      ({ name, wire }) => !wire.some((path) => titles(name).includes(wireName(path))),
    );
    expect(unfound.map(({ name, wire }) => ({ name, wire }))).toEqual([]);
  });

  test('are in a group of the sidebar, whose order has no unknown name', () => {
    // Read from the text as Storybook does, because the preview needs a browser.
    const { order }: { order: unknown[] } = getStorySortParameter(preview);
    const parts = metas.flatMap(({ title = '' }) => title.split('/'));
    const others = metas.filter(({ title = '' }) => !order.includes(title.split('/')[0]));
    expect(others.map(({ file }) => file)).toEqual([]);
    const pagesOfText = ['소개 · Introduction', '문서 · Docs'];
    const known: unknown[] = [...parts, ...pagesOfText];
    expect(order.flat().filter((name) => !known.includes(name))).toEqual([]);
  });

  test('have a comment that describes what the reader sees', () => {
    expect(sources(stories.filter(({ comment }) => comment === ''))).toEqual([]);
  });

  test('have a description in Korean and in English if the reader sees them', () => {
    const visible = stories.filter(({ isVisible }) => isVisible);
    const isKorean = (text: string) => /[가-힣].*(다|요)\.(\*\*)?$/s.test(text);
    const isEnglish = (text: string) => /^[A-Z`].*[\w`)”]\.(\*\*)?$/s.test(text) && !isKorean(text);
    const wrong = visible.filter(
      ({ description }) =>
        !isKorean(commentIn(description, 'ko')) || !isEnglish(commentIn(description, 'en')),
    );
    expect(sources(wrong)).toEqual([]);
  });

  test('name the element that each value changes, or say that nothing changes in the window', () => {
    const wrong = valueStories.filter(
      (story) => (story.endState.shows === undefined) !== changesNothing(story),
    );
    expect(sources(wrong)).toEqual([]);
  });

  test('check the sent request for each value', () => {
    expect(sources(valueStories.filter((story) => checkedPaths(story).length === 0))).toEqual([]);
  });

  test('play without an assertion, because their args can be changed', () => {
    expect(sources(stories.filter(({ play }) => /\bexpect\b/.test(play)))).toEqual([]);
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
  }, 120_000);

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
