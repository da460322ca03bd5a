import { banks, cardIssuers, encodePayment, InicisProvider, payMethods } from 'react-inicis';
import { PayButton } from './PayButton';

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 32_000 };
const buyer = { tel: '010-1234-5678' };

function NameTable({ title, rows }: { title: string; rows: [code: string, name: string][] }) {
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {rows.map(([code, name]) => (
          <tr key={code}>
            <th>{code}</th>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * Server component. Tables and pure functions of the package work here. Components with handlers
 * must be in a client component.
 */
export default function Page() {
  const params = encodePayment({ pg: 'html5_inicis', order, buyer });
  return (
    <InicisProvider userCode="imp00000000" pg="html5_inicis">
      <PayButton order={order} buyer={buyer} />
      <NameTable
        title="카드사"
        rows={Object.values(cardIssuers).map(({ code, ko }) => [code, ko])}
      />
      <NameTable title="은행" rows={Object.values(banks).map(({ code, ko }) => [code, ko])} />
      <NameTable
        title="결제수단"
        rows={Object.entries(payMethods).map(([method, { ko }]) => [method, ko])}
      />
      <output>{`${params.pay_method} ${params.merchant_uid} ${params.amount}`}</output>
    </InicisProvider>
  );
}
