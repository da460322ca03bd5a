/** Changes of an escrow payment, by the codes of KG Inicis. The comments have its words. */
const statuses = {
  /** 배송등록 */
  '2': 'deliveryRegistered',
  /** 구매확인 */
  '3': 'purchaseConfirmed',
  /** 자동구매확인 */
  '31': 'purchaseConfirmedAutomatically',
  /** 강제구매확인 */
  '32': 'purchaseConfirmedByForce',
  /** 구매거절 */
  '4': 'purchaseRefused',
  /** 거래취소 */
  '8': 'cancelled',
  /** 거절확인 */
  '10': 'refusalConfirmed',
} as const;

/** Change of an escrow payment. `unknown` is a code that this version of the package does not know. */
export type EscrowStatus = (typeof statuses)[keyof typeof statuses] | 'unknown';

/**
 * Change of an escrow payment, as a webhook reports it. The payment and its order are checked at the
 * gateway, the change is not: the REST API cannot return it, and anybody can send a webhook.
 */
export interface EscrowNotice {
  /** Payment number of the gateway. Read from `imp_uid`. */
  impUid: string;
  /** Your order number. Read from the gateway's payment. */
  merchantUid: string;
  /** New status of the escrow payment. Read from `extra.escrow_status`. */
  status: EscrowStatus;
  /** The same status as the code of KG Inicis, such as `3`. Read from `extra.escrow_status`. */
  gatewayStatus: string;
  /** Time of the change. Read from `extra.changed_at`. */
  changedAt: Date;
  /** Reason of the shopper for refusing the purchase. Read from `extra.denied_reason`. */
  deniedReason: string | null;
  /** Always `false`: check the status in the PortOne console before you move money because of it. */
  verified: false;
}

const isKnown = (code: string): code is keyof typeof statuses => code in statuses;

/** Returns the name of a status. */
export const escrowStatusOf = (code: string): EscrowStatus =>
  isKnown(code) ? statuses[code] : 'unknown';
