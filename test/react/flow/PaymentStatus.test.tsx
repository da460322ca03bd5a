import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InicisCheckout, PaymentError, type PaymentHandlers } from 'react-inicis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { firstStatusDelay } from '../../../src/react/timeouts.js';
import { deferred } from '../deferred.js';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';

const account = {
  bankCode: '088',
  bankName: '신한은행',
  number: '1234',
  holder: '상점',
  amount: 64_000,
  dueDate: '2026-12-24T14:59:59.000Z',
};
const verify: PaymentHandlers<string>['verify'] = async () => 'A-1';
const deposit: typeof verify = async () => ({ awaiting: 'deposit', account });
const unpaid: typeof verify = () => Promise.reject(new PaymentError('unpaid', 'no payment'));
const hidden: typeof verify = () =>
  Promise.reject(new PaymentError('interrupted', 'no session', { code: 'hidden' }));

const button = () => screen.getByRole('button', { hidden: true });
const status = () => screen.getByRole('status', { hidden: true });
const ended = () =>
  waitFor(() => expect(button().dataset['phase']).toMatch(/done|failed|cancelled|unknown/));

/** Blocks the page for this time in milliseconds. */
function block(duration: number): void {
  const end = performance.now() + duration;
  while (performance.now() < end);
}

/** Texts that the status has had until now, oldest first. `onText` runs after each commit, before its effects. */
function recordTexts(onText?: (text: string) => void): string[] {
  const texts: string[] = [];
  const observer = new MutationObserver(() => {
    const text = screen.queryByRole('status', { hidden: true })?.textContent;
    if (text === undefined || text === texts.at(-1)) return;
    texts.push(text);
    onText?.(text);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return texts;
}

/** Pays with a button that has these handlers, until the payment has ended. */
async function pay(outcome: 'approve' | 'cancel' | 'decline', handlers: PaymentHandlers<string>) {
  renderWithSandbox(<InicisCheckout order={order} buyer={buyer} {...handlers} />, {
    prompt: () => outcome,
  });
  await userEvent.click(button());
  await ended();
}

describe('PaymentStatus', () => {
  it('is not rendered for a button that nobody has clicked', () => {
    renderWithSandbox(<InicisCheckout order={order} buyer={buyer} verify={verify} />);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is empty at first, and then has the progress, because screen readers announce changes', async () => {
    const created = deferred<typeof order>();
    const { shopper } = renderWithSandbox(
      <InicisCheckout order={() => created.promise} buyer={buyer} verify={verify} />,
    );
    const texts = recordTexts();
    await userEvent.click(button());
    await waitFor(() => expect(texts).toEqual(['', '결제창을 준비하고 있습니다.']));
    created.resolve(order);
    await waitFor(() => expect(status()).toHaveTextContent('결제창이 열렸습니다.'));
    shopper.resolve('approve');
    await ended();
  });

  it('keeps the text of an open window on a page that is too busy to run effects in time', async () => {
    const { shopper } = renderWithSandbox(
      <InicisCheckout order={order} buyer={buyer} verify={verify} />,
    );
    const texts = recordTexts((text) => {
      // The delay of the first text ends after the commit and before its effects.
      if (text === '결제창이 열렸습니다.') block(2 * firstStatusDelay);
    });
    await userEvent.click(button());
    await waitFor(() => expect(texts).toContain('결제창이 열렸습니다.'));
    await new Promise((done) => setTimeout(done, firstStatusDelay));
    expect(status()).toHaveTextContent('결제창이 열렸습니다.');
    shopper.resolve('approve');
    await ended();
  });

  it('drops the progress of a preparation that failed, if a handler gets the error', async () => {
    const created = deferred<never>();
    renderWithSandbox(
      <InicisCheckout
        order={() => created.promise}
        buyer={buyer}
        verify={verify}
        onError={() => {}}
      />,
    );
    await userEvent.click(button());
    await waitFor(() => expect(status()).toHaveTextContent('결제창을 준비하고 있습니다.'));
    created.reject(new Error('sold out'));
    await ended();
    await waitFor(() => expect(status()).toBeEmptyDOMElement());
  });

  it.each([
    ['a paid order', 'approve', { verify, onPaid: vi.fn() }],
    ['a virtual account', 'approve', { verify: deposit, onAwaitingDeposit: vi.fn() }],
    ['a cancellation', 'cancel', { verify: unpaid, onCancel: vi.fn() }],
    ['an error', 'decline', { verify: unpaid, onError: vi.fn() }],
  ] as const)(
    'does not repeat %s that a handler of the shop gets',
    async (_, outcome, handlers) => {
      await pay(outcome, handlers);
      expect(status()).toBeEmptyDOMElement();
    },
  );

  it.each([
    ['a paid order', 'approve', { verify }, '결제가 완료되었습니다.'],
    [
      'a virtual account',
      'approve',
      { verify: deposit },
      '가상계좌가 발급되었습니다. 입금해 주세요.',
    ],
    ['a cancellation', 'cancel', { verify: unpaid }, '결제를 취소했습니다.'],
    ['an error', 'decline', { verify: unpaid }, '결제된 내역이 없습니다. 다시 시도해 주세요.'],
    [
      'an outcome that the server hides',
      'approve',
      { verify: hidden, onError: vi.fn() },
      '결제 결과를 아직 확인하지 못했습니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
    ],
  ] as const)('has the text of %s that no handler gets', async (_, outcome, handlers, text) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await pay(outcome, handlers);
    expect(status()).toHaveTextContent(text);
    vi.restoreAllMocks();
  });
});
