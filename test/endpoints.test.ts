import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ApiFault } from '../src/sandbox/http/rest/faults.js';
import { PaymentError } from '../src/server.js';
import { errorsOf } from './compiler.js';
import {
  clientRequestOnly,
  methods,
  otherOperations,
  schemaOperations,
  type MethodRow,
} from './endpoints.js';
import { membersOf } from './interfaces.js';
import { createClientOnSandbox } from './server/clientOnSandbox.js';

const table = 'test/endpoints.ts';
const usesOfTable = 'test/usesOfEndpoints.ts';
const rows = Object.entries<MethodRow>(methods);
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const allOperations: readonly string[] = [...schemaOperations, ...Object.keys(otherOperations)];

/** Returns the operation of a request. The request of `find` can omit the last path segment. */
function operationOf({ method, path }: { method: string; path: string }): string {
  const [address = ''] = path.split('?');
  const matches = allOperations.filter((operation) => {
    const [verb, template = ''] = operation.split(' ');
    const form = template
      .replace('}/{payment_status}', '}(/{payment_status})?')
      .replaceAll(/\{\w+\}/g, '[^/]+');
    return verb === method && new RegExp(`^${form}$`).test(address);
  });
  return matches.length === 1 ? String(matches[0]) : `${method} ${address}: ${matches.join(', ')}`;
}

