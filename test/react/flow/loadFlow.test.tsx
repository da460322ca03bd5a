import { render } from '@testing-library/react';
import { InicisCheckout, InicisProvider } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { loadedFlow } from '../../../src/react/flow/loadFlow.js';

const provider = { userCode: 'imp00000000', pg: 'html5_inicis' } as const;
const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };

describe('loadFlow', () => {
  it('loads nothing on a page without a button or a hook, and the payment flow with one', async () => {
    const { rerender } = render(<InicisProvider {...provider}>shop</InicisProvider>);
    // No event says that nothing is loaded, so wait longer than a load of the chunk takes.
    await new Promise((done) => setTimeout(done, 300));
    expect(loadedFlow()).toBeUndefined();
    rerender(
      <InicisProvider {...provider}>
        <InicisCheckout order={order} buyer={{ tel: '010' }} verify={async () => 'A-1'} />
      </InicisProvider>,
    );
    await vi.waitUntil(() => loadedFlow() !== undefined, 10_000);
  });
});
