import type { Locale } from 'react-inicis';

/** Text in both languages of the toolbar. */
export type Text = Readonly<Record<Locale, string>>;

/**
 * Returns one language of a title or name in the sidebar: `<Korean> · <English> (search words)`. The
 * search words are wire names and words that designers type. They are not shown.
 * `test/e2e/docs.slow.test.ts` searches for them. A text without a separator is the same in both
 * languages.
 */
export function inLanguage(text: string, locale: Locale): string {
  const [korean = '', ...rest] = text.split(' · ');
  if (rest.length === 0) return text;
  return locale === 'ko' ? korean : rest.join(' · ').replace(/ \([^()]+\)$/, '');
}

/**
 * Returns one language of the comment above a story. Its last paragraph is Korean, and the others
 * are English.
 */
export function commentIn(comment: string, locale: Locale): string {
  const paragraphs = comment.split(/\n\s*\n/);
  return locale === 'ko' ? (paragraphs.at(-1) ?? '') : paragraphs.slice(0, -1).join('\n\n');
}

/** Returns true for a language of the toolbar. */
export const isLocale = (value: unknown): value is Locale => value === 'ko' || value === 'en';
