import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InstallmentField, type CardCode, type InstallmentFieldProps } from 'react-inicis';
import { useEffect, useState } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { renderWithSandbox } from '../renderWithSandbox.js';
import { english, list, Months, options } from './statefulFields.js';

describe('InstallmentField', () => {
  it.each<[number, readonly number[] | undefined, string[]]>([
    [49_999, [2, 3], ['일시불']],
    [50_000, [2, 3], ['일시불', '2개월', '3개월']],
    [50_000, [], ['일시불']],
    [64_000, [6, 3, 6], ['일시불', '3개월', '6개월']],
    [64_000, undefined, ['일시불', ...Array.from({ length: 11 }, (_, at) => `${at + 2}개월`)]],
  ])('for %i won and `installments` %j, offers the months %j', (amount, installments, offered) => {
    renderWithSandbox(<Months value={0} amount={amount} installments={installments} />);
    expect(options()).toEqual(offered);
  });

  it('shows the months in English, too', () => {
    renderWithSandbox(
      <Months value={0} amount={64_000} installments={[2, 3]} interestFree={2} />,
      english,
    );
    expect(list()).toHaveAccessibleName('Installments');
    expect(options()).toEqual(['Lump sum', '2 months, interest-free', '3 months']);
  });

  it.each<[InstallmentFieldProps['interestFree'], CardCode | '' | undefined, string[]]>([
    [3, undefined, ['일시불', '2개월 무이자', '3개월 무이자', '6개월']],
    [3, '366', ['일시불', '2개월 무이자', '3개월 무이자', '6개월']],
    [{ '366': 2 }, '366', ['일시불', '2개월 무이자', '3개월', '6개월']],
    [{ '366': 2 }, '381', ['일시불', '2개월', '3개월', '6개월']],
    [{ '366': 2 }, '', ['일시불', '2개월', '3개월', '6개월']],
    [undefined, '366', ['일시불', '2개월', '3개월', '6개월']],
  ])('marks the interest-free months of %j for the card %j', (interestFree, card, offered) => {
    const installments = [2, 3, 6];
    renderWithSandbox(
      <Months value={0} amount={64_000} {...{ installments, interestFree, card }} />,
    );
    expect(options()).toEqual(offered);
  });

  it('calls `onChange` with the chosen months as a number', async () => {
    const onChange = vi.fn();
    renderWithSandbox(<InstallmentField value={0} onChange={onChange} amount={64_000} />);
    await userEvent.selectOptions(list(), '3개월');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(3);
    expect(list()).toHaveValue('0');
  });

  it('selects the lump sum when the chosen months are no longer offered, and keeps it afterwards', () => {
    const field = (amount: number) => <Months value={6} amount={amount} />;
    const { rerender } = renderWithSandbox(field(64_000));
    expect(list()).toHaveDisplayValue('6개월');
    rerender(field(49_999));
    expect(list()).toHaveDisplayValue('일시불');
    rerender(field(64_000));
    expect(list()).toHaveDisplayValue('일시불');
  });

  it('calls `onChange` once for the change to the lump sum, also when `value` does not change', () => {
    const onChange = vi.fn();
    const field = (installments: readonly number[]) => (
      <InstallmentField value={6} onChange={onChange} amount={64_000} installments={installments} />
    );
    const { rerender } = renderWithSandbox(field([3, 6]));
    expect(onChange).not.toHaveBeenCalled();
    rerender(field([3]));
    rerender(field([3]));
    expect(list()).toHaveDisplayValue('일시불');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('has changed `value` before a click that follows the render, which can precede its effects', async () => {
    const pay = vi.fn();
    const discounted = deferred<number>();
    function Shop() {
      const [amount, setAmount] = useState(64_000);
      const [months, setMonths] = useState(6);
      useEffect(() => void discounted.promise.then(setAmount), []);
      return (
        <>
          <InstallmentField value={months} onChange={setMonths} amount={amount} />
          <button onClick={() => pay(amount, months)}>pay</button>
        </>
      );
    }
    renderWithSandbox(<Shop />);
    // Testing Library would run the effects at once.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    onTestFinished(() => void vi.unstubAllGlobals());
    const rendered = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        screen.getByRole('button', { name: 'pay' }).click();
        done();
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    discounted.resolve(49_999);
    await rendered;
    expect(pay).toHaveBeenCalledExactlyOnceWith(49_999, 0);
  });
});
