import { screen, waitFor } from '@testing-library/react';
import { useOfferedCards, type OfferedCardsOptions } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { renderWithSandbox } from '../renderWithSandbox.js';

/** List of a design system. */
function Companies(options: OfferedCardsOptions) {
  const offered = useOfferedCards(options);
  return (
    <ul aria-label={`chosen: ${offered.value}`}>
      {offered.options.map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
  );
}
const names = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('useOfferedCards', () => {
  it('returns the companies of the window with names in the language of the provider', () => {
    const cards = { only: ['041', '366'] };
    const page = <Companies value="366" onChange={() => {}} cards={cards} />;
    const { unmount } = renderWithSandbox(page);
    expect(names()).toEqual(['신한카드', '우리카드']);
    expect(screen.getByRole('list', { name: 'chosen: 366' })).toBeVisible();
    unmount();
    renderWithSandbox(page, { provider: { locale: 'en' } });
    expect(names()).toEqual(['Shinhan', 'Woori']);
  });

  it('drops a company that is no longer offered, and calls `onChange`', async () => {
    const onChange = vi.fn();
    const page = (cards: OfferedCardsOptions['cards']) => (
      <Companies value="366" onChange={onChange} cards={cards} />
    );
    const { rerender } = renderWithSandbox(page(undefined));
    expect(onChange).not.toHaveBeenCalled();
    rerender(page({ except: ['366'] }));
    expect(screen.getByRole('list', { name: 'chosen:' })).toBeVisible();
    await waitFor(() => expect(onChange).toHaveBeenCalledWith(''));
  });
});
