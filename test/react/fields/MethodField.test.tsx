import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { MethodField } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { renderWithSandbox } from '../renderWithSandbox.js';
import { english, ignore, Method, methods, radio } from './statefulFields.js';

describe('MethodField', () => {
  it('offers the methods in the given order, in the language of the provider', () => {
    const field = <Method methods={methods} value="vbank" />;
    const { unmount } = renderWithSandbox(field);
    const group = screen.getByRole('radiogroup', { name: '결제수단' });
    const labels = () => screen.getAllByRole('radio').map((one) => one.closest('label'));
    expect(group.tagName).toBe('FIELDSET');
    expect(labels().map((label) => label?.textContent?.trim())).toEqual([
      '신용카드',
      '가상계좌',
      '카카오페이',
    ]);
    expect(radio('가상계좌')).toBeChecked();
    unmount();
    renderWithSandbox(field, english);
    expect(screen.getByRole('radiogroup', { name: 'Payment method' })).toContainElement(
      radio('Virtual account'),
    );
  });

  it('shows a logo before the name of its method, and the name stays the same', () => {
    const logos = { kakaopay: <img src="data:," alt="" data-testid="logo" /> };
    renderWithSandbox(<Method methods={methods} value="card" logos={logos} />);
    expect(radio('카카오페이').closest('label')).toContainElement(screen.getByTestId('logo'));
    expect(screen.getAllByTestId('logo')).toHaveLength(1);
  });

  it('calls `onChange` with the chosen method, and shows it after `value` changes', async () => {
    const onChange = vi.fn();
    const field = (value: 'card' | 'vbank') => (
      <MethodField methods={methods} value={value} onChange={onChange} />
    );
    const { rerender } = renderWithSandbox(field('card'));
    await userEvent.click(screen.getByText('가상계좌'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('vbank');
    expect(radio('신용카드')).toBeChecked();
    rerender(field('vbank'));
    expect(radio('가상계좌')).toBeChecked();
  });

  it.each(['method', undefined])('is one Tab stop, with the name %s', async (name) => {
    renderWithSandbox(<Method methods={methods} value="card" name={name} />);
    await userEvent.tab();
    expect(radio('신용카드')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(radio('가상계좌')).toHaveFocus();
    expect(radio('가상계좌')).toBeChecked();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('does not mix the selections of two groups without names', async () => {
    renderWithSandbox(
      <>
        <Method methods={['card', 'vbank']} value="card" />
        <Method methods={['phone', 'trans']} value="phone" />
      </>,
    );
    await userEvent.click(radio('실시간 계좌이체'));
    expect(radio('신용카드')).toBeChecked();
    expect(radio('휴대폰 소액결제')).not.toBeChecked();
  });

  it('calls `onBlur` when the focus leaves the group, not within it', async () => {
    const onBlur = vi.fn();
    renderWithSandbox(<Method methods={methods} value="card" onBlur={onBlur} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(onBlur).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onBlur).toHaveBeenCalledTimes(1);
  });

  it('sets its ref to the radio button that Tab reaches', () => {
    const ref = createRef<HTMLInputElement>();
    const field = (value: 'vbank' | 'kakaopay' | '') => (
      <MethodField ref={ref} methods={methods} value={value} onChange={ignore} />
    );
    const { rerender } = renderWithSandbox(field(''));
    expect(ref.current).toBe(radio('신용카드'));
    rerender(field('vbank'));
    expect(ref.current).toBe(radio('가상계좌'));
    rerender(field('kakaopay'));
    expect(ref.current).toBe(radio('카카오페이'));
  });

  it('selects the first method and calls `onChange` when the chosen method is no longer offered', () => {
    const onChange = vi.fn();
    const field = (few: boolean) => (
      <MethodField
        methods={few ? ['card', 'vbank'] : methods}
        value="kakaopay"
        onChange={onChange}
      />
    );
    const { rerender } = renderWithSandbox(field(false));
    expect(onChange).not.toHaveBeenCalled();
    rerender(field(true));
    expect(radio('신용카드')).toBeChecked();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('card');
    rerender(field(true));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
