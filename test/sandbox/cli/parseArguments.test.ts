import { expect, test } from 'vitest';
import { parseArguments, textLocale } from '../../../src/sandbox/cli/parseArguments.js';

const defaults = {
  port: 4110,
  host: null,
  allowedHosts: [],
  webhook: null,
  webhookFormat: 'json',
  retries: 0,
  state: null,
  live: false,
  strict: false,
  locale: null,
  cert: null,
  key: null,
};

test.each([
  ['sanbox', /^unknown command sanbox/],
  ['sandbox extra', /^unknown command sandbox extra/],
  ['sandbox --prot 1', /^unknown option --prot/],
  ['sandbox -x', /^unknown option -x/],
  ['sandbox --port', /^--port needs a value/],
  ['sandbox --port --live', /^--port needs a value/],
  ['sandbox --port=', /^--port needs a value/],
  ['sandbox --port 65536', /^--port 65536 is not valid/],
  ['sandbox --port -1', /^--port -1 is not valid/],
  ['sandbox --port 1e3', /^--port 1e3 is not valid/],
  ['sandbox --live=yes', /^--live has no value/],
  ['sandbox --retries 6', /^--retries 6 is not valid: it must be a number from 0 to 5/],
  ['sandbox --webhook localhost:3000', /^--webhook localhost:3000 is not valid/],
  ['sandbox --webhook nowhere', /^--webhook nowhere is not valid/],
  ['sandbox --webhook-format xml', /it must be json or form/],
  ['sandbox --locale fr', /it must be ko or en/],
  ['sandbox --host http://a', /^--host http:\/\/a is not valid/],
  ['sandbox --allow-host a:80', /^--allow-host a:80 is not valid/],
  ['sandbox --allow-host user@a', /^--allow-host user@a is not valid/],
  ['sandbox --cert a.pem', /^--cert and --key must be used together/],
])('%s is refused with one line', (line, message) => {
  const read = () => parseArguments(line.split(' '), 'en');
  expect(read).toThrow(message);
  expect(read).not.toThrow(/\n/);
});

test('a refusal is in Korean if the texts are Korean', () => {
  const read = (line: string) => () => parseArguments(line.split(' '), 'ko');
  expect(read('sandbox --port a')).toThrow(/^--port a: 값이 올바르지 않습니다/);
  expect(read('sandbox --locale fr')).toThrow(/ko, en 중 하나를/);
});

test('every option is read, and missing ones have their defaults', () => {
  expect(parseArguments(['sandbox'], 'en')).toEqual(defaults);
  const line =
    'sandbox --port=0 --host 0.0.0.0 --allow-host Gateway --allow-host ::1 --webhook http://a/b?c=1 --webhook-format form --retries 5 --state a.db --live --strict --locale ko --cert c --key k';
  expect(parseArguments(line.split(' '), 'en')).toEqual({
    port: 0,
    host: '0.0.0.0',
    allowedHosts: ['gateway', '[::1]'],
    webhook: 'http://a/b?c=1',
    webhookFormat: 'form',
    retries: 5,
    state: 'a.db',
    live: true,
    strict: true,
    locale: 'ko',
    cert: 'c',
    key: 'k',
  });
});

test('the help is asked for, or needed if there is no command', () => {
  for (const line of ['--help', 'sandbox --help', '-h', 'sandbox --port 1 -h'])
    expect(parseArguments(line.split(' '), 'en')).toEqual({ help: 'asked' });
  expect(parseArguments([], 'en')).toEqual({ help: 'needed' });
});

test('the texts have the language of `--locale`, or else of the computer', () => {
  const korean = { LANG: 'ko_KR.UTF-8' };
  expect(textLocale([], {})).toBe('en');
  expect(textLocale([], korean)).toBe('ko');
  expect(textLocale([], { ...korean, LC_ALL: 'C' })).toBe('en');
  expect(textLocale(['sandbox', '--locale', 'en'], korean)).toBe('en');
  expect(textLocale(['--locale=ko'], {})).toBe('ko');
});
