import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { sandboxOf } from '../support/storySandbox.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/PG와 상점아이디(MID) · pg',
  id: 'options-pg',
  parameters: { option: 'pg' },
};
export default meta;

/**
 * Channel by its PG name. Its MID (상점아이디) takes the payment, instead of the channel of the
 * provider. Nothing changes in the window.
 *
 * 프로바이더의 채널 대신 PG 이름으로 채널을 지정합니다. 그 상점아이디(MID)로 결제됩니다. 결제창은
 * 달라지지 않습니다.
 */
export const AnotherMid: CheckoutStory = {
  name: '다른 상점아이디 · Another MID',
  args: { pg: 'html5_inicis.iniescrow0' },
  parameters: {
    check: (story) => expect(sandboxOf(story.id).payments.at(-1)?.pg_id).toBe('iniescrow0'),
    sends: { pg: 'html5_inicis.iniescrow0' },
  },
};
