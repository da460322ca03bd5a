import type { Tx } from '../../../ledgers/libsql/database.js';
import type { StoredOrder } from '../orders.js';
import {
  addTask,
  changeSubscription,
  closeCharge,
  findSubscription,
  planCharge,
  type StoredSubscription,
} from './planCharges.js';

/**
 * Called when a card was registered. The first card of a subscription is charged at once. Another one
 * takes over: the planned charge of the old card is replaced, and the old card is removed.
 */
export async function changeCard(
  tx: Tx,
  { cardName, cardNumber }: Pick<StoredSubscription, 'cardName' | 'cardNumber'>,
  customerUid: string,
  order: StoredOrder,
): Promise<void> {
  const before = await findSubscription(tx, order.subscriptionId);
  if (!before) return;
  if (before.status === 'cancelled') {
    await addTask(tx, before, { kind: 'removeCard', customerUid });
    return;
  }
  await closeCharge(tx, before, 'replaced');
  if (before.customerUid) {
    await addTask(tx, before, { kind: 'removeCard', customerUid: before.customerUid });
  }
  // The first charge, or a declined one: the shopper waits for it.
  const isDue = before.startedAt === null || before.status === 'pastDue';
  const status = before.startedAt === null ? 'active' : before.status;
  const card = { customerUid, cardName, cardNumber, status } as const;
  await changeSubscription(tx, before, card);
  const chargeAt = isDue ? Date.now() : (before.chargeAt ?? Date.now());
  await planCharge(tx, { ...before, ...card }, chargeAt, isDue ? 'charge' : 'schedule');
}
