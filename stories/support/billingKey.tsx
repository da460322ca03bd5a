import type { Meta } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { fn } from 'storybook/test';
import RegisterCard from '../billing-key/RegisterCard.js';
import { billingKeyArgTypes, billingKeyHandlerArgTypes } from './options/argTypes.js';
import type { StoryOf } from './window/endState.js';
import { openAtStep } from './window/openAtStep.js';
import { verifyCard } from './server.js';

/** Story about the registration of a card. */
export type BillingKeyStory = StoryOf<ComponentProps<typeof RegisterCard>>;

/** Meta of the stories about the registration of a card. */
export const billingKey: Meta<typeof RegisterCard> = {
  component: RegisterCard,
  args: {
    customerUid: 'customer_8f2c91d4',
    order: { merchantUid: 'subscription_1', name: '원두 정기구독' },
    verify: verifyCard,
    onIssued: fn(),
    onCancel: fn(),
    onError: fn(),
  },
  argTypes: {
    ...billingKeyArgTypes,
    ...billingKeyHandlerArgTypes,
    locale: { table: { disable: true } },
  },
  play: openAtStep,
  render: (args, { globals }) => <RegisterCard {...args} locale={globals['locale']} />,
};
