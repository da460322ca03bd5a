import { within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { close, open } from '../../openWindow.js';

const pc = { mobile: false };
const phone = { mobile: true };
const detail = (card_code: string, max_month: number) => ({ card_code, enabled: true, max_month });

test('`card.interest_free` marks months of every card, also in a note before the choice', async () => {
  const { window, press } = open({
    card: { interest_free: 3 },
    display: { card_quota: [2, 3, 4] },
  });
  window.getByText('모든 카드 2~3개월');
  await press('현대카드');
  const { options } = window.getByLabelText<HTMLSelectElement>('할부선택');
  expect([...options].map(({ text }) => text)).toEqual([
    '일시불',
    '2개월 (무이자)',
    '3개월 (무이자)',
    '4개월',
  ]);
});

test('`max_month` marks the months of its company only with `useFreeInterestFromMall`', async () => {
  const card = { detail: [detail('366', 6), detail('367', 3)] };
  const { window, press } = open({ card, useFreeInterestFromMall: true });
  window.getByText('현대카드 2~3개월 · 신한카드 2~6개월');
  const free = () => window.queryAllByRole('option', { name: /무이자/ }).length;
  await press('신한카드');
  expect(free()).toBe(5);
  await press('현대카드');
  expect(free()).toBe(2);
  await press('삼성카드');
  expect(free()).toBe(0);
  const without = open({ card });
  expect(without.window.queryByText(/무이자/)).toBeNull();
});

test('interest-free months up to two are written as one number', () => {
  const card = { detail: [detail('367', 2)] };
  const params = { card, useFreeInterestFromMall: true };
  open(params).window.getByText('현대카드 2개월');
  close();
  const [row] = open(params, phone).window.getAllByRole('button', { name: /현대카드/ });
  expect(row?.textContent).toBe('현대카드5만원 이상 2개월 무이자 할부');
  close();
  open(params, { locale: 'en' }).window.getByText(/^\S+ 2 months$/);
});

test('on a phone the interest-free companies are in separate rows with their months', async () => {
  const card = { detail: [detail('366', 6), detail('367', 3)] };
  const { window, press } = open({ card, useFreeInterestFromMall: true }, phone);
  const rows = within(window.getByRole('group', { name: '5만원 이상 무이자 할부' }));
  expect(rows.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '현대카드5만원 이상 2~3개월 무이자 할부',
    '신한카드5만원 이상 2~6개월 무이자 할부',
  ]);
  const grid = within(window.getByRole('group', { name: '카드' }));
  expect(grid.queryByRole('button', { name: /^(현대|신한)카드/ })).toBeNull();
  await press(/^신한카드/);
  window.getByText('선택한 결제수단');
  expect(window.getAllByRole('option', { name: /무이자/ })).toHaveLength(5);
});

test('a direct card marks its months as interest-free if they are', () => {
  const card = { direct: { code: '367', quota: 3 }, interest_free: 3 };
  expect(open({ card }).window.queryByText('3개월 (무이자)')).not.toBeNull();
  expect(open({ card, amount: 49_999 }).window.queryByText('일시불')).not.toBeNull();
});

test('`bound` offers every month up to the highest of `card_quota`', async () => {
  const { window, press } = open({ display: { card_quota: [4] } }, { cardQuota: 'bound' });
  await press('현대카드');
  const { options } = window.getByLabelText<HTMLSelectElement>('할부선택');
  expect([...options].map(({ value }) => Number(value))).toEqual([0, 2, 3, 4]);
});

test.each([
  ['PC', pc, { acceptmethod: 'SKIN(BLUE):cardpoint' }],
  ['mobile', phone, { P_RESERVED: 'noeasypay=Y&cp_yn=Y' }],
])('on %s card points are offered after a company is chosen', async (_, device, bypass) => {
  const { window, outcomes, press, agree } = open({ bypass }, device);
  expect(window.queryByLabelText('보유 포인트 사용')).toBeNull();
  await press('현대카드');
  await userEvent.click(window.getByLabelText('보유 포인트 사용'));
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '367', quota: 0, cardPoints: true } }]);
});

test.each([
  ['PC', pc, { P_RESERVED: 'cp_yn=Y&dcp_yn=Y' }, false],
  ['PC', pc, { acceptmethod: 'CARDPOINT' }, true],
  ['mobile', phone, { P_RESERVED: 'cp_yn=Y' }, false],
  ['mobile', phone, { P_RESERVED: 'dcp_yn=Y' }, true],
])(
  'on %s (%o) a direct card with %o offers card points: %s',
  async (_, device, bypass, offered) => {
    const direct = { code: '367', quota: 0 };
    const { window, outcomes, press, agree } = open({ bypass, card: { direct } }, device);
    const points = window.queryByLabelText('보유 포인트 사용');
    expect(points !== null).toBe(offered);
    if (points) await userEvent.click(points);
    await agree();
    await press('다음');
    const chosen = { cardCode: '367', quota: 0, ...(offered && { cardPoints: true }) };
    expect(outcomes).toEqual([{ approve: chosen }]);
  },
);

test('an easy pay has no card points', async () => {
  const { window, press } = open({ bypass: { acceptmethod: 'CARDPOINT' } });
  await press('네이버페이');
  expect(window.queryByLabelText('보유 포인트 사용')).toBeNull();
});
