import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { inBoth } from '../support/window/endState.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/결제창 언어 · language',
  id: 'options-language',
  parameters: { option: 'language' },
};
export default meta;

/**
 * The window is in English, independent of the language of the page. The shopper can change the
 * language in the window.
 *
 * 화면의 언어와 상관없이 결제창을 영어로 엽니다. 구매자가 결제창에서 언어를 바꿀 수 있습니다.
 */
export const English: CheckoutStory = {
  name: '영어 결제창 · English window (다국어 외국어 번역 multilingual locale translation)',
  args: { language: 'en' },
  parameters: {
    shows: { role: 'button', ...inBoth('Next') },
    check: (story) => expect(windowOf(story).getByRole('dialog')).toHaveAttribute('lang', 'en'),
    sends: { language: 'en' },
  },
};

/**
 * A Korean window on an English page.
 *
 * 영어 화면에서 결제창만 한국어로 엽니다.
 */
export const KoreanOnAnEnglishPage: CheckoutStory = {
  name: '영어 화면의 한국어 결제창 · Korean window on an English page',
  globals: { locale: 'en' },
  args: { language: 'ko' },
  parameters: { shows: { role: 'button', ...inBoth('다음') }, sends: { language: 'ko' } },
};
