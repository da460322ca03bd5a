import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { InicisCheckout, InicisProvider, type Receipt } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';
import { createClient, verifyPayment } from 'react-inicis/server';
import { useState } from 'react';

// The sandbox is in the page, so that one file uses all three entries and needs no server.
const sandbox = createSandbox();
const client = createClient({ key: 'any', secret: 'any', fetch: sandbox.fetch, sandbox: true });
const queries = new QueryClient();
const order = { merchantUid: 'order_1', name: '원두 200g', amount: 1004 };

async function verify(receipt: Receipt) {
  const result = await verifyPayment(client, receipt, order, ['html5_inicis']);
  if ('awaiting' in result) throw new Error('no virtual account was asked for');
  return { paid: result.amount };
}

export function App() {
  const [text, setText] = useState('');
  return (
    <QueryClientProvider client={queries}>
      <InicisProvider userCode="imp00000000" pg="html5_inicis" loadImp={sandbox.loadImp}>
        <InicisCheckout
          order={order}
          buyer={{ tel: '010-1234-5678' }}
          installments={[2, 3]}
          onClick={() => sandbox.next('approve')}
          verify={verify}
          onPaid={({ paid }) => setText(`paid ${paid}`)}
          onError={(error) => setText(`${error.reason}: ${error.message}`)}
        >
          결제하기
        </InicisCheckout>
        <output>{text}</output>
      </InicisProvider>
    </QueryClientProvider>
  );
}
