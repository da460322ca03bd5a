import { useQueryClient } from '@tanstack/react-query';
import { orderQuery } from '../data/queries.js';
import { ActionButton } from '../parts/ActionButton.js';
import { useCurrentPayment } from '../payment/paymentContext.js';
import { resultTexts } from '../texts/resultTexts.js';
import { useTexts } from '../texts/useTexts.js';

/** Asks again how a payment ended: at the gateway for this browser, and in the shop's orders. */
export function RecheckButton({ merchantUid }: { merchantUid: string }) {
  const t = useTexts(resultTexts);
  const client = useQueryClient();
  const { recheck } = useCurrentPayment();
  const ask = async () => {
    await recheck();
    await client.fetchQuery({ ...orderQuery(merchantUid), staleTime: 0 });
  };
  return (
    <ActionButton action={ask} done={t('stillUnknown')} className="primary">
      {t('recheck')}
    </ActionButton>
  );
}
