import { cardIssuer } from '../../../core/offeredCards.js';
import { masked } from '../records/paymentRecord.js';
import { overLimit } from '../session/applyOutcome.js';
import { testCards } from '../rules/testCards.js';

/** A card as REST is sent one. */
export interface ApiCard {
  card_number: string;
  expiry: string;
  /** `html5_inicis.{merchant id}`. */
  pg?: string | undefined;
}

/** Whether it can be somebody's: every real number passes this check digit, no test number does. */
export function isReal(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const counted = (digits.length - at) % 2 === 0 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** Why a card is refused at once; `null` for one that may be tried. */
export function cardRefusal({ card_number }: ApiCard, words: string): string | null {
  if (isReal(card_number)) return `${words} [SANDBOX] 실제 카드번호는 받지 않습니다.`;
  return digitsOf(card_number) === testCards.declining ? `${words} [카드사 거절]` : null;
}

/** The card as answers show it, and why charges of it are declined; `null` for one that pays. */
export function readCard({ card_number, pg = 'html5_inicis.INIBillTst' }: ApiCard) {
  const { code, ko } = cardIssuer('366');
  const number = digitsOf(card_number);
  const [pg_provider = '', ...id] = pg.split('.');
  return {
    pg_provider,
    pg_id: id.join('.') || 'INIBillTst',
    card_code: code,
    card_name: ko,
    card_number: masked(number),
    declines: number === testCards.decliningCharges ? overLimit.message : null,
  };
}

const digitsOf = (number: string) => number.replace(/\D/g, '');
