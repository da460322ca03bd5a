import { cardIssuers } from 'react-inicis';
import type { PlaygroundState } from './playgroundState.js';

const companies = Object.values(cardIssuers);

/** Options whose effect appears after the shopper has chosen a card. */
const afterCard = ['installments', 'interestFree', 'cardPoints'];

/**
 * Clicks in the window until the option that changed is visible: chooses a card for months and card
 * points, and opens the list of the other companies for `cards`.
 */
export function showStep(content: HTMLElement, { window, options, shown }: PlaygroundState): void {
  if (window !== 'payment' || shown === undefined) return;
  const buttons = [...content.querySelectorAll('button')];
  const click = (names: readonly string[]) =>
    buttons.find(({ textContent }) => names.some((name) => textContent.startsWith(name)))?.click();
  if (afterCard.includes(shown)) click(cardNames(options.interestFree));
  if (shown === 'cards') click(['그외카드', 'Other cards']);
}

/** Returns the names of the cards to choose, the companies with own months first. */
function cardNames(interestFree: unknown): string[] {
  const own = Object.keys(Object(interestFree));
  const isOwn = ({ code }: { code: string }) => own.includes(code);
  const listed = own.length > 0 ? companies.filter(isOwn) : [cardIssuers.shinhan, ...companies];
  return listed.flatMap(({ ko, en }) => [ko, en]);
}
