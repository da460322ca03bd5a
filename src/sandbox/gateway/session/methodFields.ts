import { banks } from '../../../core/codes.js';
import { cardIssuer } from '../../../core/offeredCards.js';
import { maskCardNumber } from '../rules/cardNumbers.js';
import { dueDate } from '../rules/dueDate.js';
import { offeredMonths } from '../rules/months.js';
import { offeredEasyPays } from '../rules/offeredEasyPays.js';
import { shownCards } from '../rules/shownCards.js';
import { testCards } from '../rules/testCards.js';
import type { ShopperChoice } from './outcome.js';
import type { WindowSession } from './windowSession.js';

/** The request of a window, and the way in which the window reads it. */
export type WindowContext = Pick<WindowSession, 'params' | 'mobile' | 'cardQuota'>;

/** Returns the card of a payment: the chosen one, or the first that the window offers. */
export function cardFields({ params, cardQuota }: WindowContext, choice: ShopperChoice) {
  const direct = params.card?.direct;
  const quota = choice.quota ?? direct?.quota ?? 0;
  const [first = cardIssuer('366')] = shownCards(params.card?.detail).grid;
  const { code, ko } = cardIssuer(choice.cardCode ?? direct?.code ?? first.code);
  return {
    card_code: code,
    card_name: ko,
    card_number: maskCardNumber(choice.cardNumber ?? testCards.approving),
    card_quota: offeredMonths(params, cardQuota).includes(quota) ? quota : 0,
  };
}

/**
 * Returns the easy pay chosen in a card window, where the window offers it. The payment stays one by
 * card; only the easy pay knows the card.
 */
export function easyPayFields({ params, mobile }: WindowContext, { easyPay }: ShopperChoice) {
  const offered = !params.card?.direct && offeredEasyPays(params, mobile);
  const chosen = offered && offered.find(({ code }) => code === easyPay);
  return chosen ? { emb_pg_provider: chosen.code } : null;
}

const bankOf = ({ bankCode }: ShopperChoice) =>
  Object.values(banks).find(({ code }) => code === bankCode) ?? banks.shinhan;

/** Returns the bank of a transfer, and true where a cash receipt was issued with it. */
export function bankFields(choice: ShopperChoice) {
  const { code, ko } = bankOf(choice);
  return {
    bank_code: code,
    bank_name: ko,
    cash_receipt_issued: choice.cashReceipt !== undefined,
  };
}

/** Returns the account that a virtual-account window issues. Its cash receipt follows the deposit. */
export function virtualAccountFields(
  impUid: string,
  { params }: WindowContext,
  choice: ShopperChoice,
  now: number,
) {
  const { code, ko } = bankOf(choice);
  return {
    vbank_code: code,
    vbank_name: ko,
    vbank_num: impUid.replace('imp_', '56'),
    vbank_holder: '(주)케이지이니시스',
    vbank_date: dueDate(params, now),
  };
}
