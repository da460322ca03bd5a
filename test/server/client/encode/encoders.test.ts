import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  AccountOrder,
  AccountRequest,
  BillingOrder,
  CancelRequest,
  Card,
  ChargeOrder,
  Client,
  DeliveryReceiver,
  DeliveryRegistration,
  ExternalReceiptRequest,
  IssueOptions,
  OnetimeOrder,
  PaymentReceiptRequest,
  PreparationRequest,
  RefundAccount,
  ScheduledOrder,
  ScheduleOptions,
} from '../../../../src/server.js';
import { encodeAccount } from '../../../../src/server/client/encode/accountRequest.js';
import {
  encodeExternalReceipt,
  encodePaymentReceipt,
} from '../../../../src/server/client/encode/cashReceiptRequest.js';
import { encodeCancel } from '../../../../src/server/client/encode/cancelRequest.js';
import { encodeCard } from '../../../../src/server/client/encode/card.js';
import {
  encodeOnetimeOrder,
  encodeOrder,
} from '../../../../src/server/client/encode/chargeOrder.js';
import { encodeRegistration } from '../../../../src/server/client/encode/deliveryRequest.js';
import { encodeIssueOptions } from '../../../../src/server/client/encode/issueOptions.js';
import { encodePreparation } from '../../../../src/server/client/encode/preparationRequest.js';
import { encodeScheduledOrder } from '../../../../src/server/client/encode/scheduledOrder.js';
import { encodeScheduleOptions } from '../../../../src/server/client/encode/scheduleOptions.js';
import { errorsOf } from '../../../compiler.js';
import { membersOf, withKey } from '../../../interfaces.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { collect } from '../../collect.js';

const client = 'src/server/client';
const accounts = `${client}/encode/accountRequest.ts`;
const receipts = `${client}/encode/cashReceiptRequest.ts`;
const deliveries = `${client}/encode/deliveryRequest.ts`;
/** Interfaces of all requests, and the files that must not compile if an interface gets a field. */
const interfaces: [name: string, file: string, encodedIn: readonly string[]][] = [
  ['Order', 'src/core/request.ts', [`${client}/encode/chargeOrder.ts`]],
  ['Buyer', 'src/core/request.ts', [`${client}/encode/person.ts`]],
  ['BillingOrder', `${client}/encode/chargeOrder.ts`, [`${client}/encode/chargeOrder.ts`]],
  ['RegisteredCardOrder', `${client}/encode/chargeOrder.ts`, [`${client}/encode/chargeOrder.ts`]],
  [
    'ScheduleOptions',
    `${client}/encode/scheduleOptions.ts`,
    [`${client}/encode/scheduleOptions.ts`],
  ],
  ['AccountOrder', accounts, [accounts]],
  ['AccountRequest', accounts, [accounts]],
  ['CashReceiptRequest', receipts, [receipts]],
  ['PaymentReceiptRequest', receipts, [receipts]],
  ['ExternalReceiptRequest', receipts, [receipts]],
  ['AddressLines', deliveries, [deliveries]],
  ['DeliveryReceiver', deliveries, [deliveries]],
  ['DeliverySender', deliveries, [deliveries]],
  ['Parcel', deliveries, [deliveries]],
  ['DeliveryProduct', deliveries, [deliveries]],
  ['DeliveryRequest', deliveries, [deliveries]],
  ['DeliveryRegistration', deliveries, [deliveries]],
  ['PaymentFindOptions', `${client}/resources/payments.ts`, [`${client}/resources/payments.ts`]],
  ['PaymentNumbers', `${client}/encode/paymentNumbers.ts`, [`${client}/encode/paymentNumbers.ts`]],
  ['RevokeOptions', `${client}/resources/vbanks.ts`, [`${client}/resources/vbanks.ts`]],
  ['ChargeOrder', `${client}/encode/chargeOrder.ts`, [`${client}/encode/chargeOrder.ts`]],
  ['OnetimeOrder', `${client}/encode/chargeOrder.ts`, [`${client}/encode/chargeOrder.ts`]],
  ['ScheduledOrder', `${client}/encode/scheduledOrder.ts`, [`${client}/encode/scheduledOrder.ts`]],
  ['CancelFields', `${client}/encode/cancelRequest.ts`, [`${client}/encode/cancelRequest.ts`]],
  ['RefundAccount', `${client}/encode/refundAccount.ts`, [`${client}/encode/refundAccount.ts`]],
  ['IssueOptions', `${client}/encode/issueOptions.ts`, [`${client}/encode/issueOptions.ts`]],
  ['Card', `${client}/encode/card.ts`, [`${client}/encode/card.ts`]],
  [
    'PreparationRequest',
    `${client}/encode/preparationRequest.ts`,
    [`${client}/encode/preparationRequest.ts`],
  ],
  ['Span', `${client}/encode/span.ts`, [`${client}/resources/payments.ts`]],
  ['PaymentListOptions', `${client}/resources/payments.ts`, [`${client}/resources/payments.ts`]],
  [
    'ScheduleListOptions',
    `${client}/resources/billing.ts`,
    [`${client}/resources/scheduleLists.ts`],
  ],
  ['RemoveOptions', `${client}/resources/billingKeys.ts`, [`${client}/resources/billingKeys.ts`]],
];

