import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { skinColour } from '../src/sandbox/window/frame/skin.js';
import { keysOf } from '../stories/controls/keysOf.js';
import { skins } from '../stories/controls/SkinControl.js';
import { billingKeyTexts, paymentTexts } from '../stories/controls/optionTexts.js';
import { readLink, writeLink } from '../stories/playground/linkText.js';
import { playgroundCode } from '../stories/playground/playgroundCode.js';
import { encodeState, type PlaygroundState } from '../stories/playground/playgroundState.js';
import { presets } from '../stories/playground/presets.js';
import { explanationOf, warningsOf } from '../stories/playground/problems.js';
import { errorsOf } from './compiler.js';
import { optionsOf, withKey } from './interfaces.js';
import { playgroundStates } from './playgroundStates.js';

const request = 'src/core/request.ts';
const source = await readFile(new URL(`../${request}`, import.meta.url), 'utf8');
const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
const buyer = { tel: '010-1234-5678' };

const isAccepted = (state: PlaygroundState) => 'params' in encodeState(state, 'ko');
const states = fc.sample(playgroundStates.filter(isAccepted), 200);

describe('an option of the playground', () => {
  it('that is new is reported until it has a control and a description', async () => {
    const interfaces = [
      ...optionsOf(source, 'PaymentOptions').interfaces,
      ...optionsOf(source, 'BillingKeyRequest').interfaces,
    ];
    const names = [...new Set(interfaces)].filter((name) => name !== 'CardRule').sort();
    const text = names.reduce((before, name) => withKey(before, name, `forgotten${name}`), source);
    const files = ['stories/controls/optionForms.ts', 'test/playgroundStates.ts'];
    const errors = await errorsOf({ files, texts: { [request]: text } });
    const reported = (file: string) =>
      names.filter((name) =>
        errors.get(file)?.some((message) => message.includes(`forgotten${name}`)),
      );
    const owners = ['BillingKeyRequest', 'PaymentOptions'];
    expect(reported('stories/controls/optionControls.ts')).toEqual(names);
    expect(reported('stories/controls/optionTexts.ts')).toEqual(
      expect.arrayContaining([...owners, 'Buyer', 'DirectCard', 'Order', 'ServicePeriod']),
    );
    expect(reported('stories/controls/PartControls.tsx')).toEqual(
      expect.arrayContaining(['BillingKeyOrder', 'Buyer', 'DirectCard', 'Order']),
    );
    expect(reported('test/playgroundStates.ts')).toEqual(names);
  }, 120_000);

  it('has the default of its comment', () => {
    const comments = optionsOf(source, 'PaymentOptions').comments;
    for (const name of keysOf(paymentTexts)) {
      const [, fallback] = /@default ([^\n]*?)\s*(?:\n|\*\/)/.exec(comments.get(name) ?? '') ?? [];
      expect([name, paymentTexts[name].fallback?.en]).toEqual([name, fallback]);
    }
  });

  it('has a label and a hint in both languages', () => {
    for (const { label, hint } of [
      ...Object.values(paymentTexts),
      ...Object.values(billingKeyTexts),
    ]) {
      expect(label.ko + hint.ko).toMatch(/[가-힣]/);
      expect(label.en + hint.en).not.toMatch(/[가-힣]/);
    }
  });
});

describe('the colours of the window', () => {
  it.each(Object.entries(skins))('%s is the colour that the sandbox shows', (name, colour) => {
    expect(skinColour(name)).toBe(skinColour(colour));
  });
});

