import { useState } from 'react';
import { InicisCheckout, MethodField, type MethodOptions } from 'react-inicis';
import { createOnClick, verify } from '../support/server.js';

const methods = ['card', 'vbank', 'phone'] as const;

/** Options of each method. An option of another method does not compile. */
const optionsOf = {
  card: { method: 'card', installments: [2, 3], easyPay: false },
  vbank: { method: 'vbank', dueDate: '20301231' },
  phone: { method: 'phone', digital: false },
} satisfies Record<(typeof methods)[number], MethodOptions>;

/**
 * The chosen method is state. It selects one `MethodOptions` value, which is spread into the
 * button.
 */
export default function ChangingMethod() {
  const [method, setMethod] = useState<(typeof methods)[number]>('card');
  const options: MethodOptions = optionsOf[method];
  return (
    <form>
      <MethodField methods={methods} value={method} onChange={setMethod} />
      <pre aria-label="MethodOptions">{JSON.stringify(options)}</pre>
      <InicisCheckout
        order={createOnClick({ merchantUid: 'order_method', name: '원두 1kg', amount: 64_000 })}
        buyer={{ tel: '010-1234-5678' }}
        verify={verify}
        {...options}
      />
    </form>
  );
}
