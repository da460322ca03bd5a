import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { blockPage } from '../../../src/react/sdk/blockPage.js';

function focusedButton() {
  const button = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => button.remove());
  button.focus();
  return button;
}

describe('blockPage', () => {
  it('blocks everything but the dialog, what was inert before, and scripts, until it is restored', () => {
    document.body.innerHTML =
      '<main></main><aside inert></aside><div class="imp-dialog"></div><div><p class="imp-dialog"></p></div>';
    onTestFinished(() => document.body.replaceChildren());
    const inert = () => [...document.body.children].map((child) => child.hasAttribute('inert'));
    const restore = blockPage();
    expect(inert()).toEqual([true, true, false, false]);
    restore();
    expect(inert()).toEqual([false, true, false, false]);
  });

  it('gives the focus back, and again if it is lost with the frame within a second', async () => {
    const button = focusedButton();
    const restore = blockPage();
    button.blur();
    restore();
    expect(document.activeElement).toBe(button);
    button.blur();
    expect(document.activeElement).toBe(document.body);
    await vi.waitUntil(() => document.activeElement === button);
  });

  it('leaves the focus alone later than that', () => {
    vi.useFakeTimers();
    const button = focusedButton();
    blockPage()();
    vi.advanceTimersByTime(1001);
    button.blur();
    vi.advanceTimersByTime(1001);
    expect(document.activeElement).toBe(document.body);
  });
});
