/** A part of the vendor's Swagger file. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

/** The vendor's Swagger file, with the parts that the tests read. */
export interface VendorSchema {
  paths: Record<string, Record<string, { responses: Record<string, { schema?: Schema }> }>>;
  definitions: Record<string, Schema>;
}

/**
 * Mistakes of the schema: fields that a definition requires but does not have, and definitions that
 * are a page of a list although the schema says a list. Official clients read a page.
 */
const mistakes: { required: Record<string, string[]>; pagedLists: string[] } = {
  required: {
    PaymentPrepareAnnotation: ['total', 'previous', 'next'],
    VbankDepositAnnotation: ['reason'],
  },
  pagedLists: [
    'GET /subscribe/payments/schedule',
    'GET /subscribe/customers/{customer_uid}/schedules',
    'GET /subscribe/payments/schedule/customers/{customer_uid}',
  ],
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasType: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  array: Array.isArray,
  object: isObject,
};

/** Returns the differences between the answers of the sandbox and the vendor's schema. */
export class SchemaCheck {
  readonly #schema: VendorSchema;

  constructor(schema: VendorSchema) {
    this.#schema = schema;
  }

  /** Returns the differences of one answer: its HTTP status, and the fields of its body. */
  differences(operation: string, status: number, body: unknown): string[] {
    const [method = '', path = ''] = operation.split(' ');
    const responses = this.#schema.paths[path]?.[method.toLowerCase()]?.responses;
    if (!responses) return ['the operation is not in the schema'];
    // 400 for a malformed request is documented for some operations only.
    const documented = responses[status] ?? (status === 400 ? {} : undefined);
    if (!documented) return [`HTTP ${status} is not documented`];
    if (!isObject(body) || !('code' in body) || !('message' in body)) return ['no envelope'];
    if (body['response'] === null)
      return body['code'] === 0 || typeof body['message'] !== 'string' ? ['no message'] : [];
    // Two kinds of a billing key are written as two properties. The sandbox has one of them.
    const schema = documented.schema?.properties?.['CustomerResponse'] ?? documented.schema ?? {};
    const { response, ...envelope } = body;
    if (!mistakes.pagedLists.includes(operation)) return this.#check(schema, body, '');
    return isObject(response) && Array.isArray(response['list'])
      ? this.#check(schema, { ...envelope, response: response['list'] }, '')
      : ['response is not a page'];
  }

  #check(schema: Schema, value: unknown, path: string): string[] {
    const { name, merged } = this.#resolve(schema);
    const { type, enum: values, maxLength, items } = merged;
    if (type && !hasType[type]?.(value)) return [`${path}: ${JSON.stringify(value)} is no ${type}`];
    if (values && !values.includes(value)) return [`${path}: ${String(value)} is not in the enum`];
    if (maxLength && String(value).length > maxLength) return [`${path}: is too long`];
    if (items && Array.isArray(value))
      return value.flatMap((one, at) => this.#check(items, one, `${path}[${at}]`));
    return merged.properties && isObject(value) ? this.#checkFields(merged, name, value, path) : [];
  }

  #checkFields(
    { properties = {}, required = [] }: Schema,
    name: string,
    value: Readonly<Record<string, unknown>>,
    path: string,
  ): string[] {
    const needed = required.filter((key) => !mistakes.required[name]?.includes(key));
    const missing = needed.filter((key) => value[key] === undefined || value[key] === null);
    const unknown = Object.keys(value).filter((key) => !(key in properties));
    return [
      ...missing.map((key) => `${path}.${key} is missing`),
      ...unknown.map((key) => `${path}.${key} is not in the schema`),
      ...Object.entries(properties).flatMap(([key, schema]) =>
        // An optional field without a value is `null`.
        value[key] === undefined || value[key] === null
          ? []
          : this.#check(schema, value[key], `${path}.${key}`),
      ),
    ];
  }

  /** Returns the schema with its references and parts put together. */
  #resolve(schema: Schema): { name: string; merged: Schema } {
    const name = schema.$ref?.split('/').at(-1) ?? '';
    const found = this.#schema.definitions[name] ?? schema;
    const parts = (found.allOf ?? []).map((part) => this.#resolve(part).merged);
    const merged = [...parts, found].reduce((all, part) => ({
      ...all,
      ...part,
      ...((all.properties || part.properties) && {
        properties: { ...all.properties, ...part.properties },
      }),
      required: [...(all.required ?? []), ...(part.required ?? [])],
    }));
    return { name, merged };
  }
}
