import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';
import type { Check } from '../support/window/endState.js';
import { chooseCard, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/결제창 색상 · skin (SKIN)',
  id: 'options-skin',
  parameters: { option: 'skin' },
};
export default meta;

const readTheTerms = { role: 'button', ko: '약관보기', en: 'Read the terms' } as const;

const hasColour =
  (backgroundColor: string): Check =>
  (story) =>
    expect(
      windowOf(story).getByRole('button', { name: /^(약관보기|Read the terms)$/ }),
    ).toHaveStyle({ backgroundColor });

/**
 * Side panels, the button “Read the terms” (약관보기) and the border of the selected card have this
 * colour. The value is a colour name of the gateway.
 *
 * PG가 정한 색 이름입니다. 양옆 칸, ‘약관보기’ 버튼, 고른 카드의 테두리가 이 색이 됩니다.
 */
export const Blue: CheckoutStory = {
  name: '색 이름 · Colour name (색상 컬러 테마 color theme)',
  args: { skin: 'BLUE' },
  parameters: {
    steps: [chooseCard(cardIssuers.shinhan)],
    shows: readTheTerms,
    check: hasColour('rgb(29, 78, 216)'),
    sends: { bypass: { acceptmethod: 'SKIN(BLUE)' } },
  },
};

/**
 * Any other colour, for example the colour of your brand.
 *
 * 브랜드 색처럼 원하는 색을 코드로 정합니다.
 */
export const Hexadecimal: CheckoutStory = {
  name: '브랜드 색 · Colour of your brand (색상코드 hex color)',
  args: { skin: '#0f766e' },
  parameters: {
    steps: [chooseCard(cardIssuers.shinhan)],
    shows: readTheTerms,
    check: hasColour('rgb(15, 118, 110)'),
    sends: { bypass: { acceptmethod: 'SKIN(#0f766e)' } },
  },
};

/**
 * The colour of the window on a phone cannot be changed.
 *
 * 휴대폰 결제창의 색은 바꿀 수 없습니다.
 */
export const NotOnAPhone: CheckoutStory = {
  ...onPhone,
  name: '휴대폰에는 적용되지 않음 · Not on a phone',
  args: { skin: 'BLUE' },
  parameters: {
    docs: phoneDocs,
    steps: [chooseCard(cardIssuers.shinhan)],
    shows: { role: 'button', ko: '다음', en: 'Next' },
    check: async (story) => {
      const window = windowOf(story);
      const agree = window.getByRole('checkbox', { name: /^(전체동의|Agree to all)$/ });
      await userEvent.click(agree);
      await waitFor(() =>
        expect(window.getByRole('button', { name: /^(다음|Next)$/ })).toHaveStyle({
          backgroundColor: 'rgb(200, 33, 63)',
        }),
      );
      await userEvent.click(agree);
    },
    sends: { bypass: { acceptmethod: 'SKIN(BLUE)' } },
  },
};
