import type { Locale } from 'react-inicis';
import { keysOf } from '../controls/keysOf.js';
import { printValue } from '../support/printValue.js';
import { billingKeyOptionTable, paymentOptionTable } from '../support/options.js';
import { provider, type PlaygroundState } from './playgroundState.js';

/** Returns a file that opens the window of a state: imports, provider, component and handlers. */
export const playgroundCode = (state: PlaygroundState, locale: Locale): string =>
  state.window === 'payment'
    ? paymentCode(state.options, locale)
    : billingKeyCode(state.options, locale);

const providerTag = (locale: Locale) =>
  `<InicisProvider userCode="${provider.userCode}" channelKey="${provider.channelKey}" locale="${locale}">`;

function paymentCode(options: object, locale: Locale): string {
  const props = givenOptions(options, paymentOptionTable).map(([name, value]) => prop(name, value));
  const isVirtualAccount = 'method' in options && options.method === 'vbank';
  const deposit = `onAwaitingDeposit={({ bankName, number }) => alert(\`\${bankName} \${number}\`)}`;
  const handlers = [
    "verify={verifyAt<PaidOrder>('/api/inicis/complete')}",
    'onPaid={({ orderNo }) => location.assign(`/orders/${orderNo}`)}',
    ...(isVirtualAccount ? [deposit] : []),
    `onError={(error) => alert(shopperMessage(error, '${locale}'))}`,
  ];
  return `import { InicisCheckout, InicisProvider, shopperMessage, verifyAt } from 'react-inicis';

/** ${locale === 'ko' ? '서버가 돌려주는 주문' : 'Order that your server returns'} */
interface PaidOrder {
  orderNo: string;
}

export function Checkout() {
  return (
    ${providerTag(locale)}
      <InicisCheckout
${[...props, ...handlers].map((line) => `        ${line}\n`).join('')}      >
        ${locale === 'ko' ? '결제하기' : 'Pay now'}
      </InicisCheckout>
    </InicisProvider>
  );
}
`;
}

function billingKeyCode(options: object, locale: Locale): string {
  const request = Object.fromEntries(givenOptions(options, billingKeyOptionTable));
  const printed = printValue(request, { indent: '    ', beside: 'card.mutate();' });
  return `import { InicisProvider, shopperMessage, useBillingKey, verifyAt } from 'react-inicis';

function RegisterCard() {
  const card = useBillingKey({
    verify: verifyAt('/api/inicis/billing-key'),
    onIssued: () => location.assign('/cards'),
    onError: (error) => alert(shopperMessage(error, '${locale}')),
  });
  const register = () =>
    card.mutate(${printed});
  return (
    <button type="button" aria-busy={card.isPending} onFocus={card.preload} onClick={register}>
      ${locale === 'ko' ? '카드 등록하기' : 'Register a card'}
    </button>
  );
}

export function CardPage() {
  return (
    ${providerTag(locale)}
      <RegisterCard />
    </InicisProvider>
  );
}
`;
}

/** Returns the options that are set, in the order of their table. */
function givenOptions(options: object, table: object): [string, unknown][] {
  const given = new Map<string, unknown>(Object.entries(options));
  return keysOf<Record<string, unknown>>({ ...table })
    .filter((name) => given.get(name) !== undefined)
    .map((name) => [name, given.get(name)]);
}

/** Returns a prop of the button as JSX. */
function prop(name: string, value: unknown): string {
  if (value === true) return name;
  if (typeof value === 'string' && !/["'{}<>&\\\n]/.test(value)) return `${name}="${value}"`;
  return `${name}={${printValue(value, { indent: '        ', beside: `${name}={}` })}}`;
}
