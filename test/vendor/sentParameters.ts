interface Sent {
  request: Request;
  body: Record<string, unknown>;
}

/** Returns the names in a body: `sender.name`, `schedules[].amount`. */
function namesIn(value: unknown, name: string): string[] {
  if (Array.isArray(value)) {
    const [first]: unknown[] = value;
    return typeof first === 'object' ? namesIn(first, `${name}[]`) : [name];
  }
  if (typeof value !== 'object' || value === null) return [name];
  return Object.entries(value).flatMap(([key, one]) => namesIn(one, name ? `${name}.${key}` : key));
}

/** Returns the sorted names of all path, query and body parameters that were sent to an operation. */
export function sentParameters(operation: string, requests: readonly Sent[]): string[] {
  const [method, template = ''] = operation.split(' ');
  const form = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  const sent = requests.filter(
    ({ request }) => request.method === method && form.test(new URL(request.url).pathname),
  );
  const inPath = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const names = sent.flatMap(({ request, body }) => [
    ...inPath,
    ...new URL(request.url).searchParams.keys(),
    ...namesIn(body, ''),
  ]);
  return [...new Set(names)].filter(Boolean).toSorted();
}
