import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createRef,
  Profiler,
  type ButtonHTMLAttributes,
  type ComponentProps,
  type FormEvent,
} from 'react';
import { InicisCheckout, PaymentError, shopperMessage, type Receipt } from 'react-inicis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { buyer, isWindowOpen, order, renderWithSandbox } from '../renderWithSandbox.js';

const paid = { orderNo: 'A-1' };
const verify = async (_: Receipt) => paid;
const checkout = { order, buyer, verify };

const button = () => screen.getByRole('button', { hidden: true });
const status = () => screen.getByRole('status', { hidden: true });
const phase = (is: string) => waitFor(() => expect(button()).toHaveAttribute('data-phase', is));

describe('InicisCheckout', () => {
  it('opens the window, calls `verify` with the receipt, and calls `onPaid` with its result', async () => {
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const { sandbox, shopper } = renderWithSandbox(
      <InicisCheckout {...checkout} verify={check} onPaid={onPaid} />,
    );
    await userEvent.click(button());
    await phase('window');
    expect(isWindowOpen()).toBe(true);
    expect(sandbox.requests).toHaveLength(1);
    expect(sandbox.requests[0]).toMatchObject({ amount: 64_000, m_redirect_url: location.href });
    shopper.resolve('approve');
    await phase('done');
    const receipt = { impUid: sandbox.payments[0]?.imp_uid, merchantUid: 'order_1' };
    expect(check).toHaveBeenCalledExactlyOnceWith(receipt, {
      signal: expect.any(AbortSignal),
      known: true,
    });
    expect(onPaid).toHaveBeenCalledExactlyOnceWith(paid);
  });

  it('calls `onCancel` for a closed window and `onError` for a decline, and pays with the next click', async () => {
    const handlers = { onPaid: vi.fn(), onCancel: vi.fn(), onError: vi.fn() };
    const outcomes = ['cancel', 'decline', 'approve'] as const;
    let opened = 0;
    const unpaid = new PaymentError('unpaid', 'no payment of this order');
    const check = async ({ impUid }: Receipt) => impUid ?? Promise.reject(unpaid);
    renderWithSandbox(<InicisCheckout {...checkout} verify={check} {...handlers} />, {
      prompt: () => outcomes[opened++] ?? 'cancel',
    });
    await userEvent.click(button());
    await phase('cancelled');
    await waitFor(() => expect(handlers.onCancel).toHaveBeenCalledTimes(1));
    expect(handlers.onError).not.toHaveBeenCalled();
    await userEvent.click(button());
    await phase('failed');
    await waitFor(() => expect(handlers.onError).toHaveBeenCalledTimes(1));
    expect(handlers.onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'unpaid' });
    await userEvent.click(button());
    await phase('done');
    expect(handlers.onPaid).toHaveBeenCalledTimes(1);
    expect(handlers.onCancel).toHaveBeenCalledTimes(1);
    expect(handlers.onError).toHaveBeenCalledTimes(1);
  });

  it('does not open a window for an invalid request, reports field and rule, and can be clicked again', async () => {
    const onError = vi.fn();
    const bad = { ...checkout, order: { ...order, amount: 10.5 }, onError };
    const { sandbox, shopper, rerender } = renderWithSandbox(<InicisCheckout {...bad} />);
    await userEvent.click(button());
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      reason: 'invalid',
      field: 'order.amount',
      code: 'won',
    });
    expect(sandbox.requests).toHaveLength(0);
    rerender(<InicisCheckout {...checkout} />);
    await userEvent.click(button());
    shopper.resolve('approve');
    await phase('done');
  });

  it('calls `order()` once, on the click', async () => {
    const lazy = vi.fn(async () => ({ ...order, merchantUid: 'order_lazy' }));
    const { sandbox, shopper } = renderWithSandbox(<InicisCheckout {...checkout} order={lazy} />);
    expect(lazy).not.toHaveBeenCalled();
    await userEvent.click(button());
    await phase('window');
    shopper.resolve('approve');
    await phase('done');
    expect(lazy).toHaveBeenCalledTimes(1);
    expect(sandbox.payments[0]?.merchant_uid).toBe('order_lazy');
  });

  it('reports `unavailable` with the code `order` and the cause when `order()` rejects', async () => {
    const cause = new Error('401');
    const onError = vi.fn();
    const { sandbox } = renderWithSandbox(
      <InicisCheckout {...checkout} order={() => Promise.reject(cause)} onError={onError} />,
    );
    await userEvent.click(button());
    await waitFor(() => expect(onError).toHaveBeenCalled());
    const error: PaymentError = onError.mock.calls[0]?.[0];
    expect(error).toMatchObject({ reason: 'unavailable', code: 'order', cause });
    expect(shopperMessage(error, 'ko')).toMatch(/^주문을 만들지 못해 결제를 시작하지 않았습니다/);
    expect(sandbox.requests).toHaveLength(0);
  });

  it('shows the reason of the shop that `order()` throws, and explains it to the developer', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const soldOut = () =>
      Promise.reject(
        new PaymentError('unavailable', 'sold out', {
          code: 'order',
          shopperMessage: '품절된 상품입니다.',
        }),
      );
    renderWithSandbox(<InicisCheckout {...checkout} order={soldOut} />);
    await userEvent.click(button());
    await phase('failed');
    expect(status()).toHaveTextContent(/^품절된 상품입니다\.$/);
    await waitFor(() => expect(log.mock.calls.join()).toMatch(/sold out[^]*order\(\)/));
    log.mockRestore();
  });

  it('makes one payment for a double click', async () => {
    const { sandbox, shopper } = renderWithSandbox(<InicisCheckout {...checkout} />);
    await userEvent.dblClick(button());
    fireEvent.click(button());
    await phase('window');
    shopper.resolve('approve');
    await phase('done');
    expect(sandbox.requests).toHaveLength(1);
  });

  it('ignores clicks while a payment runs, and is never `disabled`, so it keeps the focus', async () => {
    const onClick = vi.fn();
    // The server agrees with the cancellation: another answer would change the phase again.
    const unpaid = () => Promise.reject(new PaymentError('unpaid', 'no payment of this order'));
    const { shopper } = renderWithSandbox(
      <InicisCheckout {...checkout} verify={unpaid} onClick={onClick} />,
    );
    await userEvent.click(button());
    await phase('window');
    expect(button()).toHaveAttribute('aria-disabled', 'true');
    expect(button()).toHaveAttribute('aria-busy', 'true');
    expect(button()).not.toBeDisabled();
    fireEvent.click(button());
    expect(onClick).toHaveBeenCalledTimes(1);
    shopper.resolve('cancel');
    await phase('cancelled');
    expect(button()).not.toHaveAttribute('aria-disabled');
    expect(button()).toHaveFocus();
  });

  it('calls `onClick` first, and does not pay when `onClick` calls `preventDefault()`', async () => {
    const { sandbox } = renderWithSandbox(
      <InicisCheckout {...checkout} onClick={(event) => event.preventDefault()} />,
    );
    await userEvent.click(button());
    await new Promise((done) => setTimeout(done, 20));
    expect(button()).toHaveAttribute('data-phase', 'idle');
    expect(sandbox.requests).toHaveLength(0);
  });

  it('is a native button with the button attributes, and without the options and handlers', () => {
    const warn = vi.spyOn(console, 'error').mockImplementation(() => {});
    const ref = createRef<HTMLButtonElement>();
    renderWithSandbox(
      <InicisCheckout
        {...checkout}
        ref={ref}
        className="pay"
        data-testid="pay"
        installments={[2]}
        easyPay={false}
        onPaid={() => {}}
      >
        주문하기
      </InicisCheckout>,
    );
    expect(button().outerHTML).toBe(
      '<button class="pay" data-testid="pay" type="button" data-phase="idle" aria-busy="false">주문하기</button>',
    );
    expect(ref.current).toBe(button());
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('warns the developer about props that look like misspelt options', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const misspelt: object = { instalments: '3', redirect_url: '/done', title: '결제', form: 'a' };
    renderWithSandbox(<InicisCheckout {...checkout} {...misspelt} />);
    await userEvent.click(button());
    const warning = expect.stringMatching(/^react-inicis: .*\(instalments, redirect_url\)$/);
    await waitFor(() => expect(warn).toHaveBeenCalledWith(warning));
    warn.mockRestore();
  });

  it('passes only the request to the payment, which would refuse any other key', async () => {
    const { shopper, sandbox } = renderWithSandbox(
      <InicisCheckout
        {...checkout}
        installments={[2]}
        className="pay"
        data-testid="pay"
        render={<button>주문</button>}
        onClick={() => {}}
        onPaid={() => {}}
      >
        주문하기
      </InicisCheckout>,
    );
    await userEvent.click(button());
    await phase('window');
    expect(sandbox.requests).toHaveLength(1);
    shopper.resolve('approve');
    await phase('done');
  });

  it('has a label in the language of the provider', () => {
    renderWithSandbox(<InicisCheckout {...checkout} />, { provider: { locale: 'en' } });
    expect(button()).toHaveTextContent('Pay');
  });

  it('renders the button of a design system, from an element or a function', async () => {
    const Fancy = (props: ButtonHTMLAttributes<HTMLButtonElement>) => (
      <button {...props} data-fancy="" />
    );
    const { rerender, shopper } = renderWithSandbox(
      <InicisCheckout {...checkout} render={<Fancy className="fancy" />} />,
    );
    expect(button()).toHaveAttribute('data-fancy');
    expect(button()).toHaveClass('fancy');
    rerender(
      <InicisCheckout
        {...checkout}
        render={(props, now) => <Fancy {...props}>{now === 'idle' ? '주문' : '잠시만요'}</Fancy>}
      />,
    );
    expect(button()).toHaveTextContent('주문');
    await userEvent.click(button());
    await phase('window');
    expect(button()).toHaveTextContent('잠시만요');
    shopper.resolve('approve');
    await phase('done');
  });

  it.each(['submit', 'reset'] as const)(
    'pays, and does not %s its form, if the element of `render` is such a button',
    async (type) => {
      const [onSubmit, onReset] = [vi.fn((event: FormEvent) => event.preventDefault()), vi.fn()];
      const Styled = (props: ComponentProps<'button'>) => <button {...props} />;
      const { sandbox } = renderWithSandbox(
        <form {...{ onSubmit, onReset }}>
          <InicisCheckout {...checkout} render={<button type={type}>주문</button>} />
          <InicisCheckout {...checkout} render={<Styled type={type}>구독</Styled>} />
        </form>,
        { prompt: () => 'approve' },
      );
      for (const [index, name] of ['주문', '구독'].entries()) {
        await userEvent.click(screen.getByRole('button', { name }));
        await waitFor(() => expect(sandbox.requests).toHaveLength(index + 1));
        await waitFor(() =>
          expect(screen.getByRole('button', { name })).toHaveAttribute('data-phase', 'done'),
        );
      }
      expect(onSubmit).not.toHaveBeenCalled();
      expect(onReset).not.toHaveBeenCalled();
    },
  );

  it.each(['submit', 'reset', undefined] as const)(
    'pays, and does not submit or reset its form, if the function of `render` renders a button with the type %s',
    async (type) => {
      const [onSubmit, onReset] = [vi.fn((event: FormEvent) => event.preventDefault()), vi.fn()];
      const { sandbox } = renderWithSandbox(
        <form {...{ onSubmit, onReset }}>
          <InicisCheckout
            {...checkout}
            render={(props) => (
              <span>
                <button {...props} type={type} />
              </span>
            )}
          />
        </form>,
        { prompt: () => 'approve' },
      );
      await userEvent.click(button());
      await phase('done');
      expect(sandbox.requests).toHaveLength(1);
      expect(onSubmit).not.toHaveBeenCalled();
      expect(onReset).not.toHaveBeenCalled();
    },
  );

  it('does not prevent the default of a click on a `<button type="button">`', async () => {
    const prevented: boolean[] = [];
    const onClick = (event: Event) => prevented.push(event.defaultPrevented);
    window.addEventListener('click', onClick);
    onTestFinished(() => window.removeEventListener('click', onClick));
    renderWithSandbox(<InicisCheckout {...checkout} />);
    await userEvent.click(button());
    await phase('window');
    expect(prevented).toEqual([false]);
  });

  it('keeps a `type` of the element of `render` that means something else in a design system', () => {
    const Design = ({ type, ...props }: { type: 'primary' }) => <i {...props}>{type}</i>;
    renderWithSandbox(<InicisCheckout {...checkout} render={<Design type="primary" />} />);
    expect(screen.getByText('primary')).toBeVisible();
  });

  it('has the default button if `render` is `null`, from JavaScript', () => {
    const none: { render?: undefined } = JSON.parse('{ "render": null }');
    renderWithSandbox(<InicisCheckout {...checkout} {...none} />);
    expect(button()).toHaveTextContent('결제하기');
  });

  it('pays also if the element of `render` has handlers, after they have run', async () => {
    const own = { onClick: vi.fn(), onFocus: vi.fn() };
    const onClick = vi.fn();
    const { sandbox } = renderWithSandbox(
      <InicisCheckout {...checkout} onClick={onClick} render={<button {...own}>주문</button>} />,
    );
    own.onClick.mockImplementationOnce((event: { preventDefault: () => void }) =>
      event.preventDefault(),
    );
    await userEvent.click(button());
    expect(button()).toHaveAttribute('data-phase', 'idle');
    await userEvent.click(button());
    await phase('window');
    expect(own.onClick).toHaveBeenCalledTimes(2);
    expect(own.onFocus).toHaveBeenCalled();
    expect(onClick).not.toHaveBeenCalled();
    expect(sandbox.requests).toHaveLength(1);
  });

  it('continues the payment after it unmounts, and calls its handlers', async () => {
    const onPaid = vi.fn();
    const checking = deferred<typeof paid>();
    const { shopper, rerender } = renderWithSandbox(
      <InicisCheckout {...checkout} verify={() => checking.promise} onPaid={onPaid} />,
    );
    await userEvent.click(button());
    await phase('window');
    rerender(<p>gone</p>);
    shopper.resolve('approve');
    checking.resolve(paid);
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith(paid));
  });

  it('commits at most four times per payment, and does not render another idle button', async () => {
    const commits = { paying: 0, idle: 0 };
    const count = (id: 'paying' | 'idle') => () => void (commits[id] += 1);
    const { shopper } = renderWithSandbox(
      <>
        <Profiler id="paying" onRender={count('paying')}>
          <InicisCheckout {...checkout}>여기</InicisCheckout>
        </Profiler>
        <Profiler id="idle" onRender={count('idle')}>
          <InicisCheckout {...checkout}>저기</InicisCheckout>
        </Profiler>
      </>,
    );
    const before = { ...commits };
    const here = screen.getByRole('button', { name: '여기' });
    await userEvent.click(here);
    await waitFor(() => expect(here).toHaveAttribute('data-phase', 'window'));
    shopper.resolve('approve');
    await waitFor(() => expect(here).toHaveAttribute('data-phase', 'done'));
    expect(commits.paying - before.paying).toBeLessThanOrEqual(4);
    expect(commits.idle - before.idle).toBe(0);
  });

  it('closes the window and asks the server at once when the shopper presses Back', async () => {
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const check = vi.fn(verify);
    renderWithSandbox(<InicisCheckout {...checkout} verify={check} {...handlers} />);
    await userEvent.click(button());
    await phase('window');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(isWindowOpen()).toBe(false);
    await phase('done');
    expect(check).toHaveBeenCalledTimes(1);
    expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith(paid);
    expect(handlers.onError).not.toHaveBeenCalled();
  });

  it('makes the page behind the window inert, and restores it afterwards', async () => {
    const { shopper, container } = renderWithSandbox(<InicisCheckout {...checkout} />);
    await userEvent.click(button());
    await phase('window');
    expect(container).toHaveAttribute('inert');
    shopper.resolve('approve');
    await phase('done');
    expect(container).not.toHaveAttribute('inert');
    expect(document.body).not.toHaveClass('imp-payment-progress');
  });

  it('calls `verify` when the window disappears without an answer', async () => {
    const check = vi.fn(verify);
    const { sandbox } = renderWithSandbox(<InicisCheckout {...checkout} verify={check} />);
    await userEvent.click(button());
    await phase('window');
    (await sandbox.loadImp()).close();
    await phase('done');
    expect(check.mock.calls[0]?.[0]).toEqual({ impUid: null, merchantUid: 'order_1' });
  });

  it('reports `interrupted` and not a failed payment when `verify` is unavailable', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const onError = vi.fn();
    const broken = new PaymentError('unavailable', 'REST is down');
    const { shopper } = renderWithSandbox(
      <InicisCheckout {...checkout} verify={() => Promise.reject(broken)} onError={onError} />,
    );
    fireEvent.click(button());
    await phase('window');
    shopper.resolve('approve');
    await phase('verifying');
    await vi.advanceTimersByTimeAsync(90_000);
    await phase('unknown');
    expect(button()).toHaveAttribute('aria-busy', 'false');
    await waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      reason: 'interrupted',
      cause: broken,
      receipt: { merchantUid: 'order_1' },
    });
    expect(status()).toHaveTextContent('결제 결과를 확인하는 중입니다.');
  });

  it('calls `onAwaitingDeposit` and not `onPaid` for an issued virtual account', async () => {
    const account = {
      bankCode: '088',
      bankName: '신한은행',
      number: '1234',
      holder: '상점',
      amount: 64_000,
      dueDate: '2026-12-24T14:59:59.000Z',
    };
    const handlers = { onPaid: vi.fn(), onAwaitingDeposit: vi.fn() };
    const awaiting = async () => ({ awaiting: 'deposit', account }) as const;
    const { shopper } = renderWithSandbox(
      <InicisCheckout order={order} buyer={buyer} method="vbank" verify={awaiting} {...handlers} />,
    );
    await userEvent.click(button());
    shopper.resolve('approve');
    await phase('done');
    const receipt = { impUid: expect.stringMatching(/^imp_/), merchantUid: 'order_1' };
    await waitFor(() => expect(handlers.onAwaitingDeposit).toHaveBeenCalledWith(account, receipt));
    expect(handlers.onPaid).not.toHaveBeenCalled();
  });
});
