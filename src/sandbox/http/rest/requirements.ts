/** A request without fields that KG Inicis requires. */
export interface MissingFields {
  /** Method and path of the request. */
  request: string;
  /** Names of the missing fields. */
  fields: readonly string[];
}

/** Strictness of the REST API, and the receiver of its warnings. */
export interface RequirementOptions {
  /**
   * Set to `true` to refuse a request without a field that KG Inicis requires. By default it is
   * accepted with a warning, because the samples of the vendor's document do not have these fields.
   * @default false
   */
  strict?: boolean | undefined;
  /** Called with each accepted request that has missing fields. */
  onMissing?: ((missing: MissingFields) => void) | undefined;
}

/** Part of Hono's context. Its type is not used, so that users of the options need no types of Hono. */
interface RequestName {
  req: { method: string; path: string };
}

/** A field that is missing from a request, in strict mode. `onError` answers it with 400. */
export class MissingField extends Error {}

/**
 * Checks fields that the vendor's schema requires for KG Inicis, and that its samples do not have.
 */
export class Requirements {
  readonly #options: RequirementOptions;

  constructor(options: RequirementOptions = {}) {
    this.#options = options;
  }

  /**
   * Checks that no value is missing. The keys are the names of the fields.
   *
   * @throws {MissingField} in strict mode, if a value is missing.
   */
  check({ req }: RequestName, fields: Readonly<Record<string, unknown>>): void {
    const missing = Object.keys(fields).filter((name) => fields[name] === undefined);
    if (missing.length === 0) return;
    const { strict, onMissing } = this.#options;
    if (strict) throw new MissingField(`KG이니시스 필수 값이 없습니다: ${missing.join(', ')}`);
    onMissing?.({ request: `${req.method} ${req.path}`, fields: missing });
  }
}
