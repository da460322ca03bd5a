import { screen, waitFor } from '@testing-library/react';
import { useOfferedInstallments, type OfferedInstallmentsOptions } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { renderWithSandbox } from '../renderWithSandbox.js';

/** List of a design system. */
function Months(options: OfferedInstallmentsOptions) {
  const offered = useOfferedInstallments(options);
  return (
    <ul aria-label={`chosen: ${offered.value}`}>
      {offered.options.map(({ months, label }) => (
        <li key={months}>{label}</li>
      ))}
    </ul>
  );
}
const names = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('useOfferedInstallments', () => {
  it('returns the months of the amount and the company, with names in the language', () => {
    const terms = { amount: 50_000, installments: [2, 3], card: '366', interestFree: { 366: 2 } };
    const page = <Months value={3} onChange={() => {}} {...terms} />;
    const { unmount } = renderWithSandbox(page);
    expect(names()).toEqual(['일시불', '2개월 무이자', '3개월']);
    unmount();
    renderWithSandbox(page, { provider: { locale: 'en' } });
    expect(names()).toEqual(['Lump sum', '2 months, interest-free', '3 months']);
  });

  it('changes to a lump sum when the amount falls below 50,000 won, and calls `onChange`', async () => {
    const onChange = vi.fn();
    const page = (amount: number) => <Months value={3} onChange={onChange} amount={amount} />;
    const { rerender } = renderWithSandbox(page(50_000));
    expect(screen.getByRole('list', { name: 'chosen: 3' })).toBeVisible();
    rerender(page(49_999));
    expect(names()).toEqual(['일시불']);
    expect(screen.getByRole('list', { name: 'chosen: 0' })).toBeVisible();
    await waitFor(() => expect(onChange).toHaveBeenCalledWith(0));
  });
});
