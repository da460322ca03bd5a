interface PrintOptions {
  indent?: string;
  /** Other text on the same line. */
  beside?: string;
  /** Source of the values that stand for something else. */
  sources?: ReadonlyMap<unknown, string>;
}

/** Longest line, as in the project's own code. */
const width = 100;

/** Returns the source code of a value, formatted as the project's own code. */
export function printValue(value: unknown, options: PrintOptions): string {
  const source = options.sources?.get(value);
  if (source !== undefined) return source;
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Date) return `new Date('${value.toISOString()}')`;
  if (Array.isArray(value)) {
    const items = (indent: string) => value.map((item) => printValue(item, { ...options, indent }));
    return joined(['[', ']'], items, options, value.length > 1 && value.every(hasSeveralKeys));
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const items = (indent: string) =>
    entries.map(([key, inner]) => {
      const name = /^[a-z_$][\w$]*$/i.test(key) ? key : quoted(key);
      return `${name}: ${printValue(inner, { ...options, indent, beside: `${name}: ,` })}`;
    });
  return joined(entries.length > 0 ? ['{ ', ' }'] : ['{', '}'], items, options);
}

/** Hangul is twice as wide as Latin. */
const columns = (line: string) => line.replace(/[^ -ÿ]/g, 'xx').length;

/** A list of such objects has one on each line. */
const hasSeveralKeys = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 1;

/** Returns the items on one line if they fit, else each on its own line. */
function joined(
  [open, close]: readonly [string, string],
  items: (indent: string) => string[],
  { indent = '', beside = '' }: PrintOptions,
  oneEachLine = false,
): string {
  const line = open + items('').join(', ') + close;
  if (!oneEachLine && !line.includes('\n') && columns(indent + beside + line) <= width) return line;
  const deeper = `${indent}  `;
  const lines = items(deeper).map((item) => `${deeper}${item},\n`);
  return `${open.trim()}\n${lines.join('')}${indent}${close.trim()}`;
}

/** Returns the text in the quotes that need fewer escapes. */
function quoted(text: string): string {
  const double = JSON.stringify(text);
  if (text.includes("'")) return double;
  return `'${double.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`;
}
