import { useQueryClient } from '@tanstack/react-query';
import { sandboxAt } from 'react-inicis/sandbox';
import { useMatch } from 'react-router';
import { demoTexts } from '../texts/demoTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { ActionButton } from '../parts/ActionButton.js';
import { useDemoSwitches } from './demoSwitches.js';

const day = 24 * 3_600_000;
type Sandbox = ReturnType<typeof sandboxAt>;

const outcomes = {
  approve: 'approve',
  decline: 'decline',
  cancel: 'cancel',
  callbackLost: 'callbackLost',
  silentClose: 'silentClose',
  webhookFirst: 'webhookFirst',
  late: { after: 5_000, end: 'approve' },
} as const satisfies Record<string, Parameters<Sandbox['next']>[0]>;

const faults = {
  list: (sandbox) => sandbox.setFaults({ list: 'error' }),
  frame: (sandbox) => sandbox.setFaults({ frame: 'refused' }),
  rest: (sandbox) => sandbox.fail({ answer: 500, times: 5 }),
  noFaults: (sandbox) => sandbox.setFaults({}),
} as const satisfies Record<string, (sandbox: Sandbox) => Promise<void>>;

const orderEvents = {
  deposit: (sandbox, merchantUid) => sandbox.deposit(merchantUid),
  refund: (sandbox, merchantUid) => sandbox.cancel(merchantUid),
  confirm: (sandbox, merchantUid) => sandbox.changeEscrow(merchantUid, 'purchaseConfirmed'),
  refuse: (sandbox, merchantUid) => sandbox.changeEscrow(merchantUid, 'purchaseRefused'),
} as const satisfies Record<string, (sandbox: Sandbox, merchantUid: string) => Promise<void>>;

const times = { day, month: 31 * day } as const;

const keysOf = <T extends object>(table: T) =>
  Object.keys(table).filter((key): key is Extract<keyof T, string> => key in table);

/** Switches and events of the sandbox: what shoppers, banks and networks do. */
export default function DemoActions({ console: address }: { console: string }) {
  const t = useTexts(demoTexts);
  const client = useQueryClient();
  const { forgedAmount, setForgedAmount } = useDemoSwitches();
  const { merchantUid } = useMatch('/:page/:merchantUid')?.params ?? {};
  const sandbox = sandboxAt(address);
  const button = (key: keyof typeof demoTexts, action: () => Promise<void>) => (
    <li key={key}>
      <ActionButton
        className="small"
        done={t('done')}
        action={() => action().then(() => client.invalidateQueries())}
      >
        {t(key)}
      </ActionButton>
    </li>
  );
  return (
    <div className="demo stack">
      <p className="soft">
        {t('about')}{' '}
        <a href={address} target="_blank" rel="noreferrer">
          {t('console')}
        </a>
      </p>
      <h3>{t('next')}</h3>
      <ul>{keysOf(outcomes).map((key) => button(key, () => sandbox.next(outcomes[key])))}</ul>
      <h3>{t('faults')}</h3>
      <ul>{keysOf(faults).map((key) => button(key, () => faults[key](sandbox)))}</ul>
      <label className="tick">
        <input
          type="checkbox"
          checked={forgedAmount !== null}
          onChange={({ target }) => setForgedAmount(target.checked ? 100 : null)}
        />
        {t('forge')}
      </label>
      {merchantUid?.startsWith('order_') && (
        <>
          <h3>{t('thisOrder')}</h3>
          <ul>
            {keysOf(orderEvents).map((key) =>
              button(key, () => orderEvents[key](sandbox, merchantUid)),
            )}
          </ul>
        </>
      )}
      <h3>{t('clock')}</h3>
      <ul>{keysOf(times).map((key) => button(key, () => sandbox.advance(times[key])))}</ul>
    </div>
  );
}
