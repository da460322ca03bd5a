import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { assembleSandbox } from '../createSandbox.js';
import type { WebhookSettings } from '../gateway/records/records.js';
import { RecordStore } from '../gateway/records/recordStore.js';
import { createAccessRules } from '../http/accessRules.js';
import { readBundles } from '../http/readBundles.js';
import { serveSandbox } from '../http/serve.js';
import { openStateFile, StateError, type StateFile } from '../state/stateFile.js';
import { CommandError, messageOf } from './commandError.js';
import type { CommandTexts } from './commandTexts.js';
import { createEventLog } from './eventLog.js';
import type { CommandOptions } from './parseArguments.js';

/** A running sandbox. */
interface RunningSandbox {
  /** Address of the REST API, without a final slash. */
  address: string;
  /** Stores all records. Called before the process ends. */
  close(): void;
}

/**
 * Starts the sandbox. `print` gets each line of the log.
 *
 * @throws {CommandError} if it cannot start.
 */
export async function runSandbox(
  options: CommandOptions,
  texts: CommandTexts,
  print: (line: string) => void,
): Promise<RunningSandbox> {
  // `import.meta.url` is not used inside `new URL(…)`, because bundlers copy such files as assets.
  const { url: here } = import.meta;
  const bundles = await readBundles(new URL('../browser/', here));
  const certificate = await readCertificate(options, texts);
  const state = options.state === null ? null : await openState(options.state, texts);
  const log = createEventLog(texts, print);
  const records = new RecordStore({ key: '', storage: null, journal: state ?? undefined });
  const sandbox = assembleSandbox({
    options: { ...sandboxOptions(options), onWarning: log.onWarning },
    records,
    served: { hasTimeouts: true, onAttempt: log.onAttempt },
  });
  records.onChange(log.onRecord);
  const { host, port } = options;
  const server = await serveSandbox({
    ...bundles,
    sandbox,
    port,
    certificate,
    addresses: host === null ? ['127.0.0.1', '::1'] : [host.replace(/[[\]]/g, '')],
    rules: createAccessRules([...options.allowedHosts, ...(host === null ? [] : [host])]),
    onResponse: log.onResponse,
    onError: (error) => log.write(texts.unexpected(messageOf(error))),
  }).catch((error: unknown) => {
    throw new CommandError(startProblem(error, options, texts));
  });
  const protocol = certificate ? 'https' : 'http';
  const isEverywhere = host === null || host === '0.0.0.0' || host === '[::]';
  const address = `${protocol}://${isEverywhere ? 'localhost' : host}:${server.port}`;
  log.write(texts.log.started(address));
  const settings = await sandbox.fetch(`${address}/sandbox/webhook-settings`);
  const { url }: WebhookSettings = await settings.json();
  log.write(url === null ? texts.log.noWebhook : texts.log.webhooksTo(url));
  return { address, close: () => state?.close() };
}

function sandboxOptions({ webhook, webhookFormat, retries, live, strict, locale }: CommandOptions) {
  const send = (request: Request) => fetch(request);
  return {
    live,
    strict,
    ...(locale && { locale }),
    confirm: send,
    notify: send,
    webhook: { url: webhook, format: webhookFormat, retries },
  };
}

async function readCertificate({ cert, key }: CommandOptions, texts: CommandTexts) {
  if (cert === null || key === null) return undefined;
  const read = (name: string, path: string) =>
    readFile(path, 'utf8').catch((error: unknown) => {
      throw new CommandError(texts.unreadableFile(name, path, codeOf(error)));
    });
  const certificate = { cert: await read('--cert', cert), key: await read('--key', key) };
  try {
    createSecureContext(certificate);
  } catch (error) {
    throw new CommandError(texts.wrongCertificate(messageOf(error)));
  }
  return certificate;
}

async function openState(path: string, texts: CommandTexts): Promise<StateFile> {
  try {
    return await openStateFile(path);
  } catch (error) {
    throw new CommandError(stateProblem(error, path, texts) ?? messageOf(error));
  }
}

/** Returns the text of an error of the state file; `undefined` for another error. */
export const stateProblem = (error: unknown, path: string, texts: CommandTexts) =>
  error instanceof StateError ? texts.state[error.problem](path, error.message) : undefined;

/** Returns the reason why the server cannot start. */
function startProblem(error: unknown, { host, port }: CommandOptions, texts: CommandTexts) {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return texts.portInUse(port);
    case 'EACCES':
      return texts.portForbidden(port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return texts.unknownAddress(host ?? '');
    default:
      return texts.notStarted(messageOf(error));
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
