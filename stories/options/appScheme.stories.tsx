import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'appScheme' } };
export default meta;

/**
 * For a page in the web view of your app. Card and bank apps use this URL scheme to return to your
 * app. Nothing changes in the window.
 */
export const InAnApp: CheckoutStory = {
  ...onPhone,
  args: { appScheme: 'roastery' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('app_scheme', 'roastery');
  },
};
