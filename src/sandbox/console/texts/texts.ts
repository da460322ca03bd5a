import type { Locale } from '../../../core/locale.js';
import { englishTexts } from './englishTexts.js';
import { koreanTexts, type Texts } from './koreanTexts.js';

/** All texts of the console, in both languages. */
export const texts: Record<Locale, Texts> = { ko: koreanTexts, en: englishTexts };
