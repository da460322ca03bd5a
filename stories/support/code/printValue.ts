interface PrintOptions {
  indent?: string;
  /** Text before and after the value on the same line. */
  beside?: string;
  /** Source code of values that replace other code in the stories, such as `verify`. */
  sources?: ReadonlyMap<unknown, string>;
}

/** Maximum line length, as in the code of this project. */
const width = 100;

/** Returns the source code of a value, formatted like the code of this project. */
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

/** Returns the width of a line. A Hangul character counts as two columns. */
const columns = (line: string) => line.replace(/[^ -ÿ]/g, 'xx').length;

/** Returns true for an object with several keys. A list of such objects has one per line. */
const hasSeveralKeys = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 1;

/** Returns the items on one line if they fit, or else one item per line. */
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

/** Returns the text in single quotes, or in double quotes if it contains a single quote. */
function quoted(text: string): string {
  const double = JSON.stringify(text);
  if (text.includes("'")) return double;
  return `'${double.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`;
}
