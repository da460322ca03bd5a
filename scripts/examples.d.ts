// Declares the names that the examples of the docs and of the source use without a declaration: the
// code of an imaginary shop.

type Paid = { orderNo: string };
type ShopOrder = import('react-inicis/server').OrderTerms &
  Paid & { userId: string; status: string };
type Tx = object;

declare const cart: { items: readonly string[] };
declare const order: import('react-inicis').Order;
declare const buyer: import('react-inicis').Buyer;
declare const request: import('react-inicis').PaymentRequest;
declare const rest: {
  order: import('react-inicis').Order;
  buyer: import('react-inicis').Buyer;
  verify: import('react-inicis').Verify<Paid>;
};
declare const impUid: string;
declare const merchantUid: string;
declare const customerUid: string;
declare const receipt: import('react-inicis').Receipt;
declare const answer: unknown;
declare const error: import('react-inicis').PaymentError;
declare const verify: import('react-inicis').Verify<Paid>;
declare const App: () => import('react').ReactElement;

declare function createOrder(cart?: object): Promise<import('react-inicis').Order>;
declare function navigate(path: string): void;
declare function toast(text: string): void;
declare function show(what: unknown): void;
declare function showAccount(account: import('react-inicis').VirtualAccount): void;
declare function render(element: import('react').ReactElement): void;

declare const env: { PORTONE_KEY: string; PORTONE_SECRET: string; INICIS_API_KEY: string };
declare const channelKey: string;
declare const dueDate: Date;
declare const invoice: string;
declare const delivery: import('react-inicis/server').DeliveryRequest;
declare const sender: import('react-inicis/server').DeliveryRequest['sender'];
declare const receiver: import('react-inicis/server').DeliveryRequest['receiver'];
declare const client: import('react-inicis/server').Client;
declare const payment: import('react-inicis/server').Payment;
declare const ledger: import('react-inicis/server').Ledger<Tx>;
declare const sandbox: import('react-inicis/sandbox').Sandbox;
declare const app: {
  post(path: string, answer: (c: { req: { raw: Request } }) => Promise<Response>): void;
};
declare const db: object;
declare const orders: {
  find(merchantUid: string, tx?: Tx): Promise<ShopOrder | null>;
  markPaid(tx: Tx, order: ShopOrder, impUid: string): Promise<void>;
  addRefund(tx: Tx, order: ShopOrder, amount: number): Promise<void>;
  saveAccount(
    tx: Tx,
    order: ShopOrder,
    account: import('react-inicis').VirtualAccount,
  ): Promise<void>;
};
declare const outbox: {
  put(tx: Tx, letter: { key: string; text: string }): Promise<void>;
};
declare const handlers: import('react-inicis/server').ServerHandlers;
declare const cards: {
  save(
    tx: Tx,
    card: {
      customerUid: string;
      userId: string;
      cardName: string | null;
      cardNumber: string | null;
    },
  ): Promise<void>;
};
declare function hidden(): Response;
declare function accessToken(): Promise<string>;
declare function markPaid(order: ShopOrder, impUid: string): Promise<void>;
declare const reviews: {
  save(
    tx: Tx,
    item: import('react-inicis/server').ReviewItem,
    order: ShopOrder | null,
  ): Promise<void>;
  open(): Promise<{ impUid: string }[]>;
};
declare function test(name: string, run: () => Promise<void>): void;
declare function userOf(request: Request): Promise<string>;
