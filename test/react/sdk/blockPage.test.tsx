import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { blockPage } from '../../../src/react/sdk/blockPage.js';

function focusedButton() {
  const button = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => button.remove());
  button.focus();
  return button;
}

describe('blockPage', () => {
  it('makes everything except the dialog inert, and restores the previous `inert` attributes', () => {
    document.body.innerHTML =
      '<main></main><aside inert></aside><div class="imp-dialog"></div><div><p class="imp-dialog"></p></div>';
    onTestFinished(() => document.body.replaceChildren());
    const inert = () => [...document.body.children].map((child) => child.hasAttribute('inert'));
    const restore = blockPage();
    expect(inert()).toEqual([true, true, false, false]);
    restore();
    expect(inert()).toEqual([false, true, false, false]);
  });

  it('restores the focus, and restores it again if it is lost with the frame within a second', async () => {
    const button = focusedButton();
    const restore = blockPage();
    button.blur();
    restore();
    expect(document.activeElement).toBe(button);
    button.blur();
    expect(document.activeElement).toBe(document.body);
    await vi.waitUntil(() => document.activeElement === button);
  });

  it('does not move the focus after more than a second', () => {
    vi.useFakeTimers();
    const button = focusedButton();
    blockPage()();
    vi.advanceTimersByTime(1001);
    button.blur();
    vi.advanceTimersByTime(1001);
    expect(document.activeElement).toBe(document.body);
  });
});
