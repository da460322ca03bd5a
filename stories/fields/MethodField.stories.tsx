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
import type { StoryOf } from '../support/window/endState.js';
import { createOnClick, verify } from '../support/server.js';
import { choose, confirm, openWindow, sentParams } from '../support/window/windowActions.js';
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

/** Icon of a method. A shop shows the logos of its contract, such as `<img src="…" alt="" />`. */
const icon = (lines: string) => (
  <svg
    aria-hidden="true"
    className="method-logo"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
  >
    <path d={lines} />
  </svg>
);

const logos = {
  card: icon('M3 6h18v12H3zM3 10h18M6 14.5h5'),
  kakaopay: icon('M12 4c5 0 9 3 9 7s-4 7-9 7l-5 3 1-4c-3-1-5-3-5-6 0-4 4-7 9-7z'),
  trans: icon('M4 9h15l-4-4M20 15H5l4 4'),
  vbank: icon('M4 9l8-5 8 5zM6 9v8M12 9v8M18 9v8M3 20h18'),
  phone: icon('M8 3h8v18H8zM11 18h2'),
};

/**
 * A logo before each name, with `logos`. The names stay, because a screen reader reads them. The
 * payment window always shows the logos of the gateway.
 *
 * `logos`로 이름 앞에 로고를 넣습니다. 스크린 리더가 읽을 수 있도록 이름은 그대로 나옵니다. 결제창 안의
 * 로고는 PG가 정한 것이라 바꿀 수 없습니다.
 */
export const WithLogos: Story = {
  name: '로고 · With logos (아이콘 이미지 logo icon image)',
  render: (args) => <Page key={args.value} {...args} logos={logos} />,
  parameters: {
    check: async (story) => {
      await expect(story.canvasElement.querySelectorAll('.method-logo')).toHaveLength(5);
      await expect(radio(story, payMethods.vbank)).toHaveAccessibleName(
        /^(가상계좌|Virtual account)/,
      );
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
