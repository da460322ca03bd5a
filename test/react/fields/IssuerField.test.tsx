import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InicisCheckout, IssuerField, type IssuerFieldProps } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';
import { english, Issuer, list, options } from './statefulFields.js';

describe('IssuerField', () => {
  it('offers an empty choice, then every card company, the usual ones first', () => {
    const { unmount } = renderWithSandbox(<Issuer value="" />);
    expect(options().slice(0, 3)).toEqual(['카드사를 선택해 주세요', '삼성카드', 'KB국민카드']);
    expect(options()).toHaveLength(22);
    expect(list()).toHaveValue('');
    unmount();
    renderWithSandbox(<Issuer value="" />, english);
    expect(screen.getByRole('combobox', { name: 'Card company' })).toBe(list());
    expect(options().slice(0, 2)).toEqual(['Choose a card company', 'Samsung']);
  });

  it.each<[NonNullable<IssuerFieldProps['cards']>, string[]]>([
    [{ only: ['041', '366'] }, ['신한카드', '우리카드']],
    [
      [
        { code: '090', enabled: true },
        { code: '*', enabled: false },
      ],
      ['카카오뱅크'],
    ],
    [{ only: ['10001'] }, ['10001']],
  ])('offers only the companies that %j allows', (cards, offered) => {
    renderWithSandbox(<Issuer value="" cards={cards} />);
    expect(options().slice(1)).toEqual(offered);
  });

  it('offers the same companies in the field as in the payment window', async () => {
    const cards = { except: ['365', '381', '372', '041'] };
    const { sandbox } = renderWithSandbox(
      <>
        <Issuer value="" cards={cards} />
        <InicisCheckout order={order} buyer={buyer} cards={cards} verify={async () => 0} />
      </>,
      { prompt: undefined },
    );
    const inField = options().slice(1);
    await userEvent.click(screen.getByRole('button', { name: '결제하기' }));
    const open = () => sandbox.window() ?? Promise.reject(new Error('no window'));
    const view = within(await waitFor(open));
    const more = { name: '그외카드' };
    await userEvent.click(await view.findByRole('button', more));
    const namesIn = (group: HTMLElement) =>
      within(group)
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    const usual = namesIn(view.getByRole('group', { name: '카드' }));
    expect(inField).toEqual([
      ...usual.filter((name) => name !== more.name),
      ...namesIn(view.getByRole('group', more)),
    ]);
    expect(inField).toHaveLength(17);
    await userEvent.click(view.getByRole('button', { name: '결제창 닫기' }));
  });

  it('calls `onChange` with the chosen company, or with an empty string for the empty choice', async () => {
    const onChange = vi.fn();
    renderWithSandbox(<IssuerField value="366" onChange={onChange} />);
    await userEvent.selectOptions(list(), '현대카드');
    expect(onChange).toHaveBeenLastCalledWith('367');
    expect(list()).toHaveValue('366');
    await userEvent.selectOptions(list(), '');
    expect(onChange).toHaveBeenLastCalledWith('');
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('selects nothing and calls `onChange` when the chosen company is hidden later', () => {
    const onChange = vi.fn();
    const field = (cards?: IssuerFieldProps['cards']) => (
      <IssuerField value="366" onChange={onChange} cards={cards} />
    );
    const { rerender } = renderWithSandbox(field());
    expect(onChange).not.toHaveBeenCalled();
    rerender(field({ except: ['366'] }));
    expect(list()).toHaveValue('');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('');
  });
});
