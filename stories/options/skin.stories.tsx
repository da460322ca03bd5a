import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'skin' } };
export default meta;

const readTheTerms = { name: /^(약관보기|Read the terms)$/ };

/**
 * Side panels, the button 약관보기 and the border of the selected card have this colour. The value is a
 * colour name of the gateway.
 */
export const Blue: CheckoutStory = {
  args: { skin: 'BLUE' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('button', readTheTerms)).toHaveStyle({
      backgroundColor: 'rgb(29, 78, 216)',
    });
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', { acceptmethod: 'SKIN(BLUE)' });
  },
};

/** Any other colour, for example the colour of your brand. */
export const Hexadecimal: CheckoutStory = {
  args: { skin: '#0f766e' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('button', readTheTerms)).toHaveStyle({
      backgroundColor: 'rgb(15, 118, 110)',
    });
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'SKIN(#0f766e)',
    });
  },
};

/** The colour of the window on a phone cannot be changed. */
export const NotOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { skin: 'BLUE' },
  play: async (story) => {
    const window = await openWindow(story);
    await userEvent.click(window.getByRole('checkbox', { name: /^(전체동의|Agree to all)$/ }));
    await choose(window, cardIssuers.shinhan);
    const next = { name: /^(다음|Next)$/ };
    await waitFor(() =>
      expect(window.getByRole('button', next)).toHaveStyle({ backgroundColor: 'rgb(200, 33, 63)' }),
    );
    await userEvent.click(window.getByRole('button', next));
    await expect(await sentParams(story)).toHaveProperty('bypass', { acceptmethod: 'SKIN(BLUE)' });
  },
};
