import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationCalls, gatewayWithRecords } from '../sandbox/http/rest/operationCalls.js';
import { SchemaCheck, type VendorSchema } from './vendorSchema.js';

const calls = Object.entries(operationCalls);
/** The vendor's published Swagger file. It is not part of this repository. */
const file = process.env['V1_SCHEMA'];

async function answerOf(operation: string, refused: boolean) {
  const {
    path,
    body,
    refused: other = {},
  } = Object.entries(operationCalls).find(([name]) => name === operation)?.[1] ?? { path: '' };
  const { call } = await gatewayWithRecords();
  const [method = ''] = operation.split(' ');
  const answer = refused
    ? await call(method, other.path ?? path, other.body ?? body)
    : await call(method, path, body);
  const { status, code, message, data } = answer;
  return { status, body: { code, message, response: data } };
}

describe('every operation of the sandbox', () => {
  it.each(calls)('%s answers with a success', async (operation) => {
    const { status, body } = await answerOf(operation, false);
    expect([200, 207]).toContain(status);
    expect(body).toMatchObject({ code: 0, message: null, response: expect.anything() });
  });

  it.each(calls.filter(([, { refused }]) => refused))(
    '%s answers a refused request with the envelope',
    async (operation) => {
      const { body } = await answerOf(operation, true);
      expect(body).toEqual({
        code: expect.any(Number),
        message: expect.stringMatching(/./),
        response: null,
      });
      expect(body.code).not.toBe(0);
    },
  );
});

describe.skipIf(!file || !existsSync(file))('the schema of the vendor', () => {
  const schema: VendorSchema = file
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { paths: {}, definitions: {} };

  it.each(calls)('%s answers as the schema says', async (operation, { refused }) => {
    const check = new SchemaCheck(schema);
    const success = await answerOf(operation, false);
    expect(check.differences(operation, success.status, success.body)).toEqual([]);
    if (!refused) return;
    const failure = await answerOf(operation, true);
    expect(check.differences(operation, failure.status, failure.body)).toEqual([]);
  });
});
