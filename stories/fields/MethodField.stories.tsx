import type { Meta } from '@storybook/react-vite';
import { useState } from 'react';
import {
  banks,
  InicisCheckout,
  MethodField,
  payMethods,
  type MethodFieldProps,
  type MethodOptions,
  type PayMethod,
} from 'react-inicis';
import { expect, fn, userEvent } from 'storybook/test';
import type { StoryOf } from '../support/endState.js';
import { createOnClick, verify } from '../support/server.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';
import { radio } from './fieldActions.js';
import './fields.css';

const order = { merchantUid: 'order_method', name: '원두 1kg', amount: 32_000 };

/**
 * Returns a method with its required options. A payment never has the method `''`, because the form
 * is invalid without a choice.
 */
function optionsOf(method: PayMethod | ''): MethodOptions {
  if (method === '') return {};
  return method === 'phone' ? { method, digital: false } : { method };
}

/** Page that stores the choice, and pays with the chosen method. */
function Page({ value, onChange, ...field }: MethodFieldProps) {
  const [method, setMethod] = useState(value);
  return (
    <form>
      <MethodField
        {...field}
        value={method}
        onChange={(chosen) => {
          setMethod(chosen);
          onChange(chosen);
        }}
      />
      <InicisCheckout
        order={createOnClick(order)}
        buyer={{ tel: '010-1234-5678' }}
        onClick={(event) => {
          if (!event.currentTarget.form?.reportValidity()) event.preventDefault();
        }}
        verify={verify}
        {...optionsOf(method)}
      />
    </form>
  );
}

const meta: Meta<MethodFieldProps> = {
  title: '폼 필드 · Fields/결제수단 선택 · MethodField',
  id: 'fields-methodfield',
  component: MethodField,
  args: {
    methods: ['card', 'kakaopay', 'trans', 'vbank', 'phone'],
    value: 'card',
    onChange: fn(),
  },
  argTypes: {
    methods: { control: 'check', options: Object.keys(payMethods) },
    value: { control: 'select', options: ['', ...Object.keys(payMethods)] },
    disabled: { control: 'boolean' },
    required: { control: 'boolean' },
  },
  render: (args) => <Page key={args.value} {...args} />,
};
export default meta;

type Story = StoryOf<MethodFieldProps>;

/**
 * The methods of your contract, in your order and in the language of the provider. The window opens
 * with the chosen method.
 *
 * 계약한 결제수단이 정한 순서대로, 프로바이더의 언어로 나옵니다. 고른 결제수단의 결제창이 열립니다.
 */
export const Methods: Story = {
  name: '결제수단 목록 · Methods',
  parameters: {
    check: async (story) => {
      await userEvent.click(radio(story, payMethods.kakaopay));
      await expect(story.args.onChange).toHaveBeenCalledWith('kakaopay');
      const window = await openWindow(story);
      await expect(window.getByRole('dialog')).toHaveAccessibleName(/카카오페이|Kakao Pay/);
      await confirm(window);
      await expect(await sentParams(story)).toHaveProperty('pay_method', 'kakaopay');
    },
  },
};

/**
 * No method is chosen at the start. With `required`, the browser asks for a choice before the
 * window opens.
 *
 * 처음에는 아무것도 골라져 있지 않습니다. `required`를 주면 브라우저가 먼저 선택을 요청합니다.
 */
export const NothingChosen: Story = {
  name: '처음에 선택 없음 · Nothing chosen',
  args: { value: '', required: true },
  parameters: {
    check: async (story) => {
      await userEvent.click(story.canvas.getByRole('button'));
      await expect(radio(story, payMethods.card)).toHaveFocus();
      await expect(await sentParams(story, 'idle')).toBeUndefined();
      await userEvent.click(radio(story, payMethods.vbank));
      const window = await openWindow(story);
      await choose(window, banks.shinhan);
      await confirm(window);
      await expect(await sentParams(story)).toHaveProperty('pay_method', 'vbank');
    },
  },
};

/**
 * A disabled field keeps its value, and the payment uses it.
 *
 * 비활성 필드는 값을 유지하며, 결제에도 그 값이 쓰입니다.
 */
export const Disabled: Story = {
  name: '비활성 · Disabled',
  args: { value: 'trans', disabled: true },
  parameters: {
    check: async (story) => {
      await expect(radio(story, payMethods.card)).toBeDisabled();
      await expect(radio(story, payMethods.trans)).toBeChecked();
      const window = await openWindow(story);
      await choose(window, banks.kb);
      await confirm(window);
      await expect(await sentParams(story)).toHaveProperty('pay_method', 'trans');
      await expect(story.args.onChange).not.toHaveBeenCalled();
    },
  },
};

/**
 * The field in English with a custom label, with `locale="en"` on the provider.
 *
 * 프로바이더에 `locale="en"`을 주고 이름을 직접 정한 필드입니다.
 */
export const English: Story = {
  name: '영어 · English',
  args: { label: 'How would you like to pay?' },
  globals: { locale: 'en' },
  parameters: {
    check: async (story) => {
      const group = story.canvas.getByRole('radiogroup', { name: 'How would you like to pay?' });
      await expect(group).toContainElement(radio(story, payMethods.phone));
      await userEvent.tab();
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(story.canvas.getByRole('radio', { name: 'Bank transfer' })).toBeChecked();
      const window = await openWindow(story);
      await expect(window.getByRole('dialog')).toHaveAccessibleName(/Bank transfer/);
      await choose(window, banks.woori);
      await confirm(window);
      await expect(await sentParams(story)).toMatchObject({ pay_method: 'trans', language: 'en' });
    },
  },
};
