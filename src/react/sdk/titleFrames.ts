import type { Locale } from '../../core/locale.js';
import type { ReadyFrames } from './readyFrames.js';

const titles: Record<Locale, string> = {
  ko: 'KG이니시스 결제창',
  en: 'KG Inicis payment window',
};

/** Gives the frames of a window a name for screen readers, because the script creates them without one. */
export function titleFrames({ frames }: ReadyFrames, locale: Locale): void {
  for (const frame of frames) frame.title = titles[locale];
}
