interface Place {
  indent?: string;
  /** What stands on the same line. */
  beside?: string;
  /** Values that are written in words of their own. */
  said?: ReadonlyMap<unknown, string>;
}

/** Lines longer than this are broken, here as in the project's own code. */
const width = 100;

/** A value as the code that makes it. */
export function literal(value: unknown, place: Place): string {
  const said = place.said?.get(value);
  if (said !== undefined) return said;
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Date) return `new Date('${value.toISOString()}')`;
  if (Array.isArray(value)) {
    const part = (indent: string) => value.map((one) => literal(one, { ...place, indent }));
    return lines(['[', ']'], part, place, value.length > 1 && value.every(isRich));
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const part = (indent: string) =>
    entries.map(([key, one]) => {
      const name = /^[a-z_$][\w$]*$/i.test(key) ? key : quoted(key);
      return `${name}: ${literal(one, { ...place, indent, beside: `${name}: ,` })}`;
    });
  return lines(entries.length > 0 ? ['{ ', ' }'] : ['{', '}'], part, place);
}

/** Hangul is twice as wide as Latin. */
const columns = (line: string) => line.replace(/[^ -ÿ]/g, 'xx').length;

/** Several of these stand below each other. */
const isRich = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 1;

/** Parts on one line where they fit, else each on its own. */
function lines(
  [begin, end]: readonly [string, string],
  parts: (indent: string) => string[],
  { indent = '', beside = '' }: Place,
  apart = false,
): string {
  const line = begin + parts('').join(', ') + end;
  if (!apart && !line.includes('\n') && columns(indent + beside + line) <= width) return line;
  const deeper = `${indent}  `;
  const each = parts(deeper).map((part) => `${deeper}${part},\n`);
  return `${begin.trim()}\n${each.join('')}${indent}${end.trim()}`;
}

/** In the quotes that need fewer escapes. */
function quoted(text: string): string {
  const double = JSON.stringify(text);
  if (text.includes("'")) return double;
  return `'${double.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`;
}
