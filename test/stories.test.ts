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
import type { Option } from '../stories/support/argTypes.js';
import { shownCode } from '../stories/support/code.js';
import { literal } from '../stories/support/literal.js';
import { keysSent } from '../stories/support/optionRows.js';
import { compile } from './compiler.js';

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
  /** The comment above it. */
  comment: string;
  /** What its `play` expects, one text each. */
  claims: string[];
  /** The code that it shows, where it is told and not made of its props. */
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
    claims: playOf(own[name]).match(/expect\)?\([^;]*;/g) ?? [],
    code: parameters['docs']?.source?.code,
  }));
});

/** The stories about values: those of the other groups are about states and hooks. */
const valued = stories.filter(({ file }) => /\/(methods|options|billing-key)\//.test(file));

const looks = ({ claims }: Story) => claims.some((claim) => /\bwindow\b/.test(claim));
const silent = ({ comment }: Story) => /nothing changes in the window/i.test(comment);

/** Whether the story's `play` says what one of these parameters of the request must be. */
const asserts = ({ claims }: Story, wire: readonly string[]) =>
  claims.some(
    (claim) =>
      /\b(sent|params)\b/.test(claim) && wire.some((key) => RegExp(`\\b${key}\\b`).test(claim)),
  );

/** The options that no story of the component gives, shows in the window and asserts on the wire. */
const hidden = (options: readonly Option[], component: unknown) =>
  options.filter(
    (option) =>
      !stories.some(
        (story) =>
          story.component === component &&
          story.args[option] !== undefined &&
          (looks(story) || silent(story)) &&
          asserts(story, keysSent(option)),
      ),
  );

describe('the stories', () => {
  test('stand each in a group of the sidebar', () => {
    const { stories: groups } = storybook;
    const folders = Array.isArray(groups)
      ? groups.map((group) => (typeof group === 'string' ? group : group.directory))
      : [];
    const lost = stories.filter(({ file }) => !folders.some((one) => file.startsWith(`${one}/`)));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test('say above each of them what is to be seen', () => {
    expect(stories.length).toBeGreaterThan(45);
    expect(stories.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([]);
  });

  test('look into the window for each value, or say that nothing changes there', () => {
    const blind = valued.filter((story) => looks(story) === silent(story));
    expect(blind.map(({ name }) => name)).toEqual([]);
  });

  test('assert for each value what was sent', () => {
    const told = valued.filter((story) => !asserts(story, ['sent', 'params']));
    expect(told.map(({ name }) => name)).toEqual([]);
  });

  test('show every option of a payment', () => {
    expect(hidden(keysOf(paymentOptions), InicisCheckout)).toEqual([]);
  });

  test('show every option of a billing key', () => {
    expect(hidden(keysOf(billingKeyEncoders), RegisterCard)).toEqual([]);
  });
});

describe('the code that a story shows', () => {
  const shown = stories
    .map((story) => ({ ...story, code: story.code ?? shownCode('', story) }))
    // A form that imports from the stories is a file of theirs, and compiled with them.
    .filter(({ code }) => code !== '' && !/ from '\.\.?\//.test(code));

  it('compiles as it stands, without anything of the stories', () => {
    expect(shown.length).toBeGreaterThan(45);
    const codes = shown.map(({ code }, at) => [`stories/shown/story${at}.tsx`, code] as const);
    const files = codes.map(([file]) => file);
    const copy = compile(files, Object.fromEntries(codes));
    expect(files.flatMap((file) => copy.errorsIn(file))).toEqual([]);
  });

  it('is written as the project writes its own', async () => {
    const style = { parser: 'typescript', singleQuote: true, printWidth: 100 };
    for (const { code } of shown) expect(await format(code, style)).toBe(code);
  });

  it('gives back whatever a control was set to', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // As a literal's key it is no key.
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        const made: unknown = runInNewContext(`(${literal(value, {})})`);
        expect(JSON.stringify(made)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('has every option that the story gives, and no stand-in of a test', () => {
    for (const story of shown) {
      const options = Object.keys(story.args).filter((name) => name in paymentOptions);
      const made = shownCode('', story);
      const missing = options.filter((name) => made && !RegExp(`\\b${name}\\b`).test(made));
      expect(missing).toEqual([]);
      expect(made).not.toMatch(/\bfn\(|mock|undefined/i);
    }
  });
});
