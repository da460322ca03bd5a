import { advice } from '../../core/advice.js';
import type { RequestPayParams } from '../../core/wire.js';
import { failureAnswer, returnUrl, successAnswer, type Answer } from './session/callbackAnswer.js';
import type { Asked } from './session/methodFields.js';
import { cancel, type CancelRequest, type Refusal } from './cancellation.js';
import { alreadyPaid, Charges } from './billing/charges.js';
import { objection, type ConfirmOptions } from './merchant/confirmation.js';
import { customerOf, holderOf } from './records/customerRecord.js';
import type { Ledger } from './records/recordStore.js';
import { begun, deposited, type PaymentRecord } from './records/paymentRecord.js';
import { Schedules } from './billing/schedules.js';
import type { Outcome, WindowSession } from './session/windowSession.js';
import { isApproved, laterDecline, settle } from './session/applyOutcome.js';
import { Webhooks, type WebhookOptions } from './merchant/webhooks.js';

/** What arrives at the gateway's page. */
export type WindowRequest = Pick<WindowSession, 'params' | 'channel' | 'mobile'>;

/** How a window ended: what the callback hears on a PC, where the browser goes on a phone. */
export interface Ending {
  answer: Answer;
  returnUrl: string;
}

/** A window, or why there is none. Once abandoned, a window can no longer be settled. */
export type Opened = { refusal: Answer } | { session: WindowSession; abandon: () => void };

/** Which payment: the gateway's number, which wins, or the order's. */
interface Named {
  imp_uid?: string | undefined;
  merchant_uid?: string | undefined;
}

type Shown = Pick<WindowSession, 'seller' | 'locale'> & Partial<Pick<WindowSession, 'cardQuota'>>;

const tooLittle =
  '최소 결제금액보다 적은 금액입니다. (신용카드 100원, 계좌이체 150원, 휴대폰 300원, 에스크로 500원)';

/** The gateway: what it refuses, what a shopper's answer does, what happens without a shopper. */
export class Engine {
  readonly charges: Charges;
  readonly schedules: Schedules;
  readonly webhooks: Webhooks;
  readonly #ledger: Ledger;
  readonly #shown: Shown;
  readonly #confirm: ConfirmOptions['confirm'];
  #requests: readonly RequestPayParams[] = [];

