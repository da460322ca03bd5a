import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopForeignMessages, withExtensionNote } from '../../../src/react/sdk/foreignMessages.js';

/** Frame of a script that the page has initialised before the kit. */
const frame = document.createElement('iframe');
const heard: unknown[] = [];

beforeAll(() => {
  const dialog = document.createElement('div');
  dialog.className = 'imp-dialog';
  dialog.append(frame);
  document.body.append(dialog);
  window.addEventListener('message', ({ data }) => heard.push(data));
  stopForeignMessages();
  stopForeignMessages();
});

beforeEach(() => {
  heard.length = 0;
});

const service = 'https://service.iamport.kr';

/** Dispatches a message and returns true if the listener of the script hears it. */
function isHeard(data: unknown, about: MessageEventInit = { origin: service }) {
  heard.length = 0;
  window.dispatchEvent(new MessageEvent('message', { data, ...about }));
  return heard.length === 1;
}

describe('stopForeignMessages', () => {
  it.each([
    '{"action":"done","data":{"success":true}}',
    '{"action":"inicis.mobile","data":{}}',
    ' {"action":""} ',
  ])('lets the message %s of the vendor pass', (data) => {
    expect(isHeard(data)).toBe(true);
    expect(isHeard(data, { origin: 'http://localhost', source: frame.contentWindow })).toBe(true);
  });

  it.each([
    'hello',
    '',
    '{}',
    'null',
    '[]',
    '{"action":1}',
    '{"action":"done"',
    { action: 'done' },
    7,
    null,
    undefined,
  ])('stops %j from a frame of the vendor', (data) => {
    expect(isHeard(data)).toBe(false);
    expect(isHeard(data, { origin: 'http://localhost', source: frame.contentWindow })).toBe(false);
  });

  it('lets every message of the page and of other frames pass', () => {
    const other = document.createElement('iframe');
    document.body.append(other);
    expect(isHeard('hello', { origin: 'http://localhost', source: window })).toBe(true);
    expect(isHeard('hello', { origin: 'https://a.test', source: other.contentWindow })).toBe(true);
    expect(isHeard('hello', { origin: 'https://service.iamport.kr.evil.test' })).toBe(true);
    expect(isHeard('hello', {})).toBe(true);
    other.remove();
  });
});

describe('withExtensionNote', () => {
  it('names extensions only if one has posted a message since then', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
    const before = Date.now();
    expect(await withExtensionNote('it failed', before)).toBe('it failed');
    isHeard('hello');
    expect(await withExtensionNote('it failed', before)).toMatch(/^it failed; a browser extension/);
    expect(await withExtensionNote('it failed', before + 1)).toBe('it failed');
    vi.useRealTimers();
  });
});
