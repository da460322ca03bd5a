import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/PG 파라미터 직접 전달 · bypass (acceptmethod, P_RESERVED)',
  id: 'options-bypass',
  parameters: { option: 'bypass' },
};
export default meta;

const easyPays = { name: /간편결제|asy pay/ };

/**
 * `bypass` sends gateway parameters for which there is no option. Its tokens are added to the
 * tokens of the options and never replace them. Here the option hides the easy-pay buttons, and the
 * `bypass` token allows payments below 1,000 won.
 *
 * `bypass`는 옵션이 없는 PG 파라미터를 보냅니다. 옵션이 만드는 토큰에 더해질 뿐 바꾸지는 않습니다.
 * 이 예시에서는 옵션이 간편결제 버튼을 숨기고, `bypass` 토큰이 1,000원 미만 결제를 허용합니다.
 */
export const WithAnOption: CheckoutStory = {
  name: '옵션과 함께 · With an option',
  args: { easyPay: false, bypass: { acceptmethod: 'below1000' } },
  parameters: {
    shows: { role: 'group', ko: '카드', en: 'Cards' },
    check: (story) => expect(windowOf(story).queryByRole('group', easyPays)).toBeNull(),
    sends: {
      bypass: { acceptmethod: 'noeasypay:below1000', P_RESERVED: 'noeasypay=Y' },
    },
  },
};

/**
 * Gateway tokens for which options exist (`skin`, `easyPay`). The window uses the raw tokens too.
 *
 * 옵션(`skin`, `easyPay`)이 있는 기능을 PG 토큰으로 직접 보낸 경우입니다. 결제창에 똑같이
 * 적용됩니다.
 */
export const RawTokens: CheckoutStory = {
  name: 'PG 토큰 그대로 · Raw tokens',
  args: { bypass: { acceptmethod: 'SKIN(#7e22ce):noeasypay', P_RESERVED: 'noeasypay=Y' } },
  parameters: {
    shows: { role: 'button', ko: '약관보기', en: 'Read the terms' },
    check: async (story) => {
      const window = windowOf(story);
      await expect(window.queryByRole('group', easyPays)).toBeNull();
      await expect(window.getByRole('button', { name: /약관보기|Read the terms/ })).toHaveStyle({
        backgroundColor: 'rgb(126, 34, 206)',
      });
    },
    sends: { bypass: { acceptmethod: 'SKIN(#7e22ce):noeasypay', P_RESERVED: 'noeasypay=Y' } },
  },
};