/** Returns the routes of the sandbox's REST API in the notation of the schema. */
function servedOperations(): string[] {
  return createClientOnSandbox()
    .api.routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)\??/g, '{$1}')}`);
}

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Returns the file and the interface that declare a method, and its name in the interface. */
function declarationOf(method: string) {
  const [group = '', name] = method.split('.');
  return name === undefined
    ? { file: 'src/server/client/client.ts', type: 'Client', name: group }
    : { file: `src/server/client/resources/${group}.ts`, type: capitalized(group), name };
}

describe('a method of the client', () => {
  it.each(rows)('%s calls the endpoints of its row on the sandbox', async (_, row) => {
    const sandbox = createClientOnSandbox();
    await row.call(sandbox);
    // Every method requests a token first; `accessToken` does nothing else.
    const sent = sandbox.sent.length > 0 ? sandbox.sent : sandbox.tokenRequests;
    const called = [...new Set(sent.map(operationOf))];
    expect(called.toSorted()).toEqual([...row.endpoints].toSorted());
  });

  it.each(rows)('%s names the endpoints of its row in its comment', (method, row) => {
    const { file, type, name } = declarationOf(method);
    const comment = membersOf(read(file), type).get(name) ?? '';
    const text = comment.replaceAll(/\n\s*\* ?/g, '\n');
    const named = [...text.matchAll(/`((?:GET|POST|PUT|DELETE) [^`]+)`/g)].map(([, one]) => one);
    expect(named.toSorted()).toEqual([...row.endpoints].toSorted());
  });

  it('has a row if the client has the method at run time', () => {
    const { client } = createClientOnSandbox();
    const names = Object.entries(client).flatMap(([group, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? Object.keys(value).map((name) => `${group}.${name}`)
        : typeof value === 'function'
          ? [group]
          : [],
    );
    const others = names.filter((name) => name !== 'request');
    expect(others.toSorted()).toEqual(Object.keys(methods).toSorted());
  });

  it('has its types exported from the entry', () => {
    const entry = read('src/server.ts');
    const folder = 'src/server/client/resources';
    // The types of these files are internal to the client.
    const isInternal = (name: string) => name === 'chargeOnce.ts' || name === 'decoders.ts';
    const files = [folder, 'src/server/client/decode'].flatMap((path) =>
      readdirSync(new URL(`../${path}`, import.meta.url))
        .filter((name) => !isInternal(name))
        .map((name) => `${path}/${name}`),
    );
    const missing = files.flatMap((file) =>
      [...read(file).matchAll(/^export (?:interface|type) (\w+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(entry)),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('without a row does not compile', async () => {
    const texts: Record<string, string> = {};
    const added = new Set<string>();
    for (const [method] of rows) {
      const { file, type, name } = declarationOf(method);
      const text = read(file);
      const head = `export interface ${type} {\n`;
      expect(text).toContain(head);
      texts[file] = text.replace(head, `${head}  giftWrap(): void;\n`);
      added.add(method.slice(0, -name.length) + 'giftWrap');
    }
    // The error of the table names only the first missing row, so this file uses every new method.
    const used = [...added, 'payments.unknown'].map((method) => `methods['${method}'];\n`);
    texts[usesOfTable] = `import { methods } from './endpoints.js';\n${used.join('')}`;
    const errors = await errorsOf({ files: [table, usesOfTable], texts });
    expect(errors.get(table)).toEqual([expect.stringContaining('giftWrap')]);
    expect(errors.get(usesOfTable)).toEqual([expect.stringContaining('payments.unknown')]);
  });
});

/** Methods that read the payment of a charge after its answer was lost, and then resolve. */
const readBack = ['billing.charge', 'billing.onetime', 'billing.retry'];

/** Calls a method whose changes all get the fault. Returns its error and the changes that were sent. */
async function changeWith(fault: ApiFault, row: MethodRow) {
  const sandbox = createClientOnSandbox();
  const { faults } = sandbox;
  const answer = faults.fetch.bind(faults);
  faults.fetch = (request) => {
    const isChange = request.method !== 'GET' && !request.url.endsWith('/users/getToken');
    if (isChange) faults.add(fault);
    return answer(request);
  };
  const error = await row.call(sandbox).catch((reason: unknown) => reason);
  return { error, changes: sandbox.sent.filter(({ method }) => method !== 'GET') };
}

describe('a method of the client that changes something at the gateway', () => {
  const changing = rows.filter(([, { endpoints }]) =>
    endpoints.some((one) => !one.startsWith('GET ') && one !== 'POST /users/getToken'),
  );

  it.each(changing)('%s sends its change once if the answer is lost', async (method, row) => {
    const { error, changes } = await changeWith({ answer: 'reset' }, row);
    expect(changes).toHaveLength(1);
    const reason = error instanceof PaymentError ? error.reason : error;
    expect(reason).toBe(readBack.includes(method) ? undefined : 'interrupted');
  });

  it.each(changing)('%s reports a refusal, with the words of the gateway', async (_, row) => {
    const { error, changes } = await changeWith({ answer: 'refused' }, row);
    expect(changes).toHaveLength(1);
    const message = expect.stringContaining('요청을 처리할 수 없습니다');
    expect(error).toMatchObject({ name: 'PaymentError', reason: 'api', message });
  });
});

describe('a route of the sandbox', () => {
  const served = servedOperations();

  it('exists for every endpoint of the table', () => {
    const missing = rows.flatMap(([, row]) => row.endpoints.filter((one) => !served.includes(one)));
    expect(missing).toEqual([]);
  });

  it('has a method of the client, or a reason why it has no method', () => {
    const called: string[] = rows.flatMap(([, row]) => row.endpoints);
    const excepted = Object.keys(clientRequestOnly);
    expect(served.filter((one) => ![...called, ...excepted].includes(one))).toEqual([]);
    expect(excepted.filter((one) => called.includes(one))).toEqual([]);
    expect(excepted.filter((one) => !served.includes(one))).toEqual([]);
  });

  it('without a method is in the tables of docs/*/server.md, with its reason', () => {
    const listedIn = (language: string) =>
      [
        ...read(`docs/${language}/server.md`).matchAll(
          /^\| (GET|POST|PUT|DELETE) +\| `([^`]+)` +\| (.+?) +\|$/gm,
        ),
      ].map(([, method, path, why]) => [`${method} ${path}`, why]);
    expect(listedIn('en')).toEqual(Object.entries(clientRequestOnly));
    expect(listedIn('ko').map(([name]) => name)).toEqual(Object.keys(clientRequestOnly));
  });

  it('is in the schema, and every operation of the schema has a route', () => {
    expect(new Set(schemaOperations).size).toBe(46);
    expect(served.toSorted()).toEqual(allOperations.toSorted());
  });
});