  constructor(ledger: Ledger, shown: Shown, merchant: WebhookOptions & ConfirmOptions = {}) {
    this.#ledger = ledger;
    this.#shown = shown;
    this.#confirm = merchant.confirm;
    this.webhooks = new Webhooks(ledger, merchant);
    this.charges = new Charges(ledger, this.webhooks);
    this.schedules = new Schedules(ledger, this.charges);
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
      imp_uid: this.#ledger.newImpUid(),
      started_at: this.#ledger.seconds,
      pg_provider: channel.pg_provider,
      pg_id: channel.pg_id,
      channel: mobile ? 'mobile' : 'pc',
      customer_uid: params.customer_uid,
      customer_uid_usage: params.customer_uid ? 'issue' : null,
    });
    this.#ledger.save(payment);
    this.#ledger.keepTerms(payment.imp_uid, params);
    const asked = { cardQuota: 'list', ...this.#shown, ...request } as const;
    let open = true;
    return {
      session: {
        ...asked,
        now: this.#ledger.seconds,
        settle: (outcome) => {
          if (!open) return;
          open = false;
          this.#decide(payment, asked, outcome, (decided) => {
            const { ending, heard } = this.#settle(payment, asked, decided);
            if (decided === 'webhookFirst') void heard.then(() => end(ending));
            else end(ending);
          });
        },
      },
      abandon: () => {
        open = false;
      },
    };
  }

  /** A window that opens and is answered at once. */
  pay(request: WindowRequest, outcome: Outcome): Promise<Answer> {
    return new Promise((resolve) => {
      const opened = this.open(request, ({ answer }) => resolve(answer));
      if ('refusal' in opened) resolve(opened.refusal);
      else opened.session.settle(outcome);
    });
  }

  /** Gives money back. Nobody is told, unless the caller asks for a webhook. */
  cancel({ imp_uid, merchant_uid = '' }: Named, request: CancelRequest): PaymentRecord | Refusal {
    const payment = imp_uid ? this.#ledger.payment(imp_uid) : this.#paymentOf(merchant_uid);
    const terms = this.#ledger.termsOf(payment?.imp_uid ?? '');
    const result = cancel(payment, request, { terms, now: this.#ledger.seconds });
    if (!('refusal' in result)) this.#ledger.save(result);
    return result;
  }

  /** Gives money back as a person does in the vendor's console; the merchant's server is told. */
  async cancelInConsole(merchant_uid: string, request: CancelRequest = {}): Promise<void> {
    const result = this.cancel({ merchant_uid }, { reason: '콘솔에서 취소', ...request });
    if ('refusal' in result) throw new Error(`cancel: ${result.refusal}`);
    await this.tellCancelled(result);
  }

  /** Sends the webhook of a payment's latest cancellation. */
  tellCancelled(payment: PaymentRecord): Promise<void> {
    return this.webhooks.send(payment, payment.cancel_history.at(-1)?.cancellation_id);
  }

  /** The money of a virtual account arrives; the merchant's server is told. */
  async deposit(merchantUid: string): Promise<void> {
    const payment = this.#ledger.find(merchantUid, 'ready');
    if (!payment?.vbank_num) throw new Error(`deposit: no account waits for ${merchantUid}`);
    if (payment.vbank_date < this.#ledger.seconds)
      throw new Error(`deposit: the account of ${merchantUid} is closed, its time is over`);
    const now = this.#ledger.seconds;
    const paid = deposited(payment, now);
    this.#ledger.save(paid);
    await this.webhooks.send(paid);
  }

  /** Puts the clock forward. What falls due on the way happens at its time, and in its order. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#ledger.milliseconds + milliseconds;
    for (;;) {
      await this.webhooks.answered();
      const due = Math.min(this.schedules.nextDue, this.webhooks.nextDue);
      if (due > end) break;
      this.#ledger.forwardTo(due);
      this.schedules.runDue();
      await this.webhooks.sendDue();
    }
    this.#ledger.forwardTo(end);
  }

  /** Of the payments of an order, the one that can be cancelled. */
  #paymentOf(merchantUid: string): PaymentRecord | undefined {
    const find = (status?: string) => this.#ledger.find(merchantUid, status);
    return find('paid') ?? find('cancelled') ?? find();
  }

  #refusal(params: RequestPayParams): Answer | null {
    const { merchant_uid, amount, buyer_tel, customer_uid } = params;
    const refusal = { success: false, merchant_uid };
    if (this.charges.isPaid(params))
      return { ...refusal, error_code: 'F1002', error_msg: alreadyPaid };
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

  /** What the shopper's answer comes to: the merchant's server may have a word in it. */
  #decide(
    payment: PaymentRecord,
    { params: { confirm_url } }: Asked,
    outcome: Outcome,
    decided: (outcome: Outcome) => void,
  ): void {
    if (!this.#confirm || !confirm_url || !isApproved(outcome)) return decided(outcome);
    void objection(this.#confirm, confirm_url, payment).then((message) =>
      decided(message === null ? outcome : { decline: { message } }),
    );
  }

  #settle(opened: PaymentRecord, asked: Asked, outcome: Outcome) {
    const { params } = asked;
    const { payment, code } = settle(opened, asked, outcome, this.#ledger.seconds);
    this.#ledger.save(payment);
    const isFailed = payment.status === 'failed';
    const answer = isFailed ? failureAnswer(payment, code) : successAnswer(payment);
    if (params.customer_uid && payment.status === 'paid') {
      const { customer_id = null } = params;
      const holder = { ...holderOf(payment), customer_id, updated: payment.paid_at };
      const customer = customerOf(payment, params.customer_uid, holder);
      this.#ledger.saveBillingKey({ customer, declines: laterDecline(outcome) });
    }
    const ending = { answer, returnUrl: returnUrl(params.m_redirect_url ?? 'about:blank', answer) };
    return { ending, heard: this.#tell(payment, outcome) };
  }

  /** A window that ended without a payment is told to nobody. */
  async #tell(payment: PaymentRecord, outcome: Outcome): Promise<void> {
    if (payment.status === 'failed') return;
    const times = outcome === 'webhookTwice' ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => this.webhooks.send(payment)));
  }
}
