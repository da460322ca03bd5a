/** Sends JSON to the shop's server, and reads its answer. */
export async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
