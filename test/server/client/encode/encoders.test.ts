import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  CancelRequest,
  Card,
  Client,
  IssueOptions,
  OnetimeOrder,
  PreparationRequest,
  RefundAccount,
  ScheduledOrder,
} from '../../../../src/server.js';
import { encodeCancel } from '../../../../src/server/client/encode/cancelRequest.js';
import { encodeCard } from '../../../../src/server/client/encode/card.js';
import { encodeOnetimeOrder } from '../../../../src/server/client/encode/chargeOrder.js';
import { encodeIssueOptions } from '../../../../src/server/client/encode/issueOptions.js';
import { encodePreparation } from '../../../../src/server/client/encode/preparationRequest.js';
import { encodeScheduledOrder } from '../../../../src/server/client/encode/scheduledOrder.js';
import { errorsOf } from '../../../compiler.js';
import { membersOf, withKey } from '../../../interfaces.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { collect } from '../../collect.js';

const client = 'src/server/client';
/** Interfaces of all requests, and the files that must not compile if an interface gets a field. */
const interfaces: [name: string, file: string, encodedIn: readonly string[]][] = [
  ['Order', 'src/core/request.ts', [`${client}/encode/chargeOrder.ts`]],
  ['Buyer', 'src/core/request.ts', [`${client}/encode/person.ts`]],
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
    [`${client}/resources/schedules.ts`, `${client}/resources/billingKeys.ts`],
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
const order: Required<Omit<OnetimeOrder, 'pg'>> = {
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
};
const onetime: Required<OnetimeOrder> = { ...order, pg: 'html5_inicis.INIBillTst' };
const scheduled: Required<ScheduledOrder> = { ...order, scheduleAt: new Date('2026-12-01') };
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
} satisfies Required<Omit<CancelRequest, 'full'>>;
const options: Required<IssueOptions> = {
  channelKey: 'channel-key-1',
  pg: 'html5_inicis.INIBillTst',
  customerId: 'member_7',
  customer: person,
};
const preparation: Required<PreparationRequest> = { merchantUid: 'order_1', amount: 32000 };

/** Encoded request bodies that have every field. */
const bodies: Record<string, object> = {
  Order: encodeOnetimeOrder(onetime),
  Buyer: encodeOnetimeOrder(onetime),
  ChargeOrder: encodeOnetimeOrder(onetime),
  OnetimeOrder: encodeOnetimeOrder(onetime),
  ScheduledOrder: encodeScheduledOrder(scheduled),
  CancelFields: encodeCancel(cancel),
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
    const inherited = { Order: 'ChargeOrder', ChargeOrder: 'OnetimeOrder' };
    for (const [base, derived] of Object.entries(inherited))
      named[derived] = [...(named[derived] ?? []), ...(named[base] ?? [])];
    for (const name of ['OnetimeOrder', 'CancelFields', 'IssueOptions', 'Card']) {
      const unnamed = Object.keys(bodies[name] ?? {}).filter((key) => !named[name]?.includes(key));
      expect(unnamed, name).toEqual([]);
    }
  });
});

/** Calls with one unknown field, and the field name in the error. */
const unknown: [what: string, call: (client: Client) => Promise<unknown>, field: string][] = [
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
