import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState, type ReactNode } from 'react';
import {
  InicisCheckout,
  InicisProvider,
  InstallmentField,
  IssuerField,
  MethodField,
  type CardCode,
  type InstallmentFieldProps,
  type IssuerFieldProps,
  type MethodFieldProps,
} from 'react-inicis';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buyer, openShop, order } from '../shop.js';

type Changing<P> = Omit<P, 'onChange'> & { onChange?: (value: never) => void };

/** The fields in a page that keeps what they report, as a form does. */
function Method({ value: first, ...props }: Changing<MethodFieldProps>) {
  const [value, setValue] = useState(first);
  return <MethodField {...props} value={value} onChange={setValue} />;
}
function Issuer({ value: first, ...props }: Changing<IssuerFieldProps>) {
  const [value, setValue] = useState(first);
  return <IssuerField {...props} value={value} onChange={setValue} />;
}
function Months({ value: first, ...props }: Changing<InstallmentFieldProps>) {
  const [value, setValue] = useState(first);
  return <InstallmentField {...props} value={value} onChange={setValue} />;
}

const ignore = () => {};
const english = { provider: { locale: 'en' } } as const;
const methods = ['card', 'vbank', 'kakaopay'] as const;

const radio = (name: string) => screen.getByRole('radio', { name });
const list = () => screen.getByRole<HTMLSelectElement>('combobox');
const options = () => [...list().options].map(({ text }) => text);
const sent = () => {
  const form = document.querySelector('form') ?? undefined;
  return [...new FormData(form)];
};

/** The page as a server renders it: what it throws comes without what browsers say about it. */
const renderInShop = (field: ReactNode) => () =>
  renderToString(
    <InicisProvider userCode="imp00000000" pg="html5_inicis">
      {field}
    </InicisProvider>,
  );

// The window is loaded when first opened: no test's patience is for that.
beforeAll(() => import('../../../src/sandbox/window/frame/mountWindow.js'), 60_000);

