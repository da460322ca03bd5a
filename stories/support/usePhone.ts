import { useLayoutEffect } from 'react';

const agent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/**
 * Sets the user agent of a phone, because the script reads only the user agent and never the width.
 */
export function usePhone(phone: boolean) {
  useLayoutEffect(() => {
    if (!phone) return undefined;
    Object.defineProperty(navigator, 'userAgent', { value: agent, configurable: true });
    return () => void Reflect.deleteProperty(navigator, 'userAgent');
  }, [phone]);
}
