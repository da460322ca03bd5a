import { cardIssuer } from '../../../core/offeredCards.js';
import { digitsOf, maskCardNumber, passesCheckDigit } from '../rules/cardNumbers.js';
import { koreanTime } from '../rules/koreanTime.js';
import { limitExceeded } from '../rules/failureReasons.js';
import { testCards } from '../rules/testCards.js';

/** A card in the body of a REST request. */
export interface ApiCard {
  card_number: string;
  expiry: string;
  /** `html5_inicis.{merchant id}`. */
  pg?: string | undefined;
}

/**
 * Returns the error of a card that the sandbox refuses at once; `null` if the card can be charged.
 * A card is valid until the end of the month in `expiry`.
 */
export function cardError(
  { card_number, expiry }: ApiCard,
  message: string,
  now: number,
): string | null {
  if (koreanTime(now).slice(0, 7) > expiry.replace(/^(\d{4})-?/, '$1-'))
    return `${message} [유효기간(expiry) 경과]`;
  if (passesCheckDigit(card_number)) return `${message} [SANDBOX] 실제 카드번호는 받지 않습니다.`;
  return digitsOf(card_number) === testCards.declining ? `${message} [카드사 거절]` : null;
}

/**
 * Returns the card in the format of responses. `declines` is the reason why charges are declined;
 * `null` if they are approved.
 */
export function readCard({ card_number, pg = 'html5_inicis.INIBillTst' }: ApiCard) {
  const { code, ko } = cardIssuer('366');
  const number = digitsOf(card_number);
  const [pg_provider = '', ...id] = pg.split('.');
  return {
    pg_provider,
    pg_id: id.join('.') || 'INIBillTst',
    card_code: code,
    card_name: ko,
    card_number: maskCardNumber(number),
    declines: number === testCards.decliningCharges ? limitExceeded.message : null,
  };
}
