import type { Meta } from '@storybook/react-vite';
import { useState } from 'react';
import { cardIssuers, InicisCheckout, IssuerField, type IssuerFieldProps } from 'react-inicis';
import { expect, fn, userEvent } from 'storybook/test';
import type { StoryOf } from '../support/window/endState.js';
import { createOnClick, verify } from '../support/server.js';
import { sentParams } from '../support/window/windowActions.js';
import { list, offeredTexts, payWithCard, pick } from './fieldActions.js';
import './fields.css';

const order = { merchantUid: 'order_issuer', name: '원두 1kg', amount: 32_000 };
const { shinhan, kb, hyundai, kakaoBank, bc } = cardIssuers;

/** Page that stores the choice, and pays with the chosen card company in a lump sum. */
function Page({ value, onChange, ...field }: IssuerFieldProps) {
  const [issuer, setIssuer] = useState(value);
  return (
    <form>
      <IssuerField
        {...field}
        value={issuer}
        onChange={(chosen) => {
          setIssuer(chosen);
          onChange(chosen);
        }}
      />
      <InicisCheckout
        order={createOnClick(order)}
        buyer={{ tel: '010-1234-5678' }}
        directCard={issuer ? { code: issuer, quota: 0 } : undefined}
        onClick={(event) => {
          if (!event.currentTarget.form?.reportValidity()) event.preventDefault();
        }}
        verify={verify}
      />
    </form>
  );
}

const meta: Meta<IssuerFieldProps> = {
  title: '폼 필드 · Fields/카드사 선택 · IssuerField',
  id: 'fields-issuerfield',
  component: IssuerField,
  args: { value: '', onChange: fn() },
  argTypes: {
    value: { control: 'text' },
    cards: { control: 'object' },
    disabled: { control: 'boolean' },
    required: { control: 'boolean' },
  },
  render: (args) => <Page key={args.value} {...args} />,
};
export default meta;

type Story = StoryOf<IssuerFieldProps>;

/**
 * All card companies, in the order of the window. The window then skips the grid of cards.
 *
 * 모든 카드사가 결제창과 같은 순서로 나옵니다. 결제창은 카드사 목록을 건너뜁니다.
 */
export const Companies: Story = {
  name: '모든 카드사 · All companies',
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
  },
  parameters: {
    check: async (story) => {
      await expect(list(story, 'issuer').options).toHaveLength(22);
      await expect(story.args.onChange).toHaveBeenCalledWith('366');
      await payWithCard(story, shinhan, 0);
    },
  },
};

/**
 * With `cards`, the field offers only these companies, as the option `cards` does in the window.
 *
 * `cards`를 주면 결제창의 `cards` 옵션처럼 이 카드사만 나옵니다.
 */
export const OnlyThese: Story = {
  name: '이 카드사만 · Only these',
  args: { cards: { only: [shinhan.code, kb.code, kakaoBank.code] } },
  play: async (story) => {
    await pick(story, 'issuer', kakaoBank.code);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'issuer').slice(1)).toEqual([
        'KB국민카드',
        '신한카드',
        '카카오뱅크',
      ]);
      await payWithCard(story, kakaoBank, 0);
    },
  },
};

/**
 * `cards` hides the chosen company. The field resets to no choice and calls `onChange`.
 *
 * 고른 카드사가 `cards`로 빠지면 선택이 없어지고 `onChange`가 호출됩니다.
 */
export const HiddenCompany: Story = {
  name: '고른 카드사가 빠짐 · Hidden company',
  args: { value: hyundai.code, cards: { except: [hyundai.code, bc.code] } },
  parameters: {
    check: async (story) => {
      await expect(list(story, 'issuer')).toHaveValue('');
      await expect(story.args.onChange).toHaveBeenCalledWith('');
      await expect(offeredTexts(story, 'issuer')).not.toContain('현대카드');
      await pick(story, 'issuer', kb.code);
      await payWithCard(story, kb, 0);
    },
  },
};

/**
 * With `required`, the browser asks for a card company before the window opens.
 *
 * `required`를 주면 카드사를 고르기 전에는 브라우저가 결제창을 열지 않고 선택을 요청합니다.
 */
export const Required: Story = {
  name: '필수 · Required',
  args: { required: true },
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
  },
  parameters: {
    check: async (story) => {
      await expect(list(story, 'issuer')).toHaveFocus();
      await expect(await sentParams(story, 'idle')).toBeUndefined();
      await pick(story, 'issuer', bc.code);
      await payWithCard(story, bc, 0);
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
  args: { value: shinhan.code, disabled: true },
  parameters: {
    check: async (story) => {
      await expect(list(story, 'issuer')).toBeDisabled();
      await payWithCard(story, shinhan, 0);
    },
  },
};

/**
 * The field in English, with `locale="en"` on the provider.
 *
 * 프로바이더에 `locale="en"`을 주면 필드가 영어로 나옵니다.
 */
export const English: Story = {
  name: '영어 · English',
  args: { cards: { only: [shinhan.code, hyundai.code] } },
  globals: { locale: 'en' },
  play: async (story) => {
    await pick(story, 'issuer', hyundai.code);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'issuer')).toEqual([
        'Choose a card company',
        'Hyundai',
        'Shinhan',
      ]);
      await payWithCard(story, hyundai, 0);
      await expect(await sentParams(story)).toHaveProperty('language', 'en');
    },
  },
};
