// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { RequestPayParams } from '../../../src/core/wire.js';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';
import { open } from '../openWindow.js';

const pc = { mobile: false };
const phone = { mobile: true };
const detail = (card_code: string, max_month: number) => ({ card_code, enabled: true, max_month });

describe('the options of a payment in its window', () => {
  test('`card.interest_free` marks its months for every card, and says so beforehand', async () => {
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

  test('`max_month` marks the months of its company, with `useFreeInterestFromMall` only', async () => {
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

  test('on a phone the companies without interest stand in rows of their own, with their months', async () => {
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

  test('a direct card names its months as interest-free where they are', () => {
    const card = { direct: { code: '367', quota: 3 }, interest_free: 3 };
    expect(open({ card }).window.queryByText('3개월 (무이자)')).not.toBeNull();
    expect(open({ card, amount: 49_999 }).window.queryByText('일시불')).not.toBeNull();
  });

  test('the other reading of `card_quota` offers every month up to the highest', async () => {
    const { window, press } = open({ display: { card_quota: [4] } }, { cardQuota: 'bound' });
    await press('현대카드');
    const { options } = window.getByLabelText<HTMLSelectElement>('할부선택');
    expect([...options].map(({ value }) => Number(value))).toEqual([0, 2, 3, 4]);
  });

  test.each([
    ['PC', pc, { acceptmethod: 'SKIN(BLUE):cardpoint' }],
    ['mobile', phone, { P_RESERVED: 'noeasypay=Y&cp_yn=Y' }],
  ])('on %s card points are offered once a company is chosen', async (_, device, bypass) => {
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
  ])('on %s (%o) a direct card with %o offers points: %s', async (_, device, bypass, offered) => {
    const direct = { code: '367', quota: 0 };
    const { window, outcomes, press, agree } = open({ bypass, card: { direct } }, device);
    const points = window.queryByLabelText('보유 포인트 사용');
    expect(points !== null).toBe(offered);
    if (points) await userEvent.click(points);
    await agree();
    await press('다음');
    const chosen = { cardCode: '367', quota: 0, ...(offered && { cardPoints: true }) };
    expect(outcomes).toEqual([{ approve: chosen }]);
  });

  test('an easy pay has no points and no months', async () => {
    const { window, press } = open({ bypass: { acceptmethod: 'CARDPOINT' } });
    await press('네이버페이');
    expect(window.queryByLabelText('보유 포인트 사용')).toBeNull();
  });

  test('`SKIN` colours the window on a PC through the style sheet, without a style in markup', () => {
    const bypass = { acceptmethod: 'noeasypay:SKIN(#1d4ed8)' };
    const skin = ({ root }: ReturnType<typeof open>) =>
      root.host instanceof HTMLElement ? root.host.style.getPropertyValue('--skin') : 'no host';
    const window = open({ bypass });
    expect(skin(window)).toBe('rgb(29 78 216)');
    expect(window.root.querySelectorAll('[style]')).toHaveLength(0);
    expect(skin(open({ bypass }, phone))).toBe('');
    expect(skin(open({ bypass: { acceptmethod: 'SKIN(NO_SUCH_NAME)' } }))).toBe('');
    expect(skin(open())).toBe('');
  });

  test('a service period is shown; its absence on a phone only', () => {
    const period = { from: '20261201', to: '20271130' };
    for (const device of [pc, phone])
      expect(open({ period }, device).window.queryByText('2026.12.01 ~ 2027.11.30')).not.toBeNull();
    expect(open().window.queryByText('제공기간')).toBeNull();
    expect(open({}, phone).window.queryByText('별도 제공 기간 없음')).not.toBeNull();
  });

  test('the tax that was given is shown, 0 too', () => {
    const { window } = open({ tax_free: 0, vat_amount: 5818 });
    expect(window.getByText('면세금액').nextSibling?.textContent).toBe('0원');
    expect(window.getByText('부가세').nextSibling?.textContent).toBe('5,818원');
    expect(open().window.queryByText('부가세')).toBeNull();
  });

  test('escrow asks for one agreement more, and says why', async () => {
    const { window, outcomes, press, agree } = open({ escrow: true });
    window.getByText(/^에스크로 결제입니다/);
    await press('현대카드');
    for (const name of ['전자금융거래 이용약관', '개인정보의 수집 및 이용안내'])
      await userEvent.click(window.getByLabelText(`${name} 동의`));
    await userEvent.click(window.getByLabelText('개인정보 제공 및 위탁안내 동의'));
    await press('다음');
    expect(outcomes).toEqual([]);
    await agree();
    await press('다음');
    expect(outcomes).toHaveLength(1);
    expect(open().window.queryByText(/에스크로/)).toBeNull();
  });

  test.each([
    ['en', 'ko', 'en'],
    ['ko', 'en', 'ko'],
    ['zh', 'en', 'en'],
    [undefined, 'en', 'en'],
  ] as const)('`language` %s in a session in %s opens in %s', (language, locale, lang) => {
    const params = language ? { language } : {};
    expect(open(params, { locale }).window.getByRole('dialog').lang).toBe(lang);
  });

  test.each([
    ['2026-12-23 23:59', undefined],
    ['2026-11-30 23:59', '20261130'],
    ['2026-11-30 23:59', '2026-11-30'],
    ['2026-11-30 18:00', '202611301800'],
    ['2026-11-30 18:00', '2026-11-30 18:00:00'],
  ])('a virtual account is due until %s with `vbank_due` %s', async (due, given) => {
    const params = { pay_method: 'vbank', ...(given && { vbank_due: given }) };
    const { window, outcomes, press, agree } = open(params);
    window.getByText(`${due}까지`);
    window.getByText('홍길동');
    await agree();
    window.getByText('은행을 선택해 주세요.');
    await press('신한은행');
    await press('다음');
    expect(outcomes).toEqual([{ approve: { bankCode: '088' } }]);
  });

  test('a transfer asks for the bank that the money leaves', async () => {
    const { window, outcomes, press, agree } = open({ pay_method: 'trans' });
    window.getByRole('group', { name: '출금은행' });
    await agree();
    await press('토스뱅크');
    await press('다음');
    expect(outcomes).toEqual([{ approve: { bankCode: '092' } }]);
  });

  test.each<[string, boolean, RequestPayParams['bypass'], boolean]>([
    ['trans', false, {}, true],
    ['vbank', false, {}, true],
    ['trans', false, { acceptmethod: 'no_receipt' }, false],
    ['vbank', false, { acceptmethod: 'SKIN(RED):no_receipt' }, false],
    ['vbank', false, { P_RESERVED: 'bank_receipt=N' }, true],
    ['trans', true, {}, true],
    ['trans', true, { P_RESERVED: 'bank_receipt=N' }, false],
    ['vbank', true, {}, false],
    ['vbank', true, { P_RESERVED: 'vbank_receipt=Y' }, true],
  ])(
    '`%s` (mobile: %s) with %o offers a cash receipt: %s',
    (pay_method, mobile, bypass, offered) => {
      const params = bypass ? { pay_method, bypass } : { pay_method };
      const { window } = open(params, { mobile });
      expect(window.queryByRole('radiogroup', { name: '현금영수증' }) !== null).toBe(offered);
    },
  );

  test('a cash receipt needs its number, and names what is missing', async () => {
    const { window, outcomes, press, agree, root } = open({ pay_method: 'trans' });
    await press('신한은행');
    await agree();
    await userEvent.click(window.getByLabelText('소득공제'));
    window.getByText('필요한 정보를 입력해 주세요.');
    await press('다음');
    const number = window.getByLabelText(/^휴대폰번호/);
    expect(root.activeElement).toBe(number);
    expect(number.getAttribute('aria-describedby')).toBe('receipt-number-error');
    fireEvent.change(number, { target: { value: '010-0000-0000' } });
    await press('다음');
    expect(outcomes).toEqual([{ approve: { bankCode: '088', cashReceipt: 'income' } }]);
  });

  test('a company is asked for its business number', async () => {
    const { window, outcomes, press, agree } = open({ pay_method: 'vbank' });
    await press('신한은행');
    await agree();
    await userEvent.click(window.getByLabelText('지출증빙'));
    const number = window.getByLabelText(/^사업자번호/);
    fireEvent.change(number, { target: { value: '123456789' } });
    await press('다음');
    expect(outcomes).toEqual([]);
    fireEvent.change(number, { target: { value: '1234567890' } });
    await press('다음');
    expect(outcomes).toEqual([{ approve: { bankCode: '088', cashReceipt: 'expense' } }]);
  });

  test.each([
    [true, '디지털 콘텐츠'],
    [false, '실물 상품'],
  ])('a phone bill with `digital: %s` says %s', (digital, goods) => {
    expect(open({ pay_method: 'phone', digital }).window.queryByText(goods)).not.toBeNull();
  });

  test('a phone bill asks for carrier, number, birth date and code', async () => {
    const { window, outcomes, press, agree, root } = open({ pay_method: 'phone' });
    await agree();
    await press('다음');
    expect(root.activeElement).toBe(window.getByLabelText('SKT'));
    window.getByText('통신사를 선택해 주세요.');
    await userEvent.click(window.getByLabelText('알뜰폰'));
    const type = (label: RegExp, value: string) =>
      fireEvent.change(window.getByLabelText(label), { target: { value } });
    type(/^휴대폰번호/, '01000000000');
    type(/^생년월일/, '900101');
    type(/^인증번호/, '123456');
    await press('다음');
    window.getByText('테스트 인증번호를 입력해 주세요.');
    expect(outcomes).toEqual([]);
    type(/^인증번호/, '000000');
    await press('다음');
    expect(outcomes).toEqual([{ approve: {} }]);
  });

  test('the test values of a phone bill pay', async () => {
    const { outcomes, press, agree } = open({ pay_method: 'phone' }, phone);
    await press('테스트 값 채우기');
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: {} }]);
  });

  test.each(['cultureland', 'smartculture', 'happymoney', 'booknlife'])(
    '`%s` takes the test voucher and no other',
    async (pay_method) => {
      const { window, outcomes, press, agree } = open({ pay_method });
      await agree();
      const number = window.getByLabelText(/^상품권 번호/);
      fireEvent.change(number, { target: { value: '1234567812345678' } });
      await press('다음');
      expect(outcomes).toEqual([]);
      window.getByText('테스트 상품권 번호 16자리를 입력해 주세요.');
      await press('테스트 값 채우기');
      await press('다음');
      expect(outcomes).toEqual([{ approve: {} }]);
    },
  );

  test.each([
    ['kakaopay', '카카오페이'],
    ['samsung', '삼성페이'],
    ['naverpay', '네이버페이'],
    ['applepay', '애플페이'],
    ['ssgpay', 'SSG페이'],
    ['payco', '페이코'],
    ['tosspay', '토스페이'],
    ['lpay', 'L.페이'],
    ['chai', '차이'],
  ])('`%s` goes straight to %s, without a card', async (pay_method, name) => {
    const { window, outcomes, press, agree } = open({ pay_method });
    window.getByRole('dialog', { name: `테스트 결제창 – ${name}` });
    window.getByText(`다음을 누르면 ${name} 앱이나 화면이 열립니다.`);
    expect(window.queryByRole('button', { name: '신한카드' })).toBeNull();
    await press('다음');
    expect(outcomes).toEqual([]);
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: {} }]);
  });

  test('on a phone the second page shows the e-mail address of the shopper', async () => {
    const { window, press } = open({ buyer_email: 'hong@example.kr' }, phone);
    await press('현대카드');
    expect(window.getByLabelText<HTMLInputElement>('이메일').value).toBe('hong@example.kr');
    const without = open({}, phone);
    await without.press('현대카드');
    expect(without.window.getByLabelText<HTMLInputElement>('이메일').value).toBe('');
  });

  test.each([
    ['a phone asks for less', true, '01', true],
    ['a PC asks for everything', false, '01', false],
    ['another value asks for everything', true, '02', false],
  ])('`authtype`: %s', async (_, mobile, authtype, short) => {
    const bypass = { inicis: { authtype } };
    const { window, outcomes, press, agree } = open({ customer_uid: 'card_1', bypass }, { mobile });
    expect(window.queryByLabelText(/^비밀번호/) === null).toBe(short);
    expect(window.queryByRole('radiogroup', { name: '카드구분' }) === null).toBe(short);
    fireEvent.change(window.getByLabelText('카드번호 1번째 4자리'), {
      target: { value: testCards.approving },
    });
    await userEvent.selectOptions(window.getByLabelText('유효기간 월'), '08');
    const year = String(new Date().getFullYear() + 2);
    await userEvent.selectOptions(window.getByLabelText('유효기간 년'), year);
    fireEvent.change(window.getByLabelText(/^생년월일/), { target: { value: '900101' } });
    await agree();
    await press('확인');
    expect(outcomes).toEqual(short ? [{ approve: { cardNumber: testCards.approving } }] : []);
  });

  test('every window is English all through', () => {
    const methods = ['card', 'trans', 'vbank', 'phone', 'kakaopay', 'cultureland'];
    for (const pay_method of methods) {
      const { root } = open(
        {
          pay_method,
          name: 'Coffee',
          buyer_name: 'Hong',
          escrow: true,
          tax_free: 0,
          digital: true,
        },
        { locale: 'en', seller: 'Shop' },
      );
      for (const element of root.querySelectorAll('[lang="ko"], style')) element.remove();
      expect(root.textContent).not.toMatch(/[가-힣]/);
    }
  });
});