const person = {
  tel: '010-1234-5678',
  name: '홍길동',
  email: 'hong@example.com',
  address: '서울',
  postcode: '04524',
};
const card: Required<Card> = {
  number: '1234-1234-1234-1234',
  expiry: '2027-12',
  birth: '820213',
  pwd2digit: '00',
  cvc: '123',
};
const order: Required<BillingOrder> = {
  merchantUid: 'order_1',
  name: '11월 구독',
  amount: 60000,
  taxFree: 10000,
  vat: 4545,
  buyer: person,
  months: 3,
  interestFree: true,
  cardPoints: false,
  customData: { month: 11 },
  noticeUrl: 'https://shop.example/hook',
  currency: 'KRW',
  bypass: { charset: 'UTF-8' },
  browserIp: '203.0.113.7',
  productType: 'real',
  promotionId: 'promotion-id-1',
};
const onetime: Required<OnetimeOrder> = {
  ...order,
  pg: 'html5_inicis.INIBillTst',
  channelGroupId: 'group-1',
  secure3dChargeId: 'charge-1',
  secure3dToken: 'token-1',
};
const registeredCard = {
  ...order,
  productCount: 2,
  cashReceiptType: 'person',
  pgExtra: { naverUseCfm: '20261201' },
} as const;
const charge: Required<ChargeOrder> = { ...registeredCard, channelKey: 'channel-key-1' };
const scheduled: Required<ScheduledOrder> = {
  ...registeredCard,
  scheduleAt: new Date('2026-12-01'),
};
const scheduleOptions: Required<ScheduleOptions> = {
  card,
  checkingAmount: 1000,
  customerId: 'member_7',
  channelKey: 'channel-key-1',
};
const accountOrder: Required<AccountOrder> = {
  merchantUid: 'order_1',
  name: '원두',
  amount: 60000,
  taxFree: 10000,
  vat: 4545,
  buyer: person,
  customData: { cart: 7 },
};
const account: Required<AccountRequest> = {
  channelKey: 'channel-key-1',
  bankCode: '088',
  dueDate: new Date('2026-12-01'),
  holder: '상점',
  pgApiKey: 'inicis-key',
  noticeUrls: ['https://shop.example/hook'],
  productCount: 2,
  productType: 'real',
  number: '56001234567890',
  key: 'member_7',
  unlimited: false,
  businessNumber: '1234567890',
  escrowPassword: '1234',
};
const paymentReceipt: Required<PaymentReceiptRequest> = {
  identifier: '010-1234-5678',
  type: 'company',
  identifierType: 'phone',
  taxFree: 1000,
  vat: 818,
  buyer: { name: '홍길동', tel: '010-1234-5678', email: 'hong@example.com' },
  productType: 'digital',
  businessNumber: '1234567890',
  companyName: '상점',
  companyTel: '02-123-4567',
};
const externalReceipt: Required<ExternalReceiptRequest> = {
  identifier: '010-1234-5678',
  type: 'company',
  identifierType: 'phone',
  taxFree: 1000,
  vat: 818,
  buyer: { name: '홍길동', tel: '010-1234-5678', email: 'hong@example.com' },
  productType: 'digital',
  businessNumber: '1234567890',
  channelKey: 'channel-key-1',
  name: '원두',
  amount: 10000,
  method: 'trans',
};
const receiver: Required<DeliveryReceiver> = {
  name: '홍길동',
  tel: '010-1234-5678',
  address: '서울',
  postcode: '04524',
  addressLines: { line1: '세종대로 110', line2: '3층' },
};
const delivery: Required<DeliveryRegistration> = {
  sender: { ...receiver, relationship: '본인' },
  receiver,
  parcel: {
    company: 'CJGLS',
    invoice: '123456789012',
    sentAt: new Date('2026-12-01'),
    receivingAt: '20261203',
    address: '서울',
  },
  products: [
    { id: 'p1', name: '원두', amount: 9900, code: 'A', currency: 'KRW', quantity: 1, tag: '식품' },
  ],
  sendEmail: true,
};
const { sender, parcel } = delivery;
const deliveryBody = encodeRegistration(delivery);
const refundTo: Required<RefundAccount> = {
  bankCode: '088',
  number: '110123456789',
  holder: '홍길동',
  tel: '010-1234-5678',
};
const cancel = {
  impUid: 'imp_1',
  amount: 2000,
  checksum: 32000,
  reason: '변심',
  taxFree: 1000,
  vat: 90,
  refundTo,
  webhook: true,
  retainPromotion: true,
  requester: 'admin',
} satisfies Required<Omit<CancelRequest, 'full' | 'merchantUid'>>;
const { impUid: _, ...withoutNumber } = cancel;
const byOrder = { ...withoutNumber, merchantUid: 'order_1' };
const options: Required<IssueOptions> = {
  channelKey: 'channel-key-1',
  pg: 'html5_inicis.INIBillTst',
  channelGroupId: 'group-1',
  customerId: 'member_7',
  customer: person,
};
const preparation: Required<PreparationRequest> = {
  merchantUid: 'order_1',
  amount: 32000,
  currency: 'KRW',
};

