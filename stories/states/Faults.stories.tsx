import type { Meta } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Check, StoryOf } from '../support/window/endState.js';
import { sandboxOf } from '../support/storySandbox.js';
import { resultPanel } from '../support/window/windowActions.js';
import FaultyShop, { faultNames, type Fault } from './FaultyShop.js';
import code from './FaultyShop.tsx?raw';

/**
 * Choose a fault, click the payment button, and see the message for the shopper. The panel below
 * shows the error for your code. Then click “Fix it” and pay again: no fault needs a reload.
 */
const meta: Meta<{ fault: Fault }> = {
  title: '상태 · States/결제창 장애 · Faults',
  id: 'states-faults',
  args: { fault: 'none' },
  argTypes: { fault: { control: 'select', options: faultNames } },
  parameters: { docs: { source: { code, language: 'tsx' } } },
  render: ({ fault }, { id, globals }) => (
    <FaultyShop key={fault} fault={fault} storyId={id} locale={globals['locale']} />
  ),
};
export default meta;

type Story = StoryOf<{ fault: Fault }>;

/** Clicks the payment button. */
const pays: Story['play'] = ({ canvas }) =>
  userEvent.click(canvas.getByRole('button', { name: /결제하기|Pay/ }));

/** Checks the result, fixes the fault, and pays with the next click. */
const failsThenPays =
  (message: RegExp, { recovers = true } = {}): Check<{ fault: Fault }> =>
  async (story) => {
    await waitFor(() => expect(within(resultPanel(story)).getByText(message)).toBeVisible());
    if (!recovers) return;
    await userEvent.click(story.canvas.getByRole('button', { name: /^(장애 해결|Fix it)$/ }));
    sandboxOf(story.id).next('approve');
    await pays(story);
    await waitFor(() => expect(within(resultPanel(story)).getByText('done')).toBeVisible());
  };

const notReachable = /광고 차단|ad blocker/;
const unknownOutcome = /주문 내역을 확인|check your orders/;

/**
 * The script cannot be loaded, for example because of an ad blocker, a firewall or a policy of the
 * page.
 *
 * 광고 차단기, 방화벽, 페이지 보안 정책 때문에 스크립트를 불러오지 못한 경우입니다.
 */
export const ScriptMissing: Story = {
  name: '스크립트를 불러오지 못함 · Script missing',
  args: { fault: 'script missing' },
  play: pays,
  parameters: { check: failsThenPays(notReachable) },
};

/**
 * The network returns a login page instead of the script, for example the Wi-Fi of a hotel.
 *
 * 호텔 와이파이처럼 네트워크가 스크립트 대신 로그인 화면을 돌려준 경우입니다.
 */
export const ScriptIsHtml: Story = {
  name: '스크립트 대신 HTML · Script is HTML',
  args: { fault: 'script is HTML' },
  play: pays,
  parameters: { check: failsThenPays(notReachable) },
};

/**
 * The vendor's service is down. No window opens now, and no window opens minutes later.
 *
 * 포트원 서버에 장애가 있습니다. 결제창이 열리지 않으며, 몇 분 뒤에 갑자기 열리지도 않습니다.
 */
export const ListFails: Story = {
  name: 'PG 서버 장애 · Service down',
  args: { fault: 'list fails' },
  play: pays,
  parameters: { check: failsThenPays(notReachable) },
};

/**
 * The code of the store account is misspelt. Only the merchant can fix this.
 *
 * 가맹점 식별코드가 틀렸습니다. 상점만 고칠 수 있습니다.
 */
export const UnknownAccount: Story = {
  name: '잘못된 가맹점 식별코드 · Unknown store account',
  args: { fault: 'unknown account' },
  play: pays,
  parameters: { check: failsThenPays(/판매자에게 문의|contact the shop/) },
};

/**
 * Other code hides the window, and the script does not call back. The server is asked for the
 * outcome.
 *
 * 다른 코드가 결제창을 숨겨서 스크립트의 답이 오지 않습니다. 서버에 결과를 묻습니다.
 */
export const WindowClosesSilently: Story = {
  name: '결제창이 답 없이 닫힘 · Window closes silently',
  args: { fault: 'window closes silently' },
  play: pays,
  parameters: { check: failsThenPays(unknownOutcome) },
};

/**
 * The payment was approved, but the script's answer was lost. The server is asked, and the shopper
 * sees that the payment is done.
 *
 * 승인은 되었지만 스크립트의 답이 오지 않았습니다. 서버에 물어 결제 완료를 보여 줍니다.
 */
export const CallbackLost: Story = {
  name: '승인 뒤 답이 사라짐 · Callback lost',
  args: { fault: 'callback lost after approval' },
  play: pays,
  parameters: { check: failsThenPays(/done/, { recovers: false }) },
};

/**
 * Click “Pay”: the browser blocks the window, and a blank frame covers the page. After 12 seconds a
 * button to close it appears.
 *
 * ‘결제하기’를 눌러 보세요. 브라우저가 결제창을 차단해 빈 프레임이 화면을 덮고, 12초 뒤에 닫기 버튼이 나옵니다.
 */
export const FrameRefused: Story = {
  name: '결제창 차단 · Frame refused',
  args: { fault: 'frame refused' },
};

/**
 * Click “Pay”: the window does not load. After 15 seconds the shopper sees an error, and the window
 * never opens later.
 *
 * ‘결제하기’를 눌러 보세요. 결제창을 불러오지 못해 15초 뒤에 오류가 나오며, 나중에 갑자기 열리지 않습니다.
 */
export const FrameNeverLoads: Story = {
  name: '결제창이 열리지 않음 · Frame never loads',
  args: { fault: 'frame never loads' },
};

/**
 * Click “Pay”: the script server does not respond. After 25 seconds of tries the shopper sees an
 * error.
 *
 * ‘결제하기’를 눌러 보세요. 스크립트 서버가 응답하지 않아 25초 동안 시도한 뒤 오류가 나옵니다.
 */
export const ScriptNeverAnswers: Story = {
  name: '스크립트 응답 없음 · Script never answers',
  args: { fault: 'script never answers' },
};
