import type { Meta } from '@storybook/react-vite';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/앱 스킴 · appScheme (app_scheme)',
  id: 'options-appscheme',
  parameters: { option: 'appScheme' },
};
export default meta;

/**
 * For a page in the web view of your app. Card and bank apps use this URL scheme to return to your
 * app. Nothing changes in the window.
 *
 * 앱의 웹뷰에서 결제할 때 씁니다. 카드사와 은행 앱이 이 URL 스킴으로 앱에 돌아옵니다. 결제창은
 * 달라지지 않습니다.
 */
export const InAnApp: CheckoutStory = {
  ...onPhone,
  name: '앱 안의 결제 · In an app (인앱 웹뷰 딥링크 webview deep link)',
  args: { appScheme: 'roastery' },
  parameters: { docs: phoneDocs, sends: { app_scheme: 'roastery' } },
};
