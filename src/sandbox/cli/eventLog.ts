import type { WebhookAttempt } from '../gateway/merchant/webhooks.js';
import type { PaymentRecord } from '../gateway/records/paymentRecord.js';
import type { RecordKinds, RecordListener, ScheduledCharge } from '../gateway/records/records.js';
import type { MissingFields } from '../http/rest/requirements.js';
import type { CommandTexts } from './commandTexts.js';

type Lines = {
  [Kind in keyof RecordKinds]?: (key: string, row: RecordKinds[Kind] | null) => string;
};

/** Paths whose requests are not events: pages, their scripts, and windows, which log payments. */
const quiet =
  /^\/(?:v1\/|sandbox\/windows|payments\/ready\/|certificates\/ready\/|smart\/|users\/pg\/|favicon)/;

/** Returns true for requests that are not events. The console reads the admin API each second. */
const isQuiet = (method: string, pathname: string) =>
  quiet.test(pathname) || (method === 'GET' && /^\/(?:sandbox\/|$)/.test(pathname));

/**
 * Creates the log of the served sandbox: one line for each event. `print` gets the line without a
 * line break. A line has the time of this computer. It never has a query or a body of a request,
 * because they can contain keys and card numbers.
 */
export function createEventLog(texts: CommandTexts, print: (line: string) => void) {
  let lastLine = '';
  let clockLine = '';
  const write = (line: string) => {
    lastLine = line;
    const time = new Date().toTimeString().slice(0, 8);
    print(`${time} ${line.replace(/\p{Cc}+/gu, ' ')}`);
  };
  const lines = recordLines(texts);
  const lineOf: RecordListenerLine = (kind, key, row) => lines[kind]?.(key, row);
  const onRecord: RecordListener = (kind, key, row) => {
    const line = lineOf(kind, key, row);
    // A record can be stored twice in one event, and the clock can move by less than a second.
    if (!line || line === lastLine || line === clockLine) return;
    if (kind === 'settings') clockLine = line;
    write(line);
  };
  return {
    write,
    onRecord,
    onWarning: (_: string, { request, fields }: MissingFields) =>
      write(texts.log.missingFields(request, fields.join(', '))),
    onAttempt: (attempt: WebhookAttempt) => write(webhookLine(texts, attempt)),
    onResponse: (request: Request, response: Response) => {
      const { pathname } = new URL(request.url);
      if (
        request.method === 'OPTIONS' ||
        (isQuiet(request.method, pathname) && response.status < 400)
      )
        return;
      const line = `${request.method} ${pathname} ${response.status}`;
      void failureOf(request, response).then((failure) => write(line + failure));
    },
  };
}

type RecordListenerLine = <Kind extends keyof RecordKinds>(
  kind: Kind,
  key: string,
  row: RecordKinds[Kind] | null,
) => string | undefined;

/** Returns the message of the gateway if it refused a request, or an empty text. */
async function failureOf({ method }: Request, response: Response): Promise<string> {
  const isJson = response.headers.get('content-type')?.includes('json');
  // A successful read has no message. Its body is not read again, because it can be large.
  if (!isJson || (method === 'GET' && response.status < 400)) return '';
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const isRefused =
    typeof answer === 'object' &&
    answer &&
    'code' in answer &&
    answer.code !== 0 &&
    'message' in answer;
  return isRefused ? ` (${String(answer.message)})` : '';
}

function recordLines(texts: CommandTexts): Lines {
  const { log } = texts;
  return {
    payments: (_, payment) => (payment ? paymentLine(texts, payment) : ''),
    billingKeys: (uid, key) => log.billingKey(uid, key === null),
    prepared: (order, one) => (one ? log.prepared(order, log.won(one.amount)) : ''),
    schedules: (order, one) => (one ? scheduleLine(texts, order, one) : ''),
    settings: (_, offset) => log.clock(Math.round((offset ?? 0) / 1000)),
  };
}

function paymentLine({ log }: CommandTexts, payment: PaymentRecord): string {
  const { merchant_uid, imp_uid, status, amount, cancel_amount, fail_reason, vbank_num } = payment;
  const state =
    status === 'paid'
      ? log.paid(log.won(amount))
      : status === 'failed'
        ? log.failed(fail_reason ?? '')
        : status === 'cancelled'
          ? log.refunded(log.won(cancel_amount), log.won(amount))
          : vbank_num
            ? log.awaitingDeposit
            : log.ready;
  return log.payment(merchant_uid, imp_uid, state);
}

function scheduleLine({ log }: CommandTexts, order: string, { answer }: ScheduledCharge): string {
  const { schedule_status, schedule_at, payment_status, fail_reason } = answer;
  if (schedule_status === 'revoked') return log.scheduleRevoked(order);
  if (schedule_status === 'executed') {
    const failure = fail_reason ? ` (${fail_reason})` : '';
    return log.scheduleExecuted(order, `${payment_status}${failure}`);
  }
  return log.scheduled(order, new Date(schedule_at * 1000).toLocaleString('sv-SE'));
}

function webhookLine(
  { log }: CommandTexts,
  { url, body, status, error, nextAfter }: WebhookAttempt,
): string {
  const result = status === null ? log.noAnswer(error ?? '') : String(status);
  const next = nextAfter === null ? '' : log.nextAttempt(nextAfter / 1000);
  // The query of the address can have a secret of the merchant.
  const [address = ''] = url.split(/[?#]/);
  return log.webhook(address, `${body['merchant_uid']} ${body['status']}`, result + next);
}
