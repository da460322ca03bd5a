import type { Locale } from '../../../core/locale.js';
import { englishTexts } from './englishTexts.js';
import { koreanTexts } from './koreanTexts.js';

/** All texts of the window, in both languages. */
export const texts: Record<Locale, typeof koreanTexts> = { ko: koreanTexts, en: englishTexts };
