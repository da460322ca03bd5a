import { fireEvent } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { close, open } from '../../openWindow.js';

const phone = { mobile: true };

test('opens at once with the focus inside, and its name says that it is a test', () => {
  const { root, window } = open();
  const dialog = window.getByRole('dialog', { name: '테스트 결제창 – 신용카드' });
  expect(root.activeElement).toBe(dialog);
  expect(dialog.getAttribute('aria-modal')).toBe('true');
  window.getByText('테스트 결제창 · 실제로 결제되지 않습니다');
  window.getByText('Test payment window · nothing is charged');
});

test('has no inline style, and no style element if the browser supports constructed sheets', () => {
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

test('settles only once when more buttons are clicked', async () => {
  const { outcomes, button } = open();
  fireEvent.click(button('결제창 닫기'));
  fireEvent.click(button('결제창 닫기'));
  fireEvent.click(button('승인 거절로 끝내기'));
  expect(outcomes).toEqual(['cancel']);
});

test('neither Escape nor a click on the backdrop closes it, and the page gets no key events', async () => {
  const onKey = vi.fn<(event: Event) => void>();
  document.addEventListener('keydown', onKey);
  const { outcomes, window } = open();
  fireEvent.keyDown(window.getByRole('dialog'), { key: 'Escape' });
  await userEvent.click(window.getByRole('dialog'));
  document.removeEventListener('keydown', onKey);
  expect(outcomes).toEqual([]);
  expect(onKey).not.toHaveBeenCalled();
});

test('Tab and Shift+Tab keep the focus inside', () => {
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

test('`unmount` removes all elements of the window', async () => {
  const before = document.body.innerHTML;
  const { unmount, root } = open();
  expect(document.body.lastElementChild).toBe(root.host);
  unmount();
  await Promise.resolve();
  expect(document.body.innerHTML).toBe(before);
  expect(root.querySelector('[role]')).toBeNull();
});

test('`SKIN` sets the colour of a PC window without a style attribute in the markup', () => {
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