/** Encoded request bodies that have every field. */
const bodies: Record<string, object> = {
  Order: encodeOnetimeOrder(onetime),
  Buyer: encodeOnetimeOrder(onetime),
  BillingOrder: encodeOnetimeOrder(onetime),
  RegisteredCardOrder: encodeOrder(charge),
  ChargeOrder: encodeOrder(charge),
  OnetimeOrder: encodeOnetimeOrder(onetime),
  ScheduledOrder: encodeScheduledOrder(scheduled),
  ScheduleOptions: encodeScheduleOptions(scheduleOptions),
  AccountOrder: encodeAccount(accountOrder, account),
  // The key is sent in the query.
  AccountRequest: { ...encodeAccount(accountOrder, account), pg_api_key: account.pgApiKey },
  CashReceiptRequest: encodePaymentReceipt(paymentReceipt),
  PaymentReceiptRequest: encodePaymentReceipt(paymentReceipt),
  ExternalReceiptRequest: encodeExternalReceipt(externalReceipt),
  AddressLines: deliveryBody.sender?.formed_address ?? {},
  DeliveryReceiver: deliveryBody.receiver ?? {},
  DeliverySender: deliveryBody.sender ?? {},
  Parcel: deliveryBody.logis ?? {},
  DeliveryProduct: deliveryBody.products?.[0] ?? {},
  DeliveryRequest: deliveryBody,
  DeliveryRegistration: deliveryBody,
  CancelFields: { ...encodeCancel(cancel), ...encodeCancel(byOrder), 'extra.requester': 'admin' },
  RefundAccount: encodeCancel(cancel),
  IssueOptions: encodeIssueOptions(options),
  Card: encodeCard(card),
  PreparationRequest: encodePreparation(preparation),
};

const fieldOf = (name: string) => `fieldOf${name}`;

const read = (file: string) =>
  readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');

/** Returns the source files with one more field in each interface. */
function withMoreFields(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, file] of interfaces)
    texts[file] = withKey(texts[file] ?? read(file), name, fieldOf(name));
  return texts;
}

