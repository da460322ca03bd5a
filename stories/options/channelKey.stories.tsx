import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { sandboxOf } from '../support/storySandbox.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/채널 키 · channelKey',
  id: 'options-channelkey',
  parameters: { option: 'channelKey' },
};
export default meta;

/**
 * Another channel of the PortOne console, only for this button. It replaces the channel of the
 * provider, and `pg` is not sent. Nothing changes in the window.
 *
 * 이 버튼에만 포트원 콘솔의 다른 채널을 씁니다. 프로바이더의 채널을 대신하며 `pg`는 전송되지
 * 않습니다. 결제창은 달라지지 않습니다.
 */
export const AnotherChannel: CheckoutStory = {
  name: '다른 채널 · Another channel (가맹점 merchant)',
  args: { channelKey: 'channel-key-escrow' },
  parameters: {
    check: (story) => expect(sandboxOf(story.id).payments.at(-1)?.pg_id).toBe('iniescrow0'),
    sends: { channelKey: 'channel-key-escrow' },
    omits: ['pg'],
  },
};
