// @vitest-environment jsdom
import { fireEvent } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';
import { close, open } from '../openWindow.js';

describe('mountWindow', () => {
  test('opens at once, with the focus inside and a name that says test', () => {
    const { root, window } = open();
    const dialog = window.getByRole('dialog', { name: '테스트 결제창 – 신용카드' });
    expect(root.activeElement).toBe(dialog);
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    window.getByText('테스트 결제창 · 실제로 결제되지 않습니다');
    window.getByText('Test payment window · nothing is charged');
  });

  test('shows seller, goods and amount', () => {
    const { window } = open({ amount: 1004 });
    window.getByText('리액트 상점');
    window.getByText('원두 1kg');
    expect(window.getAllByText('1,004원')).toHaveLength(2);
  });

  test('has no inline style and, where sheets can be constructed, no style element', () => {
    const { root } = open();
    expect(root.querySelectorAll('[style]')).toHaveLength(0);
    expect(root.querySelectorAll('style')).toHaveLength(1);
    close();
    const replaceSync = vi.fn<(css: string) => void>();
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync = replaceSync;
      },
    );
    const adopted: unknown[] = [];
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
      configurable: true,
      set(sheets: unknown[]) {
        adopted.push(...sheets);
      },
    });
    expect(open().root.querySelectorAll('style')).toHaveLength(0);
    expect(adopted).toHaveLength(1);
    expect(replaceSync.mock.calls[0]?.[0]).toContain(':host');
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
    vi.unstubAllGlobals();
  });

  test('goes on only when every agreement is ticked and something is chosen, and says why', async () => {
    const { outcomes, button, press, agree, window } = open();
    const next = button('다음');
    const reason = () => window.getByText(/주세요\.$/).textContent;
    expect(next.getAttribute('aria-disabled')).toBe('true');
    expect(next.getAttribute('aria-describedby')).toBe('reason');
    expect(reason()).toBe('약관에 모두 동의해 주세요. 결제수단을 선택해 주세요.');
    await agree();
    expect(reason()).toBe('결제수단을 선택해 주세요.');
    await press('다음');
    await press('신한카드');
    await userEvent.click(window.getByLabelText('전자금융거래 이용약관 동의'));
    await press('다음');
    expect(outcomes).toEqual([]);
    await agree();
    expect(next.getAttribute('aria-disabled')).toBe('false');
    await press('다음');
    expect(outcomes).toEqual([{ approve: { cardCode: '366', quota: 0 } }]);
  });

  test('agreeing to all ticks and unticks the three agreements', async () => {
    const { window, agree } = open();
    const ticks = () => window.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.checked);
    await agree();
    expect(ticks()).toEqual([true, true, true, true]);
    await agree();
    expect(ticks()).toEqual([false, false, false, false]);
  });

  test('settles once, whatever is clicked after', async () => {
    const { outcomes, button } = open();
    fireEvent.click(button('결제창 닫기'));
    fireEvent.click(button('결제창 닫기'));
    fireEvent.click(button('승인 거절로 끝내기'));
    expect(outcomes).toEqual(['cancel']);
  });

  test('the decline button declines', async () => {
    const { outcomes, press } = open();
    await press('승인 거절로 끝내기');
    expect(outcomes).toEqual(['decline']);
  });

  test('neither Escape nor the backdrop closes it, and the page hears no keys', async () => {
    const heard = vi.fn<(event: Event) => void>();
    document.addEventListener('keydown', heard);
    const { outcomes, window } = open();
    fireEvent.keyDown(window.getByRole('dialog'), { key: 'Escape' });
    await userEvent.click(window.getByRole('dialog'));
    document.removeEventListener('keydown', heard);
    expect(outcomes).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });

  test('Tab and Shift+Tab stay inside', () => {
    const { root, button, window } = open();
    const dialog = window.getByRole('dialog');
    fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true });
    expect(root.activeElement).toBe(button('다음'));
    fireEvent.keyDown(button('다음'), { key: 'Tab' });
    expect(root.activeElement).toBe(button('한국어'));
    fireEvent.keyDown(button('한국어'), { key: 'Tab', shiftKey: true });
    expect(root.activeElement).toBe(button('다음'));
    expect(fireEvent.keyDown(button('신한카드'), { key: 'Tab' })).toBe(true);
  });

  test('the language changes at once, everywhere', async () => {
    const { window, press, root } = open();
    await press('English');
    expect(window.getByRole('dialog').lang).toBe('en');
    window.getByRole('button', { name: 'Shinhan' });
    expect(window.getAllByText('₩64,000')).toHaveLength(2);
    const korean = root.querySelectorAll('[lang="ko"]');
    for (const element of korean) element.remove();
    expect(root.textContent?.replace(/리액트 상점|원두/g, '')).not.toMatch(/[가-힣]/);
  });

  test('installments are those of `card_quota`, after a lump sum', async () => {
    const { window, outcomes, press, agree } = open({ display: { card_quota: [3, 6] } });
    await agree();
    await press('현대카드');
    const select = window.getByLabelText<HTMLSelectElement>('할부선택');
    expect([...select.options].map(({ text }) => text)).toEqual(['일시불', '3개월', '6개월']);
    await userEvent.selectOptions(select, '6개월');
    await press('다음');
    expect(outcomes).toEqual([{ approve: { cardCode: '367', quota: 6 } }]);
  });

  test('under 50,000 won there is a lump sum only, in plain text', async () => {
    const { window, press } = open({ amount: 49_999, display: { card_quota: [3] } });
    await press('현대카드');
    expect(window.queryByRole('combobox')).toBeNull();
    window.getByText('일시불');
  });

  test('an easy pay approves without a card, and asks for no months', async () => {
    const { window, outcomes, press, agree } = open();
    await press('신한카드');
    await press('카카오페이');
    expect(window.queryByRole('combobox')).toBeNull();
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: { easyPay: 'kakaopay' } }]);
  });

  test('`noeasypay` leaves cards only', () => {
    const { window } = open({ bypass: { acceptmethod: 'noeasypay' } });
    expect(window.queryByRole('button', { name: '카카오페이' })).toBeNull();
    expect(window.queryByRole('button', { name: '페이코' })).toBeNull();
    expect(window.queryByRole('group', { name: '그외 간편결제' })).toBeNull();
    window.getByRole('button', { name: '신한카드' });
  });

  test('the remaining companies are behind one cell', async () => {
    const { window, outcomes, press, agree } = open();
    expect(window.queryByRole('button', { name: '우리카드' })).toBeNull();
    await press('그외카드');
    await press('우리카드');
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: { cardCode: '041', quota: 0 } }]);
  });

  test('one of the remaining companies folds them away: the cell names it, and keeps the focus', async () => {
    const { window, outcomes, press, agree, root } = open();
    await press('그외카드');
    await press('우리카드');
    expect(window.queryByRole('group', { name: '그외카드' })).toBeNull();
    const cell = window.getByRole('button', { name: '그외카드: 우리카드' });
    expect(cell.getAttribute('aria-pressed')).toBe('true');
    expect(root.activeElement).toBe(cell);
    await press('현대카드');
    window.getByRole('button', { name: '그외카드' });
    await press('그외카드');
    await press('우리카드');
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: { cardCode: '041', quota: 0 } }]);
  });

  test('a company that the table does not know is seen to be chosen', async () => {
    const { button, press } = open({ card: { detail: [{ card_code: '10001', enabled: true }] } });
    await press('그외카드');
    await press('10001');
    expect(button('그외카드: 10001').getAttribute('aria-pressed')).toBe('true');
    await press('그외카드: 10001');
    expect(button('10001').getAttribute('aria-pressed')).toBe('true');
  });

  test('`card.detail` without any company says so', () => {
    const { window } = open({ card: { detail: [{ card_code: '*', enabled: false }] } });
    expect(window.queryByText(/선택할 수 있는 카드가 없습니다/)).not.toBeNull();
  });

  test.each([
    [64_000, '3개월', 3],
    [40_000, '일시불', 0],
  ])('`card.direct` of %i won skips the grid: %s', async (amount, shown, quota) => {
    const { window, outcomes, press, agree } = open({
      amount,
      card: { direct: { code: '367', quota: 3 } },
    });
    expect(window.queryByRole('button', { name: '신한카드' })).toBeNull();
    window.getByText('현대카드');
    window.getByText(shown);
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: { cardCode: '367', quota } }]);
  });

  test('a billing-key window names missing fields beside them, in both languages', async () => {
    const { window, outcomes, press, agree, root } = open({ customer_uid: 'customer_1' });
    await agree();
    expect(window.queryByText('카드번호 16자리를 입력해 주세요.')).toBeNull();
    await press('확인');
    expect(outcomes).toEqual([]);
    window.getByText('카드번호 16자리를 입력해 주세요.');
    const first = window.getByLabelText('카드번호 1번째 4자리');
    expect(root.activeElement).toBe(first);
    expect(first.getAttribute('aria-describedby')).toBe('number-error');
    await press('English');
    window.getByText('Enter the 16 digits of the card.');
    expect(window.queryByRole('button', { name: 'Kakao Pay' })).toBeNull();
    expect(window.queryByText('Installments')).toBeNull();
  });

  test('a billing-key window settles with the card that was typed', async () => {
    const { window, outcomes, press, agree, root } = open({ customer_uid: 'customer_1' });
    const year = String(new Date().getFullYear() + 2);
    const type = (label: string, value: string) =>
      fireEvent.change(window.getByLabelText(label), { target: { value } });
    type('카드번호 1번째 4자리', '4000');
    expect(root.activeElement).toBe(window.getByLabelText('카드번호 2번째 4자리'));
    type('카드번호 2번째 4자리', '0000-');
    type('카드번호 3번째 4자리', '0000');
    type('카드번호 4번째 4자리', '0009');
    await userEvent.selectOptions(window.getByLabelText('유효기간 월'), '08');
    await userEvent.selectOptions(window.getByLabelText('유효기간 년'), year);
    type('비밀번호 앞 2자리', '12');
    type('생년월일 6자리 (예: 900101)', '900101');
    await press('확인');
    expect(outcomes).toEqual([]);
    await agree();
    await press('확인');
    expect(outcomes).toEqual([{ approve: { cardNumber: testCards.declining } }]);
  });

  test('a pasted card number fills all four boxes', () => {
    const { window } = open({ customer_uid: 'customer_1' });
    const boxes = window.getAllByLabelText<HTMLInputElement>(/^카드번호 \d번째/);
    fireEvent.change(window.getByLabelText('카드번호 1번째 4자리'), {
      target: { value: '4000-0000-0000-0001' },
    });
    expect(boxes.map(({ value }) => value)).toEqual(['4000', '0000', '0000', '0001']);
  });

  test('a company is asked for its business number instead of a date of birth', async () => {
    const { window } = open({ customer_uid: 'customer_1' });
    await userEvent.click(window.getByLabelText('법인'));
    window.getByLabelText('사업자등록번호 10자리 숫자');
    expect(window.queryByLabelText(/^생년월일/)).toBeNull();
  });

  test('the test values register a card after the five agreements', async () => {
    const { window, outcomes, press, agree } = open({ customer_uid: 'customer_1', amount: 0 });
    expect(window.getAllByRole('checkbox')).toHaveLength(6);
    expect(window.queryByText(/등록이 거절되는 카드: 4000-0000-0000-0009/)).not.toBeNull();
    await press('테스트 값 채우기');
    await agree();
    await press('확인');
    expect(outcomes).toEqual([{ approve: { cardNumber: testCards.approving } }]);
  });

  test('on a phone a tap on a company goes on at once, with the focus', async () => {
    const { window, outcomes, press, agree, root } = open({}, { mobile: true });
    expect(window.queryByRole('button', { name: '다음' })).toBeNull();
    await press('신한카드');
    expect(window.queryByRole('button', { name: '현대카드' })).toBeNull();
    expect(root.activeElement?.getAttribute('aria-label')).toBe('선택한 결제수단');
    await press('카드 재선택');
    await press('현대카드');
    await userEvent.selectOptions(window.getByLabelText('할부선택'), '3개월');
    await agree();
    await press('다음');
    expect(outcomes).toEqual([{ approve: { cardCode: '367', quota: 3 } }]);
  });

  test('on a phone the second page has a cancel button', async () => {
    const { outcomes, press } = open({}, { mobile: true });
    await press('신한카드');
    await press('취소');
    expect(outcomes).toEqual(['cancel']);
  });

  test('on a phone the terms fold up once all are ticked, and keep the focus', async () => {
    const { window, press, agree, root } = open({}, { mobile: true });
    await userEvent.click(window.getByLabelText('전자금융거래 이용약관 동의'));
    await userEvent.click(window.getByLabelText('개인정보의 수집 및 이용안내 동의'));
    await userEvent.click(window.getByLabelText('개인정보 제공 및 위탁안내 동의'));
    expect(window.getAllByRole('checkbox')).toHaveLength(1);
    expect(root.activeElement).toBe(window.getByLabelText('전체동의'));
    await press('약관 펼치기');
    expect(window.getAllByRole('checkbox')).toHaveLength(4);
    await agree();
    await agree();
    expect(window.getAllByRole('checkbox')).toHaveLength(1);
  });

  test('the terms can be read', async () => {
    const { window, press } = open();
    expect(window.queryByText(/^시험용 문구/)).toBeNull();
    await press('약관보기');
    expect(window.getAllByText(/^시험용 문구/)).toHaveLength(3);
    close();
    const mobile = open({}, { mobile: true });
    await mobile.press('전자금융거래 이용약관 보기');
    expect(mobile.window.getAllByText(/^시험용 문구/)).toHaveLength(1);
  });

  test('`unmount` leaves nothing behind', async () => {
    const before = document.body.innerHTML;
    const { unmount, root } = open();
    expect(document.body.lastElementChild).toBe(root.host);
    unmount();
    await Promise.resolve();
    expect(document.body.innerHTML).toBe(before);
    expect(root.querySelector('[role]')).toBeNull();
  });
});