describe('a link of the playground', () => {
  it('restores every state, with Korean text', () => {
    for (const state of [...states, ...presets.map((preset) => preset.state)]) {
      const text = writeLink(state);
      // Storybook drops an argument with other characters.
      expect(text).toMatch(/^[\w-]+$/);
      expect(readLink(text)).toEqual({ state, refused: [], isUnreadable: false });
    }
  });

  it('keeps every key of a JSON option', () => {
    const customData = { constructor: 1, prototype: { valueOf: true } };
    const state: PlaygroundState = {
      window: 'payment',
      options: { order, buyer, customData, bypass: customData },
    };
    expect(readLink(writeLink(state)).state).toEqual(state);
  });

  it('keeps an empty amount, which the encoder refuses', () => {
    const state: PlaygroundState = {
      window: 'payment',
      options: { order: { ...order, amount: Number.NaN }, buyer },
    };
    expect(readLink(writeLink(state)).state).toEqual(state);
    expect(encodeState(state, 'ko')).toMatchObject({
      error: { code: 'won', field: 'order.amount' },
    });
  });

  it('is reported if it is damaged', () => {
    const text = writeLink({ window: 'payment', options: { order, buyer } });
    const isUnreadable = true;
    const state = presets[0].state;
    for (const damaged of [text.slice(0, -9), 'abc', '___', btoa('[]'), btoa('{"window":"other"}')])
      expect(readLink(damaged)).toEqual({ state, refused: [], isUnreadable });
  });

  it('names the options that it cannot read, and keeps the others', () => {
    const options = { order, buyer, installments: 'all', giftWrap: true, toString: 1 };
    const json = JSON.stringify({ window: 'payment', options });
    const text = Buffer.from(json).toString('base64url');
    expect(readLink(text)).toEqual({
      state: { window: 'payment', options: { order, buyer } },
      refused: ['giftWrap', 'toString', 'installments'],
      isUnreadable: false,
    });
  });
});

describe('the code of the playground', () => {
  it('compiles for every preset and for 200 random states', async () => {
    expect(presets.map((preset) => preset.state).filter((state) => !isAccepted(state))).toEqual([]);
    const all = [...presets.map((preset) => preset.state), ...states];
    const texts = Object.fromEntries(
      all.map((state, index) => [
        `stories/shown/playground${index}.tsx`,
        playgroundCode(state, index % 2 === 0 ? 'ko' : 'en'),
      ]),
    );
    expect(await errorsOf({ files: Object.keys(texts), texts })).toEqual(new Map());
  }, 120_000);

  it('has the code style of the project', async () => {
    const style = { parser: 'typescript', singleQuote: true, printWidth: 100 };
    for (const { state } of presets) {
      const code = playgroundCode(state, 'ko');
      expect(await format(code, style)).toBe(code);
    }
  }, 60_000);

  it('contains each option that is set', () => {
    for (const state of states) {
      const code = playgroundCode(state, 'ko');
      for (const name of Object.keys(state.options)) expect(code).toMatch(RegExp(`\\b${name}\\b`));
    }
  });
});

describe('the problems of a request', () => {
  it('are explained with the words of explain', async () => {
    const conflict = encodeState(
      { window: 'payment', options: { order, buyer, method: 'vbank', installments: [2] } },
      'ko',
    );
    if (!('error' in conflict)) throw new Error('no error');
    expect(conflict.error.field).toBe('installments');
    const { fix, meaning, message } = await explanationOf(conflict.error, 'ko');
    expect(fix).toMatch(/이 결제의 결제수단은 'vbank'입니다/);
    expect(meaning).toMatch(/결제창을 열기 전이므로/);
    expect(message).toMatch(/^PaymentError 'invalid': installments: conflict/);
  });

  it('include the development warnings', () => {
    const cheap = encodeState(
      {
        window: 'payment',
        options: { order: { ...order, amount: 9000 }, buyer, installments: [2] },
      },
      'ko',
    );
    if (!('params' in cheap)) throw new Error('no parameters');
    expect(warningsOf(cheap.params, 'ko')).toEqual([expect.stringMatching(/5만 원 이상/)]);
    expect(warningsOf(cheap.params, 'en')).toEqual([expect.stringMatching(/50,000 won/)]);
  });
});