describe('a field of a request', () => {
  it('does not compile unless it is encoded, also in nested objects', async () => {
    const files = [...new Set(interfaces.flatMap(([, , encodedIn]) => encodedIn))];
    const errors = await errorsOf({ files, texts: withMoreFields() });
    for (const [name, , encodedIn] of interfaces) {
      for (const file of encodedIn) {
        const found = errors.get(file)?.filter((error) => error.includes(fieldOf(name))) ?? [];
        expect(found, `${name} in ${file}`).not.toEqual([]);
      }
    }
  });

  it('is checked for every interface of a request', () => {
    const declaredIn = (folder: string, form: RegExp) =>
      readdirSync(new URL(`../../../../${client}/${folder}/`, import.meta.url))
        // This file has the encoded bodies, not the requests.
        .filter((name) => name !== 'requestBodies.ts')
        .flatMap((name) => read(`${client}/${folder}/${name}`).match(form) ?? []);
    const declared = [
      ...declaredIn('encode', /(?<=^(export )?interface )\w+/gm),
      ...declaredIn('resources', /(?<=^(export )?interface )\w+Options\b/gm),
    ];
    const listed = interfaces.map(([name]) => name);
    expect(declared.filter((name) => !listed.includes(name))).toEqual([]);
    expect(declared).toContain('CancelFields');
  });

  it('is sent with the names in its comment, and every sent name is in a comment', () => {
    const named: Record<string, string[]> = {};
    for (const [name, file] of interfaces) {
      const body = bodies[name];
      if (!body) continue;
      const comments = [...membersOf(read(file), name)];
      expect(comments, name).not.toEqual([]);
      for (const [field, comment] of comments) {
        const names = [...comment.matchAll(/(?<=\bSent\s[^.]*)`([^`]+)`/g)].map(
          ([, wire = '']) => new RegExp(`^${wire.replace('*', '.*')}$`),
        );
        expect(names, `${name}.${field} says how it is sent`).not.toEqual([]);
        for (const wire of names) {
          const sent = Object.keys(body).filter((key) => wire.test(key));
          expect(sent, `${name}.${field} is sent as ${String(wire)}`).not.toEqual([]);
          named[name] = [...(named[name] ?? []), ...sent];
        }
      }
    }
    const inherited = [
      ['Order', 'BillingOrder'],
      ['BillingOrder', 'OnetimeOrder'],
      ['BillingOrder', 'RegisteredCardOrder'],
      ['RegisteredCardOrder', 'ChargeOrder'],
      ['RegisteredCardOrder', 'ScheduledOrder'],
      ['Order', 'AccountOrder'],
      ['AccountOrder', 'AccountRequest'],
      ['CashReceiptRequest', 'PaymentReceiptRequest'],
      ['CashReceiptRequest', 'ExternalReceiptRequest'],
      ['DeliveryReceiver', 'DeliverySender'],
      ['DeliveryRequest', 'DeliveryRegistration'],
    ] as const;
    for (const [base, derived] of inherited)
      named[derived] = [...(named[derived] ?? []), ...(named[base] ?? [])];
    named['CancelFields'] = [...(named['CancelFields'] ?? []), 'extra'];
    const bases = ['Order', 'Buyer', 'BillingOrder', 'RegisteredCardOrder', 'RefundAccount'];
    const partial = [...bases, 'AccountOrder', 'CashReceiptRequest', 'DeliveryRequest'];
    for (const name of Object.keys(bodies).filter((one) => !partial.includes(one))) {
      const unnamed = Object.keys(bodies[name] ?? {}).filter((key) => !named[name]?.includes(key));
      expect(unnamed, name).toEqual([]);
    }
  });
});

/** Calls with one unknown field, and the field name in the error. */
const unknown: [what: string, call: (client: Client) => Promise<unknown>, field: string][] = [
  [
    'options of a schedule',
    ({ billing }) =>
      billing.schedule('card_1', [scheduled], { ...scheduleOptions, ...typo('checkAmount') }),
    'checkAmount',
  ],
  [
    'a virtual account',
    ({ vbanks }) => vbanks.issue(accountOrder, { ...account, ...typo('due') }),
    'due',
  ],
  [
    'a revocation of a virtual account',
    ({ vbanks }) => vbanks.revoke('imp_1', { pgApiKey: 'inicis-key', ...typo('reason') }),
    'reason',
  ],
  [
    'a cash receipt',
    ({ cashReceipts }) => cashReceipts.issue('imp_1', { ...paymentReceipt, ...typo('identifer') }),
    'identifer',
  ],
  [
    'a parcel of a delivery',
    ({ escrow }) =>
      escrow.register('imp_1', { ...delivery, parcel: { ...delivery.parcel, ...typo('sendAt') } }),
    'parcel.sendAt',
  ],
  [
    'a receiver of a delivery',
    ({ escrow }) =>
      escrow.update('imp_1', { sender, parcel, receiver: { ...receiver, ...typo('addr') } }),
    'receiver.addr',
  ],
  [
    'numbers of payments',
    ({ payments }) => collect(payments.getMany({ impUids: [], ...typo('merchantUid') })),
    'merchantUid',
  ],
  [
    'a cancellation',
    ({ payments }) => payments.cancel({ ...cancel, ...typo('taxfree') }),
    'taxfree',
  ],
  [
    'a refund account',
    ({ payments }) =>
      payments.cancel({ ...cancel, refundTo: { ...refundTo, ...typo('telephone') } }),
    'refundTo.telephone',
  ],
  [
    'a card',
    ({ billing }) => billing.onetime({ ...card, ...typo('cardNumber') }, order),
    'card.cardNumber',
  ],
  [
    'a card to register',
    ({ billingKeys }) => billingKeys.issue('card_1', { ...card, ...typo('CVC') }),
    'card.CVC',
  ],
  [
    'options of a registration',
    ({ billingKeys }) => billingKeys.issue('card_1', card, { ...options, ...typo('channelkey') }),
    'channelkey',
  ],
  [
    'a customer of a registration',
    ({ billingKeys }) =>
      billingKeys.issue('card_1', card, { customer: { ...person, ...typo('phone') } }),
    'customer.phone',
  ],
  [
    'a buyer',
    ({ billing }) => billing.charge('card_1', { ...order, buyer: { ...person, ...typo('phone') } }),
    'buyer.phone',
  ],
  ['options of a removal', ({ billingKeys }) => billingKeys.remove('card_1', typo('why')), 'why'],
  [
    'options of a list of payments',
    ({ payments }) => collect(payments.list({ from: new Date(0), ...typo('state') })),
    'state',
  ],
  [
    'options of a list of schedules',
    ({ billing }) => collect(billing.listSchedules({ from: new Date(0), ...typo('until') })),
    'until',
  ],
  [
    "options of a list of a card's schedules",
    ({ billingKeys }) =>
      collect(billingKeys.schedules('card_1', { from: new Date(0), ...typo('until') })),
    'until',
  ],
];

/** Returns an object with an unknown field, typed as `object`, so that TypeScript accepts it. */
function typo(field: string): object {
  return { [field]: 'canary' };
}

describe('an unknown field', () => {
  it.each(unknown)(
    'of %s is refused without a request, and the error has its name but not its value',
    async (...row) => {
      const [, call, field] = row;
      const { client: onSandbox, sent } = createClientOnSandbox();
      const error = await call(onSandbox).then(String, (thrown: Error) => thrown);
      expect(error).toMatchObject({ reason: 'invalid', code: 'unknownKey', field });
      expect(JSON.stringify(error) + String(error)).not.toContain('canary');
      expect(sent).toEqual([]);
    },
  );

  it('of an order is ignored, because an order may be a database row with more columns', async () => {
    const { client: onSandbox, sent, gateway } = createClientOnSandbox();
    await onSandbox.billingKeys.issue('card_1', card);
    const row = (merchantUid: string) => ({
      ...order,
      merchantUid,
      id: 7,
      createdAt: new Date(),
      unknownColumn: null,
    });
    await onSandbox.billing.charge('card_1', row('order_1'));
    await onSandbox.billing.onetime(card, row('order_2'));
    const scheduleAt = new Date(gateway.clock.milliseconds + 60_000);
    await onSandbox.billing.schedule('card_1', [{ ...row('order_3'), scheduleAt }]);
    await onSandbox.payments.prepare(row('order_4'));
    expect(sent).toHaveLength(5);
    expect(JSON.stringify(sent)).not.toMatch(/"(id|createdAt|unknownColumn)"/);
  });

  it('that is undefined is ignored, and so is an optional field that is null', async () => {
    const { client: onSandbox, sent, pay } = createClientOnSandbox();
    const impUid = pay({ amount: 32000 });
    const empty: object = { unknownColumn: undefined, taxFree: null, refundTo: null };
    await onSandbox.payments.cancel({
      impUid,
      full: true,
      checksum: 32000,
      reason: '변심',
      ...empty,
    });
    expect(sent.at(-1)?.body).toEqual({
      imp_uid: impUid,
      amount: 32000,
      checksum: 32000,
      reason: '변심',
    });
  });
});
