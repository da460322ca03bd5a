import type { EscrowChange } from '../../gateway/records/escrowRecord.js';
import type { CashReceiptType } from '../../gateway/records/cashReceipt.js';
import type { ManualWebhook } from '../../gateway/merchant/webhooks.js';
import type { WebhookSettings } from '../../gateway/records/records.js';
import type { WindowEnd } from '../../gateway/session/outcome.js';
import type { ApiFault } from '../../http/rest/faults.js';
import { createAdminRequest } from '../../remote/adminRequest.js';
import type { ScriptFaults } from '../../script/scriptFaults.js';

/** Address of the sandbox that serves this page. */
export const origin = location.origin;

/** Sends a request to the admin API of this sandbox. */
export const request = createAdminRequest(origin);

const order = encodeURIComponent;

/** Fields of a refund. Without `amount`, everything that is left is refunded. */
export interface RefundFields {
  amount?: number | undefined;
  reason?: string | undefined;
  refund_holder?: string | undefined;
  refund_bank?: string | undefined;
  refund_account?: string | undefined;
}

/** Every action of the console. Each resolves when the sandbox has done it. */
export const actions = {
  deposit: (merchantUid: string) => request('POST', `/deposit/${order(merchantUid)}`),
  revoke: (impUid: string) => request('DELETE', `/accounts/${impUid}`),
  refund: (merchantUid: string, fields: RefundFields) =>
    request('POST', `/cancel/${order(merchantUid)}`, fields),
  moveEscrow: (merchantUid: string, change: EscrowChange) =>
    request('POST', `/escrow/${order(merchantUid)}/${change}`),
  issueReceipt: (impUid: string, type: CashReceiptType) =>
    request('POST', `/receipts/${impUid}`, { type }),
  cancelReceipt: (impUid: string) => request('DELETE', `/receipts/${impUid}`),
  runSchedule: (merchantUid: string) => request('POST', `/schedules/${order(merchantUid)}/run`),
  resend: (id: number) => request('POST', `/webhooks/${id}/resend`),
  sendWebhook: (webhook: ManualWebhook) => request('POST', '/webhooks', webhook),
  saveWebhookSettings: (settings: WebhookSettings) => request('PUT', '/webhook-settings', settings),
  next: (outcome: WindowEnd) => request('POST', '/next', { outcome }),
  clearNext: () => request('DELETE', '/next'),
  setFaults: (faults: ScriptFaults) => request('PUT', '/faults', faults),
  fail: (fault: ApiFault) => request('POST', '/fail', fault),
  clearFail: () => request('DELETE', '/fail'),
  advance: (milliseconds: number) => request('POST', '/advance', { milliseconds }),
  reset: () => request('POST', '/reset'),
} satisfies Record<string, (...values: never[]) => Promise<unknown>>;
