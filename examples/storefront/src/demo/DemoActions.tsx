import { sandboxAt } from 'react-inicis/sandbox';
import { useMatch } from 'react-router';
import { useLanguage, type Text } from '../language/language.js';
import { ActionButton } from '../parts/ActionButton.js';
import { demo } from './demo.js';

const day = 24 * 3_600_000;
type Sandbox = ReturnType<typeof sandboxAt>;
type Action = readonly [...Text, (sandbox: Sandbox) => Promise<void>];

const endWith = (outcome: Parameters<Sandbox['next']>[0]) => (sandbox: Sandbox) =>
  sandbox.next(outcome);

const outcomes: readonly Action[] = [
  ['승인', 'Approve', endWith('approve')],
  ['거절', 'Decline', endWith('decline')],
  ['구매자 취소', 'Shopper cancels', endWith('cancel')],
  ['결제됨, 응답 유실', 'Paid, answer lost', endWith('callbackLost')],
  ['응답 없이 닫힘', 'Closes silently', endWith('silentClose')],
  ['웹훅 먼저', 'Webhook first', endWith('webhookFirst')],
  ['5초 뒤 승인', 'Approve after 5 s', endWith({ after: 5_000, end: 'approve' })],
];

const faults: readonly Action[] = [
  ['채널 목록 오류', 'Channel list fails', (sandbox) => sandbox.setFaults({ list: 'error' })],
  [
    '결제창이 비어 있음',
    'Window stays blank',
    (sandbox) => sandbox.setFaults({ frame: 'refused' }),
  ],
  [
    'REST API 오류 5번',
    'REST API fails 5 times',
    (sandbox) => sandbox.fail({ answer: 500, times: 5 }),
  ],
  ['장애 없애기', 'Remove faults', (sandbox) => sandbox.setFaults({})],
];

const eventsOf = (merchantUid: string): readonly Action[] => [
  ['가상계좌 입금', 'Deposit arrives', (sandbox) => sandbox.deposit(merchantUid)],
  ['콘솔에서 전액 환불', 'Refund in the console', (sandbox) => sandbox.cancel(merchantUid)],
  [
    '에스크로 구매 확정',
    'Escrow: confirm',
    (sandbox) => sandbox.changeEscrow(merchantUid, 'purchaseConfirmed'),
  ],
  [
    '에스크로 구매 거절',
    'Escrow: refuse',
    (sandbox) => sandbox.changeEscrow(merchantUid, 'purchaseRefused'),
  ],
];

const clock: readonly Action[] = [
  ['하루 지나기', 'One day later', (sandbox) => sandbox.advance(day)],
  ['31일 지나기', '31 days later', (sandbox) => sandbox.advance(31 * day)],
];

/** Switches and events of the sandbox: what shoppers, banks and networks do. */
export default function DemoActions({ console: address }: { console: string }) {
  const { t } = useLanguage();
  const { merchantUid } = useMatch('/:page/:merchantUid')?.params ?? {};
  const sandbox = sandboxAt(address);
  const list = (title: string, actions: readonly Action[]) => (
    <section>
      <h3>{title}</h3>
      <ul>
        {actions.map(([ko, en, act]) => (
          <li key={en}>
            <ActionButton
              className="small"
              done={() => t('했습니다.', 'Done.')}
              action={() => act(sandbox)}
            >
              {t(ko, en)}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="demo stack">
      <p className="soft">
        {t(
          '구매자, 은행, 네트워크에서 일어나는 일을 샌드박스로 만들어 봅니다.',
          'Simulates what shoppers, banks and networks do, with the sandbox.',
        )}{' '}
        <a href={address} target="_blank" rel="noreferrer">
          {t('샌드박스 콘솔 열기', 'Open the sandbox console')}
        </a>
      </p>
      {list(t('다음 결제창의 결과', 'Outcome of the next window'), outcomes)}
      {list(t('장애', 'Faults'), faults)}
      <label className="tick">
        <input
          type="checkbox"
          defaultChecked={demo.forgedAmount > 0}
          onChange={({ target }) => {
            demo.forgedAmount = target.checked ? 100 : 0;
          }}
        />
        {t('결제 금액을 100원으로 위조하기', 'Forge the amount: 100 won')}
      </label>
      {merchantUid?.startsWith('order_') &&
        list(t('이 주문에 일어날 일', 'Events of this order'), eventsOf(merchantUid))}
      {list(t('게이트웨이 시계', 'Clock of the gateway'), clock)}
    </div>
  );
}
