import { banks } from '../../../core/codes.js';
import { cardIssuer } from '../../../core/offeredCards.js';
import { dueDate } from '../rules/dueDate.js';
import { offeredMonths } from '../rules/months.js';
import { masked } from '../records/paymentRecord.js';
import type { Choice, WindowSession } from './windowSession.js';
import { testCards } from '../rules/testCards.js';
import { shownCards } from '../rules/shownCards.js';
import { offeredEasyPays } from '../rules/offeredEasyPays.js';

/** What a choice is measured by: what was asked for, and how the window reads it. */
export type Asked = Pick<WindowSession, 'params' | 'mobile' | 'cardQuota'>;

/** The card of a payment: what the shopper chose, else what the window offers first. */
export function chosenCard({ params, cardQuota }: Asked, choice: Choice) {
  const direct = params.card?.direct;
  const quota = choice.quota ?? direct?.quota ?? 0;
  const [first = cardIssuer('366')] = shownCards(params.card?.detail).grid;
  const { code, ko } = cardIssuer(choice.cardCode ?? direct?.code ?? first.code);
  return {
    card_code: code,
    card_name: ko,
    card_number: masked(choice.cardNumber ?? testCards.approving),
    card_quota: offeredMonths(params, cardQuota).includes(quota) ? quota : 0,
  };
}

/**
 * The easy pay chosen in a card window, where the window offers it. The payment stays one by card,
 * and which card it was stays with the easy pay.
 */
export function chosenEasyPay({ params, mobile }: Asked, { easyPay }: Choice) {
  const offered = !params.card?.direct && offeredEasyPays(params, mobile);
  const chosen = offered && offered.find(({ code }) => code === easyPay);
  return chosen ? { emb_pg_provider: chosen.code } : null;
}

const bankOf = ({ bankCode }: Choice) =>
  Object.values(banks).find(({ code }) => code === bankCode) ?? banks.shinhan;

/** The bank of a transfer, and whether a cash receipt was issued with it. */
export function chosenBank(choice: Choice) {
  const { code, ko } = bankOf(choice);
  return {
    bank_code: code,
    bank_name: ko,
    cash_receipt_issued: choice.cashReceipt !== undefined,
  };
}

/** The account that a virtual-account window issues. Its cash receipt waits for the money. */
export function issuedAccount(impUid: string, { params }: Asked, choice: Choice, now: number) {
  const { code, ko } = bankOf(choice);
  return {
    vbank_code: code,
    vbank_name: ko,
    vbank_num: impUid.replace('imp_', '56'),
    vbank_holder: '(주)케이지이니시스',
    vbank_date: dueDate(params, now),
  };
}
