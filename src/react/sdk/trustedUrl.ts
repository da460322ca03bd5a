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
 * Returns an address of the vendor as Trusted Types require it; any other address becomes
 * `about:blank`. One policy per page, shared with other copies of this package: a second one of the
 * same name would be refused.
 */
export function trustedUrl(url: string): string {
  const createScriptURL = (wanted: string) =>
    wanted.startsWith('https://cdn.iamport.kr/v1/') ? wanted : 'about:blank';
  const policy = (window[key] ??= window.trustedTypes?.createPolicy('react-inicis', {
    createScriptURL,
  }));
  return policy?.createScriptURL(url) ?? url;
}
