import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientParameters } from './clientParameters.js';
import { readDefinitions, sentOperations, type SentOperation } from './clientSchema.js';
import { clientRequestOnly, schemaOperations } from '../endpoints.js';
import { createClientWithAnswer } from '../server/clientWithAnswer.js';
import { sentParameters } from './sentParameters.js';
import type { Schema, VendorSchema } from './vendorSchema.js';

const definitions = Object.entries(readDefinitions);
const operations = Object.entries<SentOperation>(sentOperations);
/** The vendor's published Swagger file. It is not part of this repository. */
const file = process.env['V1_SCHEMA'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Returns a value by its path, such as `cancellations.0.amount`. */
const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce((at: unknown, key) => (isObject(at) ? at[key] : undefined), value);

/** Returns an object with the values at their paths, such as `promotion.id`. */
function objectOf(entries: readonly (readonly [path: string, value: unknown])[]): object {
  const all: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    const [name = '', part] = path.split('.');
    const old = all[name];
    all[name] = part === undefined ? value : { ...(isObject(old) ? old : {}), [part]: value };
  }
  return all;
}

/** Calls an operation, and resolves with the parameters that were sent to it. */
async function parametersOf(operation: string): Promise<string[]> {
  const row = operations.find(([name]) => name === operation)?.[1];
  const { client, requests, tokenRequests } = createClientWithAnswer(({ url }) => ({
    response:
      new URL(url).pathname === '/payments'
        ? []
        : {
            imp_uid: 'imp_1',
            merchant_uid: 'order_1',
            status: 'paid',
            amount: 60000,
            // The endpoint of `reschedule` depends on the status that is read first.
            schedule_status: url.includes('executed_1') ? 'executed' : 'scheduled',
          },
  }));
  // Methods that cannot decode the answer reject after their request.
  await Promise.allSettled(row?.calls(client) ?? []);
  const all = operation === 'POST /users/getToken' ? tokenRequests : requests;
  return sentParameters(operation, all);
}

describe('the client', () => {
  it.each(definitions)('reads each property of %s', (_, { decode, fields }) => {
    const rows = Object.entries(fields);
    const wire = objectOf(rows.map(([name, [value]]) => [name, value]));
    const decoded = decode(wire);
    expect(rows.map(([name, [, path]]) => [name, valueAt(decoded, path)])).toEqual(
      rows.map(([name, [, , value]]) => [name, value]),
    );
  });

  it.each(operations)('sends the parameters of %s', async (operation) => {
    expect(await parametersOf(operation)).toEqual(clientParameters[operation]);
  });

  it('calls every operation that is not left to `client.request`', () => {
    const left = Object.keys(clientRequestOnly);
    expect(operations.map(([name]) => name).toSorted()).toEqual(
      schemaOperations.filter((name) => !left.includes(name)).toSorted(),
    );
  });
});

interface Parameter extends Schema {
  name: string;
  schema?: Schema;
}

interface SchemaFile extends VendorSchema {
  paths: Record<
    string,
    Record<string, { parameters?: Parameter[]; responses: Record<string, { schema?: Schema }> }>
  >;
}

describe.skipIf(!file || !existsSync(file))('the schema of the vendor', () => {
  const schema: SchemaFile = file
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { paths: {}, definitions: {} };

  const operationOf = (name: string) => {
    const [method = '', path = ''] = name.split(' ');
    return schema.paths[path]?.[method.toLowerCase()];
  };
  const nameOf = ({ $ref }: Schema) => $ref?.split('/').at(-1) ?? '';

  /** Returns the names of a parameter and its parts: `sender.name`, `schedules[].amount`. */
  function namesOf(name: string, part: Schema): string[] {
    const { properties = {}, items } = schema.definitions[nameOf(part)] ?? part;
    const parts = Object.entries(properties);
    if (parts.length > 0) return parts.flatMap(([key, one]) => namesOf(`${name}.${key}`, one));
    return items?.$ref ? namesOf(`${name}[]`, items) : [name];
  }

  /** Adds the definitions that an answer contains. */
  function addDefinitions(part: Schema, found: Set<string>): void {
    const name = nameOf(part);
    if (found.has(name)) return;
    const { properties = {}, items, allOf = [] } = schema.definitions[name] ?? part;
    const isData = name !== '' && !/Response(Annotation)?$/.test(name);
    if (isData) found.add(name);
    for (const one of [...Object.values(properties), ...allOf, ...(items ? [items] : [])])
      addDefinitions(one, found);
  }

  it.each(operations)('%s has only parameters that the client sends', async (name, row) => {
    const notSent = Object.keys(row.notSent ?? {});
    const sent = await parametersOf(name);
    const isSent = (one: string) =>
      sent.some((given) => given === one || given.startsWith(`${one}.`) || given === `${one}[]`);
    const parameters = operationOf(name)?.parameters?.flatMap((one) =>
      namesOf(one.name, one.schema ?? one),
    );
    expect(operationOf(name)).toBeDefined();
    expect((parameters ?? []).filter((one) => !isSent(one))).toEqual(notSent);
  });

  it('has only answers with properties that the client reads', () => {
    const found = new Set<string>();
    for (const [name] of operations)
      for (const [status, { schema: answer = {} }] of Object.entries(
        operationOf(name)?.responses ?? {},
      ))
        if (status.startsWith('2')) addDefinitions(answer, found);
    expect([...found].toSorted()).toEqual(Object.keys(readDefinitions).toSorted());
    for (const [name, { fields, notRead = {} }] of definitions) {
      const { properties = {} } = schema.definitions[name] ?? {};
      const names = Object.entries(properties).flatMap(([key, { properties: parts }]) =>
        parts ? Object.keys(parts).map((part) => `${key}.${part}`) : [key],
      );
      const known = [...Object.keys(fields), ...Object.keys(notRead)];
      expect(names.toSorted(), name).toEqual(known.toSorted());
    }
  });
});
