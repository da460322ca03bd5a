import { advice } from '../core/advice.js';
import type { RequestPayParams } from '../core/wire.js';
import { failureAnswer, returnUrl, successAnswer, type Answer } from './answer.js';
import type { Asked } from './chosen.js';
import { customerOf, unknownCustomer } from './customer.js';
import type { Ledger } from './ledger.js';
import {
  begun,
  failed,
  orderNumber,
  paid,
  type OrderFields,
  type PaymentRecord,
} from './payment.js';
import type { Outcome, WindowSession } from './session.js';
import { laterDecline, settle } from './settle.js';

/** What arrives at the gateway's page. */
export type WindowRequest = Pick<WindowSession, 'params' | 'channel' | 'mobile'>;

/** How a window ended: what the callback hears on a PC, where the browser goes on a phone. */
export interface Ending {
  answer: Answer;
  returnUrl: string;
}

/** A window, or why there is none. Once abandoned, a window can no longer be settled. */
export type Opened = { refusal: Answer } | { session: WindowSession; abandon: () => void };

type Shown = Pick<WindowSession, 'seller' | 'locale'> & Partial<Pick<WindowSession, 'cardQuota'>>;

const tooLittle =
  '최소 결제금액보다 적은 금액입니다. (신용카드 100원, 계좌이체 150원, 휴대폰 300원, 에스크로 500원)';
const alreadyPaid = '이미 결제가 이루어진 거래건입니다.';

/** The gateway: what it refuses, what a shopper's answer does, what it charges. */
export class Engine {
  readonly #ledger: Ledger;
  readonly #shown: Shown;
  #requests: readonly RequestPayParams[] = [];

  constructor(ledger: Ledger, shown: Shown) {
    this.#ledger = ledger;
    this.#shown = shown;
  }

  /** The parameters of every request that arrived, newest last. */
  get requests(): readonly RequestPayParams[] {
    return this.#requests;
  }

  /** Opens a window that ends once, by `settle`; or refuses to. */
  open(request: WindowRequest, end: (ending: Ending) => void): Opened {
    const { params, channel, mobile } = request;
    this.#requests = [...this.#requests, params];
    const refusal = this.#refusal(params);
    if (refusal) return { refusal };
    const payment = begun(params, {
      ...this.#beginning(channel),
      channel: mobile ? 'mobile' : 'pc',
      customer_uid: params.customer_uid,
      customer_uid_usage: params.customer_uid ? 'issue' : null,
    });
    this.#ledger.save(payment);
    const asked = { cardQuota: 'list', ...this.#shown, ...request } as const;
    let open = true;
    return {
      session: {
        ...asked,
        now: this.#ledger.seconds,
        settle: (outcome) => {
          if (!open) return;
          open = false;
          end(this.#settle(payment, asked, outcome));
        },
      },
      abandon: () => {
        open = false;
      },
    };
  }

  /** Charges a registered card, without a shopper. A decline is a payment too, `failed`. */
  charge(order: OrderFields & { customer_uid: string }): PaymentRecord | { refusal: string } {
    const { customer_uid } = order;
    const key = this.#ledger.billingKey(customer_uid);
    if (!key) return { refusal: unknownCustomer(customer_uid) };
    if (this.#isPaid(order)) return { refusal: alreadyPaid };
    const { card_code, card_name, card_number } = key.customer;
    const beginning = { ...this.#beginning(key.customer), customer_uid };
    const payment = {
      ...begun(order, { ...beginning, channel: 'api', customer_uid_usage: 'payment' }),
      card_code,
      card_name,
      card_number,
    };
    const now = this.#ledger.seconds;
    const charged = key.declines
      ? failed(payment, key.declines, now)
      : paid(payment, 'INIAPICARD', now);
    this.#ledger.save(charged);
    return charged;
  }

  #beginning({ pg_provider, pg_id }: Pick<PaymentRecord, 'pg_provider' | 'pg_id'>) {
    const { seconds: started_at } = this.#ledger;
    return { imp_uid: this.#ledger.newImpUid(), started_at, pg_provider, pg_id };
  }

  #isPaid(order: OrderFields): boolean {
    return this.#ledger.find(orderNumber(order), 'paid') !== undefined;
  }

  #refusal(params: RequestPayParams): Answer | null {
    const { merchant_uid, amount, buyer_tel, customer_uid } = params;
    const refusal = { success: false, merchant_uid };
    if (this.#isPaid(params)) return { ...refusal, error_code: 'F1002', error_msg: alreadyPaid };
    if (!(Number(amount) >= (customer_uid ? 0 : 1)))
      return { ...refusal, error_msg: '결제금액이 올바르지 않습니다.' };
    if (advice.minimumAmount(params)) return { ...refusal, error_msg: tooLittle };
    const prepared = this.#ledger.prepared(merchant_uid);
    if (prepared && prepared.amount !== Number(amount))
      return { ...refusal, error_msg: '사전에 등록된 금액과 결제 요청 금액이 다릅니다.' };
    if (!buyer_tel && !customer_uid)
      return { ...refusal, error_msg: '구매자 연락처(buyer_tel)가 누락되었습니다.' };
    return null;
  }

  #settle(opened: PaymentRecord, asked: Asked, outcome: Outcome): Ending {
    const { params } = asked;
    const { payment, code } = settle(opened, asked, outcome, this.#ledger.seconds);
    this.#ledger.save(payment);
    const answer =
      payment.status === 'failed' ? failureAnswer(payment, code) : successAnswer(payment);
    if (params.customer_uid && payment.status === 'paid') {
      const customer = customerOf(payment, params.customer_uid, params);
      this.#ledger.saveBillingKey({ customer, declines: laterDecline(outcome) });
    }
    return { answer, returnUrl: returnUrl(params.m_redirect_url ?? 'about:blank', answer) };
  }
}
