import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState } from 'react';
import {
  InicisCheckout,
  InstallmentField,
  IssuerField,
  MethodField,
  type CardCode,
} from 'react-inicis';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';
import {
  ignore,
  Issuer,
  list,
  Method,
  methods,
  Months,
  radio,
  renderOnServer,
  submitted,
} from './statefulFields.js';

describe('every field', () => {
  it.each([
    <MethodField key="method" methods={methods} value="card" onChange={ignore} />,
    <IssuerField key="issuer" value="" onChange={ignore} />,
    <InstallmentField key="months" value={0} onChange={ignore} amount={64_000} />,
  ])('throws an error that names the missing provider: $key', (field) => {
    expect(() => renderToString(field)).toThrow('put <InicisProvider userCode channelKey> above');
  });

  it('has no selection until the shopper chooses, and is invalid until then if `required`', async () => {
    renderWithSandbox(
      <form>
        <Method methods={methods} value="" name="method" required />
        <Issuer value="" name="issuer" required />
      </form>,
    );
    const form = screen.getByRole('radiogroup').closest('form');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(submitted()).toEqual([['issuer', '']]);
    expect(form?.checkValidity()).toBe(false);
    await userEvent.click(radio('신용카드'));
    expect(form?.checkValidity()).toBe(false);
    await userEvent.selectOptions(list(), '신한카드');
    expect(form?.checkValidity()).toBe(true);
  });

  it('submits the chosen values with a native form', async () => {
    renderWithSandbox(
      <form>
        <Method methods={methods} value="card" name="method" />
        <Issuer value="366" name="issuer" />
        <Months value={0} amount={64_000} name="months" />
      </form>,
    );
    await userEvent.click(radio('가상계좌'));
    await userEvent.selectOptions(screen.getByLabelText('카드사'), 'KB국민카드');
    await userEvent.selectOptions(screen.getByLabelText('할부 개월'), '3개월');
    expect(submitted()).toEqual([
      ['method', 'vbank'],
      ['issuer', '381'],
      ['months', '3'],
    ]);
  });

  it('belongs to the form of its `form` attribute', () => {
    renderWithSandbox(
      <>
        <form id="checkout" />
        <Method methods={methods} value="card" name="method" form="checkout" />
        <Issuer value="366" name="issuer" form="checkout" />
      </>,
    );
    expect(submitted()).toEqual([
      ['method', 'card'],
      ['issuer', '366'],
    ]);
  });

  it('submits no value and allows no change while it is disabled', async () => {
    renderWithSandbox(
      <form>
        <Method methods={methods} value="card" name="method" disabled />
        <Issuer value="366" name="issuer" disabled />
        <Months value={0} amount={64_000} name="months" disabled />
      </form>,
    );
    await userEvent.click(radio('가상계좌'));
    expect(radio('신용카드')).toBeChecked();
    for (const select of screen.getAllByRole('combobox')) expect(select).toBeDisabled();
    expect(submitted()).toEqual([]);
  });

  it('passes `id`, `className`, `aria-*`, `onBlur` and `ref` to the native element', async () => {
    const group = createRef<HTMLInputElement>();
    const issuer = createRef<HTMLSelectElement>();
    const months = createRef<HTMLSelectElement>();
    const blurred = vi.fn();
    const attributes = (id: string) => ({
      id,
      className: 'field',
      'aria-invalid': true,
      'aria-describedby': 'why',
      'data-testid': id,
      onBlur: () => blurred(id),
    });
    renderWithSandbox(
      <>
        <Method methods={methods} value="card" {...attributes('method')} />
        <IssuerField value="" onChange={ignore} ref={issuer} {...attributes('issuer')} />
        <InstallmentField
          value={0}
          onChange={ignore}
          amount={64_000}
          ref={months}
          {...attributes('months')}
        />
        <MethodField ref={group} methods={['card']} value="" onChange={ignore} />
        <p id="why">다시 선택해 주세요</p>
      </>,
    );
    for (const id of ['method', 'issuer', 'months']) {
      const element = screen.getByTestId(id);
      expect(element).toHaveAttribute('id', id);
      expect(element).toHaveClass('field');
      expect(element).toBeInvalid();
      expect(element).toHaveAccessibleDescription('다시 선택해 주세요');
    }
    expect(issuer.current).toBe(screen.getByLabelText('카드사'));
    expect(months.current).toBe(screen.getByLabelText('할부 개월'));
    for (let stop = 0; stop < 4; stop += 1) await userEvent.tab();
    expect(group.current).toHaveFocus();
    expect(blurred.mock.calls).toEqual([['method'], ['issuer'], ['months']]);
  });

  it('shows the given label, and no label with `null`', () => {
    renderWithSandbox(
      <>
        <Method methods={['card']} value="card" label="어떻게 결제할까요?" />
        <Months value={0} amount={64_000} label={<b>몇 개월?</b>} />
        <label htmlFor="issuer">어느 카드?</label>
        <Issuer value="" id="issuer" label={null} />
        <h2 id="second">다른 방법</h2>
        <Method methods={['vbank']} value="" label={null} aria-labelledby="second" />
      </>,
    );
    expect(screen.getByRole('radiogroup', { name: '어떻게 결제할까요?' })).toBeVisible();
    expect(screen.getByRole('combobox', { name: '몇 개월?' })).toBeVisible();
    expect(screen.getByRole('combobox', { name: '어느 카드?' })).toBeVisible();
    expect(screen.getByRole('radiogroup', { name: '다른 방법' })).toBeVisible();
    expect(document.querySelectorAll('label:empty, legend:empty')).toHaveLength(0);
  });

  it('shows the default label when `label` is undefined', () => {
    renderWithSandbox(<Issuer value="" label={undefined} />);
    expect(screen.getByRole('combobox', { name: '카드사' })).toBeVisible();
  });

  it('throws for cards and months that a payment refuses', () => {
    const cards = { only: ['신한'] };
    expect(renderOnServer(<Issuer value="" cards={cards} />)).toThrow('cards: cardCode ("신한")');
    const months = <Months value={0} amount={64_000} interestFree={{ '366': 1 }} />;
    expect(renderOnServer(months)).toThrow('interestFree.366: interestFree (1)');
    const free = <Months value={0} amount={64_000} interestFree={1} />;
    expect(renderOnServer(free)).toThrow('interestFree: interestFree (1)');
    const installments = <Months value={0} amount={64_000} installments={[0, 6]} />;
    expect(renderOnServer(installments)).toThrow('installments: months (object)');
  });

  it('renders the same on a server, also when the chosen months are no longer offered', () => {
    const months = <InstallmentField id="m" value={6} onChange={ignore} amount={49_999} />;
    expect(renderOnServer(months)()).toBe(
      '<label for="m">할부 개월</label><select id="m"><option value="0" selected="">일시불</option></select>',
    );
  });

  it('pays with the card company and the months that the page shows', async () => {
    function CardForm({ amount }: { amount: number }) {
      const [issuer, setIssuer] = useState<CardCode | ''>('');
      const [months, setMonths] = useState(0);
      return (
        <>
          <IssuerField value={issuer} onChange={setIssuer} />
          <InstallmentField value={months} onChange={setMonths} amount={amount} card={issuer} />
          <InicisCheckout
            order={{ ...order, amount }}
            buyer={buyer}
            directCard={{ code: issuer, quota: months }}
            verify={async () => 0}
          />
        </>
      );
    }
    const { sandbox, shopper, rerender } = renderWithSandbox(<CardForm amount={64_000} />);
    await userEvent.selectOptions(screen.getByLabelText('카드사'), '신한카드');
    await userEvent.selectOptions(screen.getByLabelText('할부 개월'), '3개월');
    rerender(<CardForm amount={45_000} />);
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(sandbox.requests).toHaveLength(1));
    expect(sandbox.requests[0]).toMatchObject({
      amount: 45_000,
      card: { direct: { code: '366', quota: 0 } },
    });
    shopper.resolve('cancel');
  });
});
