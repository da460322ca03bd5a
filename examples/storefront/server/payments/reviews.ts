import { desc, eq, gt } from 'drizzle-orm';
import { HTTPException } from 'hono/http-exception';
import { reviews } from '../../../ledgers/libsql/tables.js';
import type { RefundRequest } from '../../shared/requests.js';
import { findOrder, type Reader } from '../orders/orders.js';
import type { Shop } from '../shop.js';
import { reviewKinds } from '../tables.js';

const read = (reader: Reader) =>
  reader
    .select({
      impUid: reviews.impUid,
      merchantUid: reviews.merchantUid,
      kind: reviewKinds.kind,
      field: reviewKinds.field,
      paidBy: reviewKinds.paidBy,
      held: reviews.held,
      message: reviews.reason,
      at: reviewKinds.at,
    })
    .from(reviews)
    .innerJoin(reviewKinds, eq(reviewKinds.impUid, reviews.impUid));

export type Review = Awaited<ReturnType<typeof read>>[number];

/** Returns the payments in review that hold money, newest first. */
export const listReviews = (reader: Reader) =>
  read(reader).where(gt(reviews.held, 0)).orderBy(desc(reviewKinds.at));

/** Gives back all that a payment in review holds. The order of the payment stays as it is. */
export async function refundReview(
  { database, handlers }: Shop,
  impUid: string,
  refundTo: RefundRequest['refundTo'],
): Promise<void> {
  const [review] = await read(database.db).where(eq(reviews.impUid, impUid));
  if (!review || review.held === 0)
    throw new HTTPException(404, { message: 'there is no such review item' });
  const { merchantUid, held } = review;
  const order = await findOrder(database.db, merchantUid);
  const isWhole = order?.amount === held;
  const payment = await handlers.client.payments.cancel({
    impUid,
    full: true,
    checksum: held,
    reason: '검토 후 환불',
    refundTo,
    // Tax parts are those of the order, if all of it was paid.
    ...(isWhole && { taxFree: order.taxFree, vat: order.vat }),
  });
  await handlers.record(payment);
}