describe('fields', () => {
  it.each([
    <MethodField key="method" methods={methods} value="card" onChange={ignore} />,
    <IssuerField key="issuer" value="" onChange={ignore} />,
    <InstallmentField key="months" value={0} onChange={ignore} amount={64_000} />,
  ])('says without a provider what is missing: $key', (field) => {
    expect(() => renderToString(field)).toThrow('put <InicisProvider userCode channelKey> above');
  });

  it('offers the methods in their order, in the language of the provider', () => {
    const field = <Method methods={methods} value="vbank" />;
    const { unmount } = openShop(field);
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
    openShop(field, english);
    expect(screen.getByRole('radiogroup', { name: 'Payment method' })).toContainElement(
      radio('Virtual account'),
    );
  });

  it('reports the chosen method, and shows it only when the page says so', async () => {
    const onChange = vi.fn();
    const field = (value: 'card' | 'vbank') => (
      <MethodField methods={methods} value={value} onChange={onChange} />
    );
    const { rerender } = openShop(field('card'));
    await userEvent.click(screen.getByText('가상계좌'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('vbank');
    expect(radio('신용카드')).toBeChecked();
    rerender(field('vbank'));
    expect(radio('가상계좌')).toBeChecked();
  });

  it.each(['method', undefined])('is one stop for the Tab key, with the name %s', async (name) => {
    openShop(<Method methods={methods} value="card" name={name} />);
    await userEvent.tab();
    expect(radio('신용카드')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(radio('가상계좌')).toHaveFocus();
    expect(radio('가상계좌')).toBeChecked();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('keeps two groups without names apart', async () => {
    openShop(
      <>
        <Method methods={['card', 'vbank']} value="card" />
        <Method methods={['phone', 'trans']} value="phone" />
      </>,
    );
    await userEvent.click(radio('실시간 계좌이체'));
    expect(radio('신용카드')).toBeChecked();
    expect(radio('휴대폰 소액결제')).not.toBeChecked();
  });

  it('says `onBlur` when the focus leaves the group of methods, not within it', async () => {
    const onBlur = vi.fn();
    openShop(<Method methods={methods} value="card" onBlur={onBlur} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(onBlur).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onBlur).toHaveBeenCalledTimes(1);
  });

  it('gives as the ref of a `MethodField` the radio button that Tab reaches', () => {
    const ref = createRef<HTMLInputElement>();
    const field = (value: 'vbank' | 'kakaopay' | '') => (
      <MethodField ref={ref} methods={methods} value={value} onChange={ignore} />
    );
    const { rerender } = openShop(field(''));
    expect(ref.current).toBe(radio('신용카드'));
    rerender(field('vbank'));
    expect(ref.current).toBe(radio('가상계좌'));
    rerender(field('kakaopay'));
    expect(ref.current).toBe(radio('카카오페이'));
  });

  it('leaves a shopper who has chosen nothing without a choice, and waits for one', async () => {
    openShop(
      <form>
        <Method methods={methods} value="" name="method" required />
        <Issuer value="" name="issuer" required />
      </form>,
    );
    const form = screen.getByRole('radiogroup').closest('form');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(sent()).toEqual([['issuer', '']]);
    expect(form?.checkValidity()).toBe(false);
    await userEvent.click(radio('신용카드'));
    expect(form?.checkValidity()).toBe(false);
    await userEvent.selectOptions(list(), '신한카드');
    expect(form?.checkValidity()).toBe(true);
  });

  it('gives up a method that is not offered any more: shows the first one and reports it', () => {
    const onChange = vi.fn();
    const field = (few: boolean) => (
      <MethodField
        methods={few ? ['card', 'vbank'] : methods}
        value="kakaopay"
        onChange={onChange}
      />
    );
    const { rerender } = openShop(field(false));
    expect(onChange).not.toHaveBeenCalled();
    rerender(field(true));
    expect(radio('신용카드')).toBeChecked();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('card');
    rerender(field(true));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('sends with a native form what was chosen, and nothing without a name', async () => {
    openShop(
      <form>
        <Method methods={methods} value="card" name="method" />
        <Issuer value="366" name="issuer" />
        <Months value={0} amount={64_000} name="months" />
      </form>,
    );
    await userEvent.click(radio('가상계좌'));
    await userEvent.selectOptions(screen.getByLabelText('카드사'), 'KB국민카드');
    await userEvent.selectOptions(screen.getByLabelText('할부 개월'), '3개월');
    expect(sent()).toEqual([
      ['method', 'vbank'],
      ['issuer', '381'],
      ['months', '3'],
    ]);
  });

  it('sends with the form that `form` names', () => {
    openShop(
      <>
        <form id="checkout" />
        <Method methods={methods} value="card" name="method" form="checkout" />
        <Issuer value="366" name="issuer" form="checkout" />
      </>,
    );
    expect(sent()).toEqual([
      ['method', 'card'],
      ['issuer', '366'],
    ]);
  });

  it('sends nothing of a disabled field, and lets nobody choose', async () => {
    openShop(
      <form>
        <Method methods={methods} value="card" name="method" disabled />
        <Issuer value="366" name="issuer" disabled />
        <Months value={0} amount={64_000} name="months" disabled />
      </form>,
    );
    await userEvent.click(radio('가상계좌'));
    expect(radio('신용카드')).toBeChecked();
    for (const select of screen.getAllByRole('combobox')) expect(select).toBeDisabled();
    expect(sent()).toEqual([]);
  });

  it('passes `id`, `className`, `aria-*` and `onBlur` on to the native element, and its ref back', async () => {
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
    openShop(
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

  it('takes another label, and with `null` leaves the label to the page', () => {
    openShop(
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

  it('names a field whose `label` is undefined as one without', () => {
    openShop(<Issuer value="" label={undefined} />);
    expect(screen.getByRole('combobox', { name: '카드사' })).toBeVisible();
  });

  it('offers every card company, the usual ones first, after an empty choice', () => {
    const { unmount } = openShop(<Issuer value="" />);
    expect(options().slice(0, 3)).toEqual(['카드사를 선택해 주세요', '삼성카드', 'KB국민카드']);
    expect(options()).toHaveLength(22);
    expect(list()).toHaveValue('');
    unmount();
    openShop(<Issuer value="" />, english);
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
  ])('offers the companies that the window offers by %j', (cards, offered) => {
    openShop(<Issuer value="" cards={cards} />);
    expect(options().slice(1)).toEqual(offered);
  });

  it('offers in the window and in the field the same companies', async () => {
    const cards = { except: ['365', '381', '372', '041'] };
    const { sandbox } = openShop(
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

  it('refuses cards and months that a payment would refuse', () => {
    const cards = { only: ['신한'] };
    expect(renderInShop(<Issuer value="" cards={cards} />)).toThrow('cards: cardCode ("신한")');
    const months = <Months value={0} amount={64_000} interestFree={{ '366': 1 }} />;
    expect(renderInShop(months)).toThrow('interestFree.366: interestFree (1)');
    const free = <Months value={0} amount={64_000} interestFree={1} />;
    expect(renderInShop(free)).toThrow('interestFree: interestFree (1)');
    const installments = <Months value={0} amount={64_000} installments={[0, 6]} />;
    expect(renderInShop(installments)).toThrow('installments: months (object)');
  });

  it('shows on a server what it shows in the browser, a given-up choice too', () => {
    const months = <InstallmentField id="m" value={6} onChange={ignore} amount={49_999} />;
    expect(renderInShop(months)()).toBe(
      '<label for="m">할부 개월</label><select id="m"><option value="0" selected="">일시불</option></select>',
    );
  });

  it('reports the chosen company, and its taking back', async () => {
    const onChange = vi.fn();
    openShop(<IssuerField value="366" onChange={onChange} />);
    await userEvent.selectOptions(list(), '현대카드');
    expect(onChange).toHaveBeenLastCalledWith('367');
    expect(list()).toHaveValue('366');
    await userEvent.selectOptions(list(), '');
    expect(onChange).toHaveBeenLastCalledWith('');
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('gives up a company that is hidden later: shows no choice and reports it', () => {
    const onChange = vi.fn();
    const field = (cards?: IssuerFieldProps['cards']) => (
      <IssuerField value="366" onChange={onChange} cards={cards} />
    );
    const { rerender } = openShop(field());
    expect(onChange).not.toHaveBeenCalled();
    rerender(field({ except: ['366'] }));
    expect(list()).toHaveValue('');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('');
  });

  it.each<[number, readonly number[] | undefined, string[]]>([
    [49_999, [2, 3], ['일시불']],
    [50_000, [2, 3], ['일시불', '2개월', '3개월']],
    [50_000, [], ['일시불']],
    [64_000, [6, 3, 6], ['일시불', '3개월', '6개월']],
    [64_000, undefined, ['일시불', ...Array.from({ length: 11 }, (_, at) => `${at + 2}개월`)]],
  ])('offers for %i won with `installments` %j the months %j', (amount, installments, offered) => {
    openShop(<Months value={0} amount={amount} installments={installments} />);
    expect(options()).toEqual(offered);
  });

  it('says the months in English too', () => {
    openShop(<Months value={0} amount={64_000} installments={[2, 3]} interestFree={2} />, english);
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
  ])('marks the months without interest of %j for the card %j', (interestFree, card, offered) => {
    const installments = [2, 3, 6];
    openShop(<Months value={0} amount={64_000} {...{ installments, interestFree, card }} />);
    expect(options()).toEqual(offered);
  });

  it('reports the chosen months as a number', async () => {
    const onChange = vi.fn();
    openShop(<InstallmentField value={0} onChange={onChange} amount={64_000} />);
    await userEvent.selectOptions(list(), '3개월');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(3);
    expect(list()).toHaveValue('0');
  });

  it('gives up months that are not offered any more, and does not come back to them', () => {
    const field = (amount: number) => <Months value={6} amount={amount} />;
    const { rerender } = openShop(field(64_000));
    expect(list()).toHaveDisplayValue('6개월');
    rerender(field(49_999));
    expect(list()).toHaveDisplayValue('일시불');
    rerender(field(64_000));
    expect(list()).toHaveDisplayValue('일시불');
  });

  it('reports given-up months once, also to a page that does not listen', () => {
    const onChange = vi.fn();
    const field = (installments: readonly number[]) => (
      <InstallmentField value={6} onChange={onChange} amount={64_000} installments={installments} />
    );
    const { rerender } = openShop(field([3, 6]));
    expect(onChange).not.toHaveBeenCalled();
    rerender(field([3]));
    rerender(field([3]));
    expect(list()).toHaveDisplayValue('일시불');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('pays with the company and the months that the page shows', async () => {
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
    const { sandbox, shopper, rerender } = openShop(<CardForm amount={64_000} />);
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
