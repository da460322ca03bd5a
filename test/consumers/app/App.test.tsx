import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { App } from './App';

test('pays', async () => {
  render(<App />);
  await userEvent.click(screen.getByRole('button', { name: '결제하기' }));
  expect(await screen.findByText('paid 1004', {}, { timeout: 30_000 })).not.toBeNull();
}, 60_000);
