// @vitest-environment node
import { InicisCheckout, InicisProvider, usePaymentReturn } from 'react-inicis';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

function Return() {
  const { status } = usePaymentReturn({ verify: async () => 'A-1' });
  return <p>{status}</p>;
}

describe('server rendering', () => {
  it('renders the button and a pending return without a document and without side effects', () => {
    expect(typeof document).toBe('undefined');
    const html = renderToString(
      <InicisProvider userCode="imp00000000" pg="html5_inicis" preload="mount">
        <InicisCheckout
          order={{ merchantUid: 'order_1', name: '원두', amount: 1000 }}
          buyer={{ tel: '010' }}
          verify={async () => 'A-1'}
        />
        <Return />
      </InicisProvider>,
    );
    expect(html).toMatch(
      /^<button type="button" data-phase="idle" aria-busy="false">결제하기<\/button>/,
    );
    expect(html).toContain('<p>pending</p>');
  });
});
