import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/웹훅 주소 · noticeUrl (notice_url)',
  id: 'options-noticeurl',
  parameters: { option: 'noticeUrl' },
};
export default meta;

/**
 * A webhook address for this payment, instead of the address in the PortOne console. It comes from
 * the browser, so do not rely on it for stock or delivery. Nothing changes in the window.
 */
export const OneAddress: CheckoutStory = {
  name: '주소 하나 · One address',
  args: { noticeUrl: 'https://shop.example/hook' },
  parameters: { sends: { notice_url: 'https://shop.example/hook' } },
};

/** Several webhook addresses. Nothing changes in the window. */
export const SeveralAddresses: CheckoutStory = {
  name: '주소 여러 개 · Several addresses',
  args: { noticeUrl: ['https://shop.example/hook', 'https://stock.example/hook'] },
  parameters: {
    sends: { notice_url: ['https://shop.example/hook', 'https://stock.example/hook'] },
  },
};
