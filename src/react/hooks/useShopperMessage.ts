'use client';

import { useEffect, useState } from 'react';
import type { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import { loadFlow } from '../flow/loadFlow.js';

/** Texts for any error if its own text cannot be loaded, because the payment flow did not load. */
const notLoaded = {
  ko: '결제를 시작하지 못했습니다.',
  en: 'The payment could not start.',
} as const;

async function loadMessage(shown: PaymentError, locale: Locale): Promise<string> {
  try {
    const { shopperMessage } = await loadFlow();
    return shopperMessage(shown, locale);
  } catch {
    return notLoaded[locale];
  }
}

/**
 * Returns the text of an error for the shopper. The texts are loaded with the payment flow, because a
 * page without an error does not need them. Until they are loaded, the result is an empty string.
 */
export function useShopperMessage(error: PaymentError | null, locale: Locale): string {
  const [shown, setShown] = useState<{ error: PaymentError; text: string }>();
  useEffect(() => {
    let isCurrent = true;
    const show = async (latest: PaymentError) => {
      const text = await loadMessage(latest, locale);
      if (isCurrent) setShown({ error: latest, text });
    };
    if (error) void show(error);
    return () => {
      isCurrent = false;
    };
  }, [error, locale]);
  return shown && shown.error === error ? shown.text : '';
}
