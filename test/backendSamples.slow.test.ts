import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sandboxAt, type Outcome, type RemoteSandbox } from 'react-inicis/sandbox';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { blocksIn } from '../scripts/markdown.mjs';

// The samples of docs/*/other-backends.md: each must be a valid program, and the Python sample must
// give the right answers about payments of the served sandbox.

const root = fileURLToPath(new URL('../', import.meta.url));
if (!existsSync(`${root}dist/sandbox/cli.js`)) throw new Error('Run `npm run build` first.');

const folder = mkdtempSync(join(tmpdir(), 'backends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samples = ['en', 'ko'].flatMap((locale) =>
  blocksIn(readFileSync(`${root}docs/${locale}/other-backends.md`, 'utf8'))
    .filter(({ language }) => /^(python|java|php)$/.test(language))
    .map(({ language, lines }) => {
      const name = /^(?:#|\/\/) (\S+)$/.exec(
        lines.find((line) => /^(#|\/\/) /.test(line)) ?? '',
      )?.[1];
      return { language, locale, name: name ?? '', code: `${lines.join('\n')}\n` };
    }),
);

const isInstalled = (command: string) => spawnSync(command, ['--version']).status === 0;

/** Reports a check that cannot run here, so that nobody believes it passed. */
const skippedOf = (command: string) =>
  it.skipIf(isInstalled(command))(`SKIPPED: ${command} is not installed`, () => {
    console.warn(
      `test/backendSamples.slow.test.ts: not checked, because ${command} is not installed.`,
    );
  });

/** Writes the samples of a language into a folder. Returns the folder and the names of the files. */
function write(language: string, locale: string) {
  const place = mkdtempSync(join(folder, `${language}-`));
  const own = samples.filter((one) => one.language === language && one.locale === locale);
  for (const { name, code } of own) writeFileSync(join(place, name), code);
  return { place, names: own.map(({ name }) => name) };
}

describe('a sample for another backend', () => {
  it('is found in the docs', () => {
    const names = [
      'inicis.py',
      'views.py',
      'InicisController.java',
      'Payments.java',
      'Gateway.java',
    ];
    const expected = [...names, 'inicis.php', 'complete.php'];
    expect(samples.map(({ name }) => name)).toEqual([...expected, ...expected]);
  });

  it.runIf(isInstalled('python3')).each(['en', 'ko'])('is valid Python: %s', (locale) => {
    const { place, names } = write('python', locale);
    execFileSync('python3', ['-m', 'py_compile', ...names], { cwd: place });
  });
  skippedOf('python3');

  it.runIf(isInstalled('php')).each(['en', 'ko'])('is valid PHP: %s', (locale) => {
    const { place, names } = write('php', locale);
    for (const name of names) execFileSync('php', ['-l', name], { cwd: place });
  });
  skippedOf('php');

  it.runIf(isInstalled('javac')).each(['en', 'ko'])(
    'is valid Java: %s',
    { timeout: 120_000 },
    (locale) => {
      const { place, names } = write('java', locale);
      const { stderr } = spawnSync('javac', ['-proc:none', '-Xmaxerrs', '999', ...names], {
        cwd: place,
        encoding: 'utf8',
      });
      // Spring is not installed, so its names cannot be found.
      const errors = stderr.match(/error: .*/g) ?? [];
      const others = errors.filter((error) => !/does not exist|cannot find symbol/.test(error));
      expect(others).toEqual([]);
    },
  );
  skippedOf('javac');
});

/** Starts the command of the sandbox at a free port. */
async function startSandbox(): Promise<{ sandbox: RemoteSandbox; address: string }> {
  const child = spawn(process.execPath, [`${root}dist/sandbox/cli.js`, 'sandbox', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  const [script]: string[] = await once(createInterface(child.stdout), 'line');
  const address = new URL(script ?? '').origin;
  return { sandbox: sandboxAt(address), address };
}

/** Starts the Python sample. Returns a function that asks it about a payment. */
function startPython(address: string) {
  const { place } = write('python', 'en');
  copyFileSync(`${root}test/docs/backendDriver.py`, join(place, 'driver.py'));
  const keys = { PORTONE_KEY: 'key', PORTONE_SECRET: 'secret', PORTONE_TEST: '1' };
  const child = spawn('python3', ['driver.py'], {
    cwd: place,
    env: { ...process.env, ...keys, PORTONE_API: address },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const lines: Interface = createInterface(child.stdout);
  return async (question: unknown): Promise<unknown> => {
    const line = once(lines, 'line');
    child.stdin.write(`${JSON.stringify(question)}\n`);
    return JSON.parse(String(await line));
  };
}

const order = { pg: 'html5_inicis.INIpayTest', name: '원두 1kg', amount: 32_000, buyer_tel: '010' };

describe.runIf(isInstalled('python3'))('the Python sample on the sandbox', () => {
  it(
    'records each payment once, and answers as the protocol says',
    { timeout: 60_000 },
    async () => {
      const { sandbox, address } = await startSandbox();
      const ask = startPython(address);
      const pay = (merchant_uid: string, outcome: Outcome, params: object = {}) =>
        sandbox.pay({ ...order, pay_method: 'card', merchant_uid, ...params }, outcome);
      const about = async (merchantUid: string, impUid: string | null = null) =>
        ask({ impUid, merchantUid });
      const paid = (number: string) => [200, { paid: { orderNo: `no-${number}` } }];
      const failed = (status: number, error: object) => [
        status,
        { error: expect.objectContaining(error) },
      ];
      const review = failed(409, { reason: 'unverified', code: 'review' });

      const { imp_uid: impUid } = await pay('paid', 'approve');
      expect(await about('paid', String(impUid))).toEqual(paid('paid'));
      expect(await about('paid')).toEqual(paid('paid'));

      await pay('edited', 'approve', { amount: 100 });
      expect(await about('edited')).toEqual(review);
      expect(await about('edited')).toEqual(review);
      await pay('nobody', 'approve');
      expect(await about('nobody')).toEqual(review);
      await pay('closed', 'approve');
      expect(await about('closed')).toEqual(review);

      await pay('declined', { decline: { message: '한도초과' } });
      expect(await about('declined')).toEqual(failed(402, { reason: 'declined' }));
      await pay('cancelled', 'cancel');
      expect(await about('cancelled')).toEqual(failed(402, { reason: 'cancelled' }));

      await pay('account', 'approve', { pay_method: 'vbank' });
      expect(await about('account')).toMatchObject([200, { awaiting: 'deposit' }]);
      await sandbox.deposit('account');
      expect(await about('account')).toEqual(paid('account'));

      await sandbox.cancel('paid', { amount: 2000 });
      expect(await about('paid')).toEqual(paid('paid'));
      await sandbox.cancel('paid');
      expect(await about('paid')).toEqual(failed(409, { reason: 'unverified', code: 'refunded' }));

      expect(await about('never', 'imp_never')).toBe('NotFound');
      await sandbox.fail({ answer: 503, path: '/payments', times: 1 });
      expect(await about('account')).toBe('Unavailable');
      expect(await ask('books')).toEqual({
        paid: ['paid', 'account'],
        reviews: { edited: 100, nobody: 32_000, closed: 32_000 },
        refunds: [2000, 30_000],
      });
    },
  );
});
