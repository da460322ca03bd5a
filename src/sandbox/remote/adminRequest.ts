/** Sends a request to the admin API of a sandbox. Resolves with the JSON of the answer. */
export type AdminRequest = <T = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
) => Promise<T>;

/**
 * Returns a function that sends requests to the admin API of a sandbox. The function rejects with
 * the reason if the sandbox refuses a request or cannot be reached.
 */
export function createAdminRequest(url: string): AdminRequest {
  return async (method, path, body) => {
    const address = new URL(`/sandbox${path}`, url);
    const init = body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(address, { method, ...init }).catch((cause: unknown) => {
      throw new Error(
        `no sandbox answers at ${address.origin}. Start it with: npx react-inicis sandbox`,
        { cause },
      );
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    throw new Error(String(answer.message ?? `${method} ${address.pathname}: ${response.status}`));
  };
}
