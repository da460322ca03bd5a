import type { PaymentRecord } from './payment.js';
import { requestOf } from './webhooks.js';

/** Who is asked before a payment is approved. */
export interface ConfirmOptions {
  /** The merchant's server: `handlers.confirm` of your own, or a `fetch`. */
  confirm?: ((request: Request) => Response | Promise<Response>) | undefined;
}

const patience = 10_000;

/** Asks the merchant's server: why a payment must not be approved, or `null`. */
export async function objection(
  confirm: NonNullable<ConfirmOptions['confirm']>,
  url: string,
  { imp_uid, merchant_uid, amount }: PaymentRecord,
): Promise<string | null> {
  const request = requestOf(url, { imp_uid, merchant_uid, amount: String(amount) });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((stop) => {
    timer = setTimeout(stop, patience, unknown);
  });
  const reason = await Promise.race([reasonOf(confirm, request), late]);
  clearTimeout(timer);
  return reason && `고객사 요청에 의해 결제를 중단합니다. (상세사유 : ${reason})`;
}

const unknown = '알 수 없음';

/** Only 200 goes on. Whatever else is answered, or nothing, stops the payment. */
async function reasonOf(
  confirm: NonNullable<ConfirmOptions['confirm']>,
  request: Request,
): Promise<string | null> {
  try {
    const response = await confirm(request);
    const body: unknown = await response.json().catch(() => null);
    if (response.status === 200) return null;
    const isSaid = typeof body === 'object' && body !== null && 'reason' in body;
    return isSaid ? String(body.reason) : unknown;
  } catch {
    return unknown;
  }
}
