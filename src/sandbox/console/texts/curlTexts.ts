/** Returns a text as one argument of a shell. */
const quote = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;

/** A call of the REST API. */
export interface CurlCall {
  method: string;
  /** Path and query. */
  path: string;
  /** JSON or form; empty if the call has no body. */
  body?: string | undefined;
}

/** Returns a `curl` line that makes a call of the REST API with the token in `$TOKEN`. */
export function curlOf(origin: string, { method, path, body }: CurlCall): string {
  const isForm = body && !body.startsWith('{');
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  return [
    `curl -X ${method} ${quote(origin + path)}`,
    ...(path.startsWith('/users/getToken') ? [] : [`-H "Authorization: $TOKEN"`]),
    ...(body ? [`-H 'Content-Type: ${type}'`, `-d ${quote(body)}`] : []),
  ].join(' \\\n  ');
}

/** Returns the line that stores a new token in `$TOKEN`. */
export const tokenCurl = (origin: string): string =>
  `TOKEN=$(curl -s ${quote(`${origin}/users/getToken`)} -d imp_key=key -d imp_secret=secret | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;
