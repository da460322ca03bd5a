import { timeouts } from '../../timeouts.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import { createMerchantRequest, type MerchantServer } from './merchantRequest.js';

/** Connects the sandbox to the server that confirms payments before they are approved. */
export interface ConfirmOptions {
  /** The merchant's server: `handlers.confirm`, or `fetch`. */
  confirm?: MerchantServer | undefined;
}

const unknownReason = '알 수 없음';

/**
 * Asks the merchant's server. Returns the error message of a decline, or `null` for an approval.
 */
export async function merchantDecline(
  confirm: MerchantServer,
  url: string,
  payment: PaymentRecord,
): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, timeouts.confirm, unknownReason);
  });
  const reason = await Promise.race([declineReason(confirm, url, payment), timedOut]);
  clearTimeout(timer);
  if (reason === null) return null;
  return `고객사 요청에 의해 결제를 중단합니다. (상세사유 : ${reason || unknownReason})`;
}

/**
 * Returns the reason of a decline, or `null`. Only status 200 approves; no answer is a decline too.
 */
async function declineReason(
  confirm: MerchantServer,
  url: string,
  { imp_uid, merchant_uid, amount }: PaymentRecord,
): Promise<string | null> {
  try {
    const request = createMerchantRequest(url, { imp_uid, merchant_uid, amount: String(amount) });
    const response = await confirm(request);
    const body: unknown = await response.json().catch(() => null);
    if (response.status === 200) return null;
    const hasReason = typeof body === 'object' && body !== null && 'reason' in body;
    return hasReason ? String(body.reason) : unknownReason;
  } catch {
    return unknownReason;
  }
}
