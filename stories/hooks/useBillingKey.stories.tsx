import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { confirm, openWindow, result, sent } from '../support/shopper.js';
import SubscriptionForm from './SubscriptionForm.js';
import code from './SubscriptionForm.tsx?raw';

const meta: Meta<typeof SubscriptionForm> = {
  component: SubscriptionForm,
  args: { customerUid: 'customer_8f2c91d4', amount: 0 },
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryObj<typeof SubscriptionForm>;

const testValues = { name: /테스트 값 채우기|Fill in test values/ };

/** The window asks for a card's number, expiry, owner and password digits, and says that nothing is charged. */
export const Register: Story = {
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/결제되지 않습니다\.$|Nothing is charged\.$/)).toBeVisible();
    await userEvent.click(window.getByRole('button', testValues));
    await confirm(window);
    await expect(await sent(story)).toMatchObject({
      pg: 'html5_inicis.INIBillTst',
      customer_uid: 'customer_8f2c91d4',
      amount: 0,
    });
    await expect(result(story)).toHaveTextContent('"number": "400000');
  },
};

/** The window as it opens. It takes test cards only: nobody should type a real one into it. */
export const WindowOpen: Story = {
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toHaveAccessibleName(/카드 등록|Register a card/);
    await expect(await sent(story, 'window')).toHaveProperty(
      'customer_uid',
      story.args.customerUid,
    );
  },
};

/** An amount is shown to the shopper, and not charged: the later charges are your server's. */
export const WithAnAmount: Story = {
  args: { amount: 19_800 },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getAllByText(/19,800/)).toHaveLength(2);
    await userEvent.click(window.getByRole('button', testValues));
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('amount', 19_800);
  },
};
