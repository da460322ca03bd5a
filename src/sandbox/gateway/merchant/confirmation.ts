import type { PaymentRecord } from '../records/paymentRecord.js';
import { requestOf } from './webhooks.js';

/** Who is asked before a payment is approved. */
export interface ConfirmOptions {
  /** The merchant's server: `handlers.confirm` of your own, or a `fetch`. */
  confirm?: ((request: Request) => Response | Promise<Response>) | undefined;
}

const patience = 10_000;
const unknown = '알 수 없음';

/** Asks the merchant's server: why a payment must not be approved, or `null`. */
export async function objection(
  confirm: NonNullable<ConfirmOptions['confirm']>,
  url: string,
  payment: PaymentRecord,
): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((stop) => {
    timer = setTimeout(stop, patience, unknown);
  });
  const reason = await Promise.race([reasonOf(confirm, url, payment), late]);
  clearTimeout(timer);
  if (reason === null) return null;
  return `고객사 요청에 의해 결제를 중단합니다. (상세사유 : ${reason || unknown})`;
}

/** Only 200 goes on. Whatever else is answered, or nothing, stops the payment. */
async function reasonOf(
  confirm: NonNullable<ConfirmOptions['confirm']>,
  url: string,
  { imp_uid, merchant_uid, amount }: PaymentRecord,
): Promise<string | null> {
  try {
    const sent = requestOf(url, { imp_uid, merchant_uid, amount: String(amount) });
    const response = await confirm(sent);
    const body: unknown = await response.json().catch(() => null);
    if (response.status === 200) return null;
    const isSaid = typeof body === 'object' && body !== null && 'reason' in body;
    return isSaid ? String(body.reason) : unknown;
  } catch {
    return unknown;
  }
}
