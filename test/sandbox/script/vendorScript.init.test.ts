import { expect, test, vi } from 'vitest';
import {
  allChannels,
  dialog,
  frames,
  initScript,
  loadScript,
  params,
  runMicrotasks,
} from './scriptInPage.js';

test('`init` returns before it touches the page', async () => {
  const { imp } = await loadScript();
  imp.init('imp00000000');
  expect(document.querySelector('.imp-dialog')).toBeNull();
  await runMicrotasks();
  expect(dialog()).toBeInstanceOf(HTMLElement);
});

test('`init` waits for a page that is still loading', async () => {
  const { imp } = await loadScript();
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  imp.init('imp00000000');
  await runMicrotasks();
  expect(document.querySelector('.imp-dialog')).toBeNull();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(dialog()).toBeInstanceOf(HTMLElement);
});

test('the dialog is hidden, covers the page, and has its header as the last child', async () => {
  await initScript();
  expect(dialog().parentElement).toBe(document.body);
  expect(dialog().className).toBe('imp-dialog customizable');
  // A style element hides the dialog. If a policy blocks it, the idle dialog covers the page.
  expect(dialog().getAttribute('style')).toBeNull();
  expect(getComputedStyle(dialog())).toMatchObject({
    position: 'fixed',
    top: '0px',
    left: '0px',
    width: '100%',
    height: '100%',
    zIndex: '99999',
    display: 'none',
  });
  const header = dialog().lastElementChild;
  expect(header?.className).toBe('imp-header');
  expect(getComputedStyle(header ?? document.body).display).toBe('none');
  expect(header?.querySelector('.imp-close')).not.toBeNull();
});

test('each channel has a hidden frame whose address has store account, provider and MID', async () => {
  await initScript(allChannels);
  expect(frames().map(({ src }) => src.split('#')[1])).toEqual([
    '/payments/ready/imp00000000/html5_inicis/INIpayTest?sandbox=true&store_id=store-sandbox',
    '/payments/ready/imp00000000/html5_inicis/INIBillTst?sandbox=true&store_id=store-sandbox',
    '/payments/ready/imp00000000/html5_inicis/iniescrow0?sandbox=true&store_id=store-sandbox',
  ]);
  expect(frames().map(({ className }) => className)).toEqual([
    'imp-frame imp-frame-pc imp-frame-default imp-frame-html5_inicis',
    'imp-frame imp-frame-pc imp-frame-html5_inicis',
    'imp-frame imp-frame-pc imp-frame-html5_inicis',
  ]);
  for (const frame of frames()) {
    expect([frame.id, frame.name, frame.style.display]).toEqual(['', '', 'none']);
    expect(frame.style.position).toBe('absolute');
    expect(frame.getAttribute('frameborder')).toBe('0');
  }
});

test('`agency` adds the tier code to the address of every frame', async () => {
  const { imp } = await loadScript();
  imp.agency('imp00000000', 'sub');
  await runMicrotasks();
  for (const { src } of frames()) expect(src).toContain('?tier=sub&sandbox=true');
});

test('each frame fires `load` once, late enough for listeners that a MutationObserver adds', async () => {
  const { imp } = await loadScript(allChannels);
  const captured: EventTarget[] = [];
  const observed: EventTarget[] = [];
  const capture = ({ target }: Event) => target && captured.push(target);
  document.addEventListener('load', capture, true);
  const observer = new MutationObserver(() => {
    for (const frame of frames()) frame.addEventListener('load', () => observed.push(frame));
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true });
  imp.init('imp00000000');
  await new Promise((done) => setTimeout(done, 50));
  document.removeEventListener('load', capture, true);
  expect(captured).toEqual(frames());
  expect(observed).toEqual(frames());
});

test('a frame that is removed before it has loaded never fires `load`', async () => {
  const { imp } = await loadScript();
  imp.init('imp00000000');
  await Promise.resolve();
  const [frame] = frames();
  const loaded = vi.fn();
  frame?.addEventListener('load', loaded);
  imp.deinit();
  await runMicrotasks();
  expect(frame?.isConnected).toBe(false);
  expect(loaded).not.toHaveBeenCalled();
});

test('a second `init` replaces every frame and keeps one dialog and one style', async () => {
  const { imp } = await initScript();
  const [before] = frames();
  const styles = document.querySelectorAll('style').length;
  imp.init('imp11111111');
  await runMicrotasks();
  expect(dialog()).toBeInstanceOf(HTMLElement);
  expect(document.querySelectorAll('style')).toHaveLength(styles);
  expect(before?.isConnected).toBe(false);
  for (const { src } of frames()) expect(src).toContain('/imp11111111/');
});

test('`deinit` removes the dialog and the style', async () => {
  const styles = document.querySelectorAll('style').length;
  const { imp } = await initScript();
  expect(document.querySelectorAll('style')).toHaveLength(styles + 1);
  imp.deinit();
  expect(document.querySelector('.imp-dialog')).toBeNull();
  expect(document.querySelectorAll('style')).toHaveLength(styles);
});

test('`deinit` leaks its listener: each listener gets the answer, but one callback runs', async () => {
  const { imp, sandbox } = await initScript();
  for (let times = 0; times < 2; times += 1) {
    imp.deinit();
    imp.init('imp00000000');
    await runMicrotasks();
  }
  let made = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) made += addedNodes.length;
  });
  observer.observe(dialog(), { childList: true });
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await runMicrotasks();
  observer.disconnect();
  expect(callback).toHaveBeenCalledTimes(1);
  expect(made).toBe(3);
});
