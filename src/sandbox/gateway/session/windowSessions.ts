import type { RequestPayParams } from '../../../core/wire.js';
import { merchantDecline, type ConfirmOptions } from '../merchant/confirmation.js';
import type { Webhooks } from '../merchant/webhooks.js';
import type { Clock } from '../records/clock.js';
import { cardHolderOf, newCustomer } from '../records/customerRecord.js';
import type { EventLog } from '../records/eventLog.js';
import type { PaymentOrigins } from '../records/paymentOrigins.js';
import { newPayment, type PaymentRecord } from '../records/paymentRecord.js';
import type { OpenWindow } from '../records/records.js';
import type { RecordStore } from '../records/recordStore.js';
import { applyOutcome, cashReceiptOf, isApproved, laterDeclineReason } from './applyOutcome.js';
import { failureAnswer, successAnswer, type CallbackAnswer } from './callbackAnswer.js';
import type { WindowContext } from './methodFields.js';
import type { Outcome } from './outcome.js';
import { requestFailure } from './requestFailure.js';
import { returnUrl } from './returnUrl.js';
import type { WindowRequest, WindowResult, WindowSession } from './windowSession.js';

/** An open window and its payment. After `abandon`, `settle` has no effect. */
export interface ShownSession {
  session: WindowSession;
  imp_uid: string;
  abandon: () => void;
}

/** An open window, or the answer to a request that is refused before a window opens. */
export type OpenResult = { failure: CallbackAnswer } | ShownSession;

/** Parts of each window that come from the options of the sandbox. */
export type WindowDefaults = Pick<WindowSession, 'seller' | 'locale'> &
  Partial<Pick<WindowSession, 'cardQuota'>>;

interface WindowSessionsOptions {
  records: RecordStore;
  clock: Clock;
  webhooks: Webhooks;
  origins: PaymentOrigins;
  defaults: WindowDefaults;
  confirm: ConfirmOptions['confirm'];
  events: EventLog;
}

/** Payments through a window. Opens the windows and stores their outcomes. */
export class WindowSessions {
  readonly #options: WindowSessionsOptions;
  readonly #requests: RequestPayParams[] = [];

  constructor(options: WindowSessionsOptions) {
    this.#options = options;
  }

  /** The parameters of every payment request that arrived, newest last. */
  get requests(): readonly RequestPayParams[] {
    return [...this.#requests];
  }

  /** Opens a window. `settle` ends it, and `onEnd` is then called once with the result. */
  open(request: WindowRequest, onEnd: (result: WindowResult) => void): OpenResult {
    const { records, clock } = this.#options;
    this.#requests.push(request.params);
    const failure = requestFailure(request.params, records);
    if (failure) {
      this.#logRequest(request, [request.params.merchant_uid], String(failure['error_msg']));
      return { failure };
    }
    const payment = this.#newPayment(request);
    this.#logRequest(request, [payment.imp_uid, payment.merchant_uid]);
    return this.#show(payment, { ...request, now: clock.seconds }, onEnd);
  }

  /**
   * Shows a window again that an earlier process has opened. Returns `undefined` if its payment has
   * ended.
   */
  resume({ imp_uid, ...opened }: OpenWindow, onEnd: (result: WindowResult) => void) {
    const payment = this.#options.records.payment(imp_uid);
    return payment?.status === 'ready' ? this.#show(payment, opened, onEnd) : undefined;
  }

  #show(
    payment: PaymentRecord,
    { now, ...request }: WindowRequest & { now: number },
    onEnd: (result: WindowResult) => void,
  ): ShownSession {
    const { defaults } = this.#options;
    const context = { cardQuota: 'list', ...defaults, ...request } as const;
    let isOpen = true;
    const settle = (outcome: Outcome) => {
      if (!isOpen) return;
      isOpen = false;
      this.#askMerchant(payment, context, outcome, (decided) => {
        const { result, webhooksAnswered } = this.#end(payment, context, decided);
        if (decided === 'webhookFirst') void webhooksAnswered.then(() => onEnd(result));
        else onEnd(result);
      });
    };
    return {
      session: { ...context, now, settle },
      imp_uid: payment.imp_uid,
      abandon: () => {
        isOpen = false;
      },
    };
  }

  /** Opens a window and settles it at once. Resolves with the answer for the callback. */
  pay(request: WindowRequest, outcome: Outcome): Promise<CallbackAnswer> {
    return new Promise((resolve) => {
      const opened = this.open(request, ({ answer }) => resolve(answer));
      if ('failure' in opened) resolve(opened.failure);
      else opened.session.settle(outcome);
    });
  }

  #logRequest({ params, channel, mobile }: WindowRequest, about: string[], refusal?: string): void {
    const pg = `${channel.pg_provider}.${channel.pg_id}`;
    this.#options.events.add(about, {
      kind: 'window',
      params,
      mobile,
      pg,
      refusal: refusal ?? null,
    });
  }

  #newPayment({ params, channel, mobile, userAgent }: WindowRequest): PaymentRecord {
    const { records, origins } = this.#options;
    const payment = newPayment(params, {
      ...origins.create(channel, mobile ? 'mobile' : 'pc'),
      user_agent: userAgent,
      customer_uid: params.customer_uid,
      customer_uid_usage: params.customer_uid ? 'issue' : null,
    });
    records.save(payment);
    records.saveOrderExtras(payment.imp_uid, params);
    return payment;
  }

  /** Asks the merchant's server before an approval. The server can decline the payment. */
  #askMerchant(
    payment: PaymentRecord,
    { params: { confirm_url } }: WindowContext,
    outcome: Outcome,
    decided: (outcome: Outcome) => void,
  ): void {
    const { confirm } = this.#options;
    if (!confirm || !confirm_url || !isApproved(outcome)) return decided(outcome);
    void merchantDecline(confirm, confirm_url, payment).then((message) =>
      decided(message === null ? outcome : { decline: { message } }),
    );
  }

  #end(opened: PaymentRecord, context: WindowContext, outcome: Outcome) {
    const { records, clock } = this.#options;
    const { params } = context;
    const { payment, code } = applyOutcome(opened, context, outcome, clock.seconds);
    records.save(payment);
    records.changeExtras(payment.imp_uid, cashReceiptOf(payment, context, outcome, clock.seconds));
    const isFailed = payment.status === 'failed';
    const answer = isFailed
      ? failureAnswer(payment, code)
      : successAnswer(payment, params.custom_data);
    if (params.customer_uid && payment.status === 'paid') {
      const { customer_id = null } = params;
      const holder = { ...cardHolderOf(payment), customer_id, updated: payment.paid_at };
      const customer = newCustomer(payment, params.customer_uid, holder);
      records.saveBillingKey({ customer, declines: laterDeclineReason(outcome) });
    }
    const result = { answer, returnUrl: returnUrl(params.m_redirect_url ?? 'about:blank', answer) };
    return { result, webhooksAnswered: this.#sendWebhooks(payment, outcome) };
  }

  /** Sends the webhooks of an outcome. A window that ended without a payment has no webhook. */
  async #sendWebhooks(payment: PaymentRecord, outcome: Outcome): Promise<void> {
    if (payment.status === 'failed') return;
    const { webhooks } = this.#options;
    const times = outcome === 'webhookTwice' ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => webhooks.send(payment)));
  }
}
