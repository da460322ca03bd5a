interface ScriptPolicy {
  createScriptURL: (url: string) => string;
}

const key = Symbol.for('react-inicis.policy');
declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };
    [key]?: ScriptPolicy | undefined;
  }
}

/**
 * Converts a URL of the vendor's script to the value that Trusted Types require. Any other URL
 * becomes `about:blank`. All copies of this package on the page share one policy, because the
 * browser refuses a second policy of the same name.
 */
export function trustedUrl(url: string): string {
  const createScriptURL = (wanted: string) =>
    wanted.startsWith('https://cdn.iamport.kr/v1/') ? wanted : 'about:blank';
  const policy = (window[key] ??= window.trustedTypes?.createPolicy('react-inicis', {
    createScriptURL,
  }));
  return policy?.createScriptURL(url) ?? url;
}
