import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'language' } };
export default meta;

/**
 * The window is in English, independent of the language of the page. The shopper can change the
 * language in the window.
 */
export const English: CheckoutStory = {
  args: { language: 'en' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toHaveAttribute('lang', 'en');
    await expect(window.getByRole('button', { name: 'Next' })).toBeVisible();
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('language', 'en');
  },
};

/** A Korean window on an English page. */
export const KoreanOnAnEnglishPage: CheckoutStory = {
  globals: { locale: 'en' },
  args: { language: 'ko' },
  play: async (story) => {
    const window = await openWindow(story, /^Pay$/);
    await expect(window.getByRole('button', { name: '다음' })).toBeVisible();
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('language', 'ko');
  },
};
