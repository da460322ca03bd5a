import { banks } from '../core/codes.js';
import { offeredInstallments } from '../core/installments.js';
import type { RequestPayParams } from '../core/wire.js';
import { endOfKoreanDay } from './koreanTime.js';
import { masked } from './payment.js';
import type { Choice } from './session.js';
import { testCards } from './testCards.js';
import { cardIssuer, offeredCards } from './window/offeredCards.js';

/** The card of a payment: what the shopper chose, else what the window offers first. */
export function chosenCard({ amount, card, display }: RequestPayParams, choice: Choice) {
  const direct = card?.direct;
  const months = offeredInstallments(amount, direct ? [direct.quota] : display?.card_quota);
  const quota = choice.quota ?? direct?.quota ?? 0;
  const [first = cardIssuer('366')] = offeredCards(card?.detail).grid;
  const { code, ko } = cardIssuer(choice.cardCode ?? direct?.code ?? first.code);
  return {
    card_code: code,
    card_name: ko,
    card_number: masked(choice.cardNumber ?? testCards.approving),
    card_quota: months.includes(quota) ? quota : 0,
  };
}

const bankOf = ({ bankCode }: Choice) =>
  Object.values(banks).find(({ code }) => code === bankCode) ?? banks.shinhan;

/** The bank of a transfer. */
export function chosenBank(choice: Choice) {
  const { code, ko } = bankOf(choice);
  return { bank_code: code, bank_name: ko };
}

const thirtyDays = 30 * 24 * 60 * 60;

/** The account that a virtual-account window issues: open until the end of the thirtieth day. */
export function issuedAccount(impUid: string, choice: Choice, now: number) {
  const { code, ko } = bankOf(choice);
  return {
    vbank_code: code,
    vbank_name: ko,
    vbank_num: impUid.replace('imp_', '56'),
    vbank_holder: '(주)케이지이니시스',
    vbank_date: endOfKoreanDay(now + thirtyDays),
  };
}
