import type { Locale } from '../../../core/locale.js';
import { englishTexts } from './englishTexts.js';
import { koreanTexts } from './koreanTexts.js';

/** Everything that the window says, in both languages. */
export const texts: Record<Locale, typeof koreanTexts> = { ko: koreanTexts, en: englishTexts };
