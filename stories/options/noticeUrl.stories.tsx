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
 *
 * 포트원 콘솔의 웹훅 주소 대신 이 결제에만 쓰는 주소입니다. 브라우저가 보내는 값이므로 재고나 배송
 * 처리에 그대로 믿으면 안 됩니다. 결제창은 달라지지 않습니다.
 */
export const OneAddress: CheckoutStory = {
  name: '주소 하나 · One address (콜백 알림 webhook callback)',
  args: { noticeUrl: 'https://shop.example/hook' },
  parameters: { sends: { notice_url: 'https://shop.example/hook' } },
};

/**
 * Several webhook addresses. Nothing changes in the window.
 *
 * 웹훅 주소를 여러 개 보냅니다. 결제창은 달라지지 않습니다.
 */
export const SeveralAddresses: CheckoutStory = {
  name: '주소 여러 개 · Several addresses',
  args: { noticeUrl: ['https://shop.example/hook', 'https://stock.example/hook'] },
  parameters: {
    sends: { notice_url: ['https://shop.example/hook', 'https://stock.example/hook'] },
  },
};
