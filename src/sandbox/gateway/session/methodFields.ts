import { banks } from '../../../core/codes.js';
import { cardIssuer } from '../../../core/offeredCards.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import { accountFields, bankOf } from '../records/virtualAccount.js';
import { maskCardNumber } from '../rules/cardNumbers.js';
import { dueDate } from '../rules/dueDate.js';
import { offeredMonths } from '../rules/months.js';
import { offeredEasyPays } from '../rules/offeredEasyPays.js';
import { shownCards } from '../rules/shownCards.js';
import { testCards } from '../rules/testCards.js';
import type { ShopperChoice } from './outcome.js';
import type { WindowSession } from './windowSession.js';

/** The request of a window, and the meaning of its `card_quota`. */
export type WindowContext = Pick<WindowSession, 'params' | 'mobile' | 'cardQuota'>;

/**
 * Returns the card fields of a payment: of the chosen card, or of the first card that the window
 * offers.
 */
export function cardFields({ params, cardQuota }: WindowContext, choice: ShopperChoice) {
  const direct = params.card?.direct;
  const quota = choice.quota ?? direct?.quota ?? 0;
  const [first = cardIssuer('366')] = shownCards(params).grid;
  const { code, ko } = cardIssuer(choice.cardCode ?? direct?.code ?? first.code);
  return {
    card_code: code,
    card_name: ko,
    // A card that is registered as a billing key has no known type.
    card_type: params.customer_uid ? null : 0,
    card_number: maskCardNumber(choice.cardNumber ?? testCards.approving),
    card_quota: offeredMonths(params, cardQuota).includes(quota) ? quota : 0,
  };
}

/**
 * Returns the fields of the easy-pay service that was chosen in a card window; `null` if the window
 * does not offer it. `pay_method` stays `card`. There are no card fields, because only the easy-pay
 * service knows the card.
 */
export function easyPayFields({ params, mobile }: WindowContext, { easyPay }: ShopperChoice) {
  const offered = !params.card?.direct && offeredEasyPays(params, mobile);
  const chosen = offered && offered.find(({ code }) => code === easyPay);
  return chosen ? { emb_pg_provider: chosen.code } : null;
}

const chosenBank = ({ bankCode }: ShopperChoice) => bankOf(bankCode) ?? banks.shinhan;

/**
 * Returns the bank fields of a transfer. `cash_receipt_issued` is true if the shopper chose a
 * receipt.
 */
export function bankFields(choice: ShopperChoice) {
  const { code, ko } = chosenBank(choice);
  return {
    bank_code: code,
    bank_name: ko,
    cash_receipt_issued: choice.cashReceipt !== undefined,
  };
}

/**
 * Returns the fields of an issued virtual account. `cash_receipt_issued` is missing, because a cash
 * receipt is issued after the deposit.
 */
export const virtualAccountFields = (
  payment: PaymentRecord,
  { params }: WindowContext,
  choice: ShopperChoice,
  now: number,
) => accountFields(payment, { bank: chosenBank(choice), due: dueDate(params, now) }, now);
