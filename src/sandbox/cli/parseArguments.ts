import { parseArgs } from 'node:util';
import type { Locale } from '../../core/locale.js';
import { CommandError } from './commandError.js';
import { commandTexts, type CommandTexts } from './commandTexts.js';

/** The values of the command line. */
export interface CommandOptions {
  port: number;
  host: string | null;
  allowedHosts: readonly string[];
  webhook: string | null;
  webhookFormat: 'json' | 'form';
  retries: number;
  state: string | null;
  live: boolean;
  strict: boolean;
  /** The language of the payment window; `null` if the option is missing. */
  locale: Locale | null;
  cert: string | null;
  key: string | null;
}

const kinds = {
  port: 'value',
  host: 'value',
  'allow-host': 'list',
  webhook: 'value',
  'webhook-format': 'value',
  retries: 'value',
  state: 'value',
  live: 'flag',
  strict: 'flag',
  locale: 'value',
  cert: 'value',
  key: 'value',
  help: 'flag',
} as const;

type Name = keyof typeof kinds;

const isName = (name: string): name is Name => Object.hasOwn(kinds, name);

const locales: readonly Locale[] = ['ko', 'en'];

/**
 * Returns the language of the texts: that of `--locale`, or else Korean if the computer uses Korean,
 * or else English.
 */
export function textLocale(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const chosen = /(?:^|\0)--locale[=\0](ko|en)(?:\0|$)/.exec(args.join('\0'))?.[1];
  if (chosen) return chosen === 'ko' ? 'ko' : 'en';
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return language.startsWith('ko') ? 'ko' : 'en';
}

/**
 * Reads the command line. Returns `help` if the help must be printed.
 *
 * @throws {CommandError} if an argument is not valid.
 */
export function parseArguments(
  args: readonly string[],
  locale: Locale,
): CommandOptions | { help: 'asked' | 'needed' } {
  const texts = commandTexts[locale];
  const { command, values } = readTokens(args, texts);
  if (values.help) return { help: 'asked' };
  if (command.length === 0) return { help: 'needed' };
  if (command.join(' ') !== 'sandbox')
    throw new CommandError(texts.unknownCommand(command.join(' ')));
  return checkValues(values, texts);
}

type Values = Partial<Record<Name, string[]>>;

/** Splits the command line into the command and the values of each option. */
function readTokens(args: readonly string[], texts: CommandTexts) {
  const { tokens = [] } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const command: string[] = [];
  const values: Values = {};
  for (const token of tokens) {
    if (token.kind === 'positional') command.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isName(name)) throw new CommandError(texts.unknownOption(rawName));
    const isFlag = kinds[name] === 'flag';
    if (isFlag && value !== undefined) throw new CommandError(texts.unexpectedValue(rawName));
    const isMissing = !value || (!inlineValue && value.startsWith('--'));
    if (!isFlag && isMissing) throw new CommandError(texts.missingValue(rawName));
    values[name] = [...(values[name] ?? []), value ?? ''];
  }
  return { command, values };
}

function checkValues(values: Values, texts: CommandTexts): CommandOptions {
  const { expected } = texts;
  const check = <T>(name: Name, read: (value: string) => T | null, wanted: string): T | null => {
    const value = values[name]?.at(-1);
    if (value === undefined) return null;
    const result = read(value);
    if (result === null) throw new CommandError(texts.wrongValue(`--${name}`, value, wanted));
    return result;
  };
  const oneOf = <T extends string>(name: Name, allowed: readonly T[]) =>
    check(name, (value) => allowed.find((one) => one === value) ?? null, expected.oneOf(allowed));
  const path = (name: Name) => check(name, (value) => value, expected.file);
  const [cert, key] = [path('cert'), path('key')];
  if ((cert === null) !== (key === null)) throw new CommandError(texts.together);
  return {
    port: check('port', integer(65_535), expected.port) ?? 4110,
    host: check('host', hostName, expected.host),
    allowedHosts: (values['allow-host'] ?? []).map((value) => {
      const name = hostName(value);
      if (name === null)
        throw new CommandError(texts.wrongValue('--allow-host', value, expected.host));
      return name;
    }),
    webhook: check('webhook', webUrl, expected.url),
    webhookFormat: oneOf('webhook-format', ['json', 'form']) ?? 'json',
    retries: check('retries', integer(5), expected.retries) ?? 0,
    state: path('state'),
    live: values.live !== undefined,
    strict: values.strict !== undefined,
    locale: oneOf('locale', locales),
    cert,
    key,
  };
}

const integer = (most: number) => (value: string) =>
  /^\d{1,5}$/.test(value) && Number(value) <= most ? Number(value) : null;

/** Returns a host name as it is in a URL, for example `[::1]`; `null` if it is not valid. */
function hostName(value: string): string | null {
  const isIpv6 = value.includes(':') && !value.startsWith('[');
  const url = `http://${isIpv6 ? `[${value}]` : value}/`;
  if (/[/@?#\\]/.test(value) || !URL.canParse(url)) return null;
  const { hostname, port } = new URL(url);
  return port || (/:\d+$/.test(value.replace(/^\[.*\]/, '')) && !isIpv6) ? null : hostname;
}

const webUrl = (value: string) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : null;
