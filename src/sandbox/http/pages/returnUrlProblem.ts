import type { PageProblem } from './windowProblems.js';

/**
 * Returns the reason why a phone cannot open a return URL, for the developer; `null` if it can.
 * Samples have placeholders for `m_redirect_url`, which are often left as they are.
 */
export function returnUrlProblem(address: string | undefined): PageProblem | null {
  if (!address)
    return {
      ko: 'm_redirect_url이 없어서 결제 후 돌아갈 페이지를 열 수 없습니다. 모바일 결제에는 m_redirect_url이 필요합니다.',
      en: 'There is no m_redirect_url, so no page can be opened after the payment. A payment on a phone needs m_redirect_url.',
    };
  if (isAbsolute(address)) return null;
  return {
    ko: `m_redirect_url이 올바른 주소가 아닙니다: ${address} – https://로 시작하는 전체 주소를 넣으세요.`,
    en: `m_redirect_url is not a complete URL: ${address} – use one that begins with https://.`,
  };
}

/** Returns true for a URL with a scheme: of a web page, or of an app. */
function isAbsolute(address: string): boolean {
  try {
    return /^[a-z][a-z\d+.-]*:/i.test(address) && new URL(address).protocol !== 'javascript:';
  } catch {
    return false;
  }
}
