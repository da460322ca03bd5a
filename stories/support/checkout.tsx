import type { Meta, ReactRenderer } from '@storybook/react-vite';
import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';
import type { StoryAnnotations } from 'storybook/internal/types';
import { fn } from 'storybook/test';
import { argTypes, otherArgTypes } from './argTypes.js';
import { createOnClick, verify, type PaidOrder } from './server.js';

/** Props of the checkout button. */
export type CheckoutArgs = InicisCheckoutProps<PaidOrder>;

/** A story about the checkout button. `StoryObj` would take the union apart, and `play` its types. */
export type CheckoutStory = StoryAnnotations<ReactRenderer, CheckoutArgs>;

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
  render: (args) => <InicisCheckout {...args} order={createOnClick(args.order)} />,
};

/** A story on a phone. The docs page shows it in an iframe, because a phone's window fills the page. */
export const onPhone = {
  globals: { viewport: { value: 'phone' } },
  parameters: { docs: { story: { inline: false, height: 780 } } },
} satisfies CheckoutStory;
