import type { Meta, ReactRenderer } from '@storybook/react-vite';
import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';
import type { StoryAnnotations } from 'storybook/internal/types';
import { fn } from 'storybook/test';
import { argTypes, otherArgTypes } from './options/argTypes.js';
import type { StoryParameters } from './window/endState.js';
import { openAtStep } from './window/openAtStep.js';
import { createOnClick, verify, type PaidOrder } from './server.js';

/** Props of the checkout button. */
export type CheckoutArgs = InicisCheckoutProps<PaidOrder>;

/**
 * Story about the checkout button. Not `StoryObj`, because it breaks the union of payment methods
 * and the types in `play`.
 */
export type CheckoutStory = Omit<StoryAnnotations<ReactRenderer, CheckoutArgs>, 'parameters'> & {
  parameters?: StoryParameters<CheckoutArgs>;
};

/** Meta of the stories about the checkout button. */
export const checkout: Meta<CheckoutArgs> = {
  component: InicisCheckout,
  args: {
    order: { merchantUid: 'order_1', name: '에티오피아 예가체프 1kg', amount: 64_000 },
    buyer: { name: '홍길동', tel: '010-1234-5678' },
    verify,
    onPaid: fn(),
    onAwaitingDeposit: fn(),
    onCancel: fn(),
    onError: fn(),
  },
  argTypes: { ...argTypes, ...otherArgTypes },
  play: openAtStep,
  render: (args) => <InicisCheckout {...args} order={createOnClick(args.order)} />,
};

/** Story on a phone, whatever the toolbar says. */
export const onPhone = { globals: { viewport: { value: 'phone' } } };

/**
 * Docs parameter of a story on a phone: an iframe, because the payment window of a phone fills the
 * page.
 */
export const phoneDocs = { story: { inline: false, height: 670 } };
