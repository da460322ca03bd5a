import { fireEvent, screen, waitFor } from '@testing-library/react';
import { InicisCheckout } from 'react-inicis';
import { describe, expect, it } from 'vitest';
import { buyer, isWindowOpen, order, renderWithSandbox } from '../renderWithSandbox.js';

describe('titleFrames', () => {
  it.each([
    ['ko', 'KG이니시스 결제창'],
    ['en', 'KG Inicis payment window'],
  ] as const)('gives the frame of the window a title in the language %s', async (locale, title) => {
    const { shopper } = renderWithSandbox(
      <InicisCheckout order={order} buyer={buyer} verify={async () => 'A-1'} />,
      { provider: { locale } },
    );
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    const shown = [...document.querySelectorAll<HTMLElement>('.imp-dialog iframe')].filter(
      (frame) => frame.style.display !== 'none',
    );
    expect(shown).not.toEqual([]);
    for (const frame of shown) expect(frame).toHaveAttribute('title', title);
    shopper.resolve('approve');
    await waitFor(() => expect(isWindowOpen()).toBe(false));
  });
});
