/**
 * Changes of an escrow payment, with the `escrow_status` that the webhook contains. The comments
 * have the words of KG Inicis.
 */
export const escrowStatuses = {
  /** 배송등록 */
  deliveryRegistered: '2',
  /** 구매확인 */
  purchaseConfirmed: '3',
  /** 자동구매확인 */
  purchaseConfirmedAutomatically: '31',
  /** 강제구매확인 */
  purchaseConfirmedByForce: '32',
  /** 구매거절 */
  purchaseRefused: '4',
  /** 거래취소 */
  cancelled: '8',
  /** 거절확인 */
  refusalConfirmed: '10',
} as const;

/** A change of an escrow payment. */
export type EscrowChange = keyof typeof escrowStatuses;

/** A registered delivery in the format of the REST API. Times are in unix seconds. */
export interface Delivery {
  company: string;
  invoice: string;
  sent_at: number;
  applied_at: number;
}

/** State of an escrow payment after its approval. */
export interface EscrowRecord {
  delivery?: Delivery | undefined;
  /** The latest change; missing before the delivery is registered. */
  change?: EscrowChange | undefined;
}

const confirmed = [
  'purchaseConfirmed',
  'purchaseConfirmedAutomatically',
  'purchaseConfirmedByForce',
] as const;

/** Changes that can follow each state. `paid` is the state before the first change. */
const following: Record<EscrowChange | 'paid', readonly EscrowChange[]> = {
  paid: ['deliveryRegistered', 'cancelled'],
  deliveryRegistered: [...confirmed, 'purchaseRefused'],
  purchaseConfirmed: [],
  purchaseConfirmedAutomatically: [],
  purchaseConfirmedByForce: [],
  purchaseRefused: ['refusalConfirmed', 'cancelled'],
  refusalConfirmed: ['cancelled'],
  cancelled: [],
};

/** Returns true if a payment in this state can change in this way. */
export const canFollow = ({ change }: EscrowRecord, next: EscrowChange): boolean =>
  following[change ?? 'paid'].includes(next);
