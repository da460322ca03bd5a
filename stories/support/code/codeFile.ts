import type { Locale } from 'react-inicis';

/** Provider of the examples: its props are the defaults of every request. */
export const provider = {
  userCode: 'imp00000000',
  channelKey: 'channel-key-12345678',
} as const;

/** Indentation of the button's props in `checkoutFile`. */
export const propIndent = '        ';
/** Indentation of the request in `billingKeyFile`. */
export const requestIndent = '    ';

const providerTag = (locale: Locale) =>
  `<InicisProvider userCode="${provider.userCode}" channelKey="${provider.channelKey}" locale="${locale}">`;

interface CheckoutFile {
  /** Props of the button as JSX, without handlers. */
  props: readonly string[];
  /** Content of the button as JSX; without it, the button has its own text. */
  children?: string | undefined;
  locale: Locale;
}

/** Returns a file with the provider, and a checkout button with its handlers. */
export function checkoutFile({ props, children, locale }: CheckoutFile): string {
  const deposit = `onAwaitingDeposit={({ bankName, number }) => alert(\`\${bankName} \${number}\`)}`;
  const lines = [
    ...props,
    "verify={verifyAt<PaidOrder>('/api/inicis/complete')}",
    'onPaid={({ orderNo }) => location.assign(`/orders/${orderNo}`)}',
    ...(props.includes('method="vbank"') ? [deposit] : []),
    `onError={(error) => alert(shopperMessage(error, '${locale}'))}`,
  ];
  const end =
    children === undefined
      ? '      />'
      : `      >\n${propIndent}${children}\n      </InicisCheckout>`;
  return `import { InicisCheckout, InicisProvider, shopperMessage, verifyAt } from 'react-inicis';

/** ${locale === 'ko' ? '서버가 돌려주는 주문' : 'Order that your server returns'} */
interface PaidOrder {
  orderNo: string;
}

export function Checkout() {
  return (
    ${providerTag(locale)}
      <InicisCheckout
${lines.map((line) => `${propIndent}${line}\n`).join('')}${end}
    </InicisProvider>
  );
}
`;
}

/** Returns a file with the provider, and a button that registers a card with this request. */
export function billingKeyFile(request: string, locale: Locale): string {
  return `import { InicisProvider, shopperMessage, useBillingKey, verifyAt } from 'react-inicis';

function RegisterCard() {
  const card = useBillingKey({
    verify: verifyAt('/api/inicis/billing-key'),
    onIssued: () => location.assign('/cards'),
    onError: (error) => alert(shopperMessage(error, '${locale}')),
  });
  const register = () =>
    card.mutate(${request});
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
