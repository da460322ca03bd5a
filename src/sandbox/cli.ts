#!/usr/bin/env node
import { CommandError, messageOf } from './cli/commandError.js';
import { commandTexts } from './cli/commandTexts.js';
import { parseArguments, textLocale, type CommandOptions } from './cli/parseArguments.js';

const args = process.argv.slice(2);
const locale = textLocale(args, process.env);
const texts = commandTexts[locale];

/** Prints one line and ends the process with an error. */
function fail(message: string): never {
  process.stderr.write(`react-inicis: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exit(1);
}

function readArguments(): CommandOptions {
  try {
    const options = parseArguments(args, locale);
    if (!('help' in options)) return options;
    process.stdout.write(texts.help);
    process.exit(options.help === 'asked' ? 0 : 1);
  } catch (error) {
    fail(messageOf(error));
  }
}

const options = readArguments();
// A reader that closed its end of the pipe does not end the sandbox.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
// The server is imported here, so that the help and wrong arguments are answered at once.
const { runSandbox, stateProblem } = await import('./cli/runSandbox.js');
process.on('uncaughtException', (error: unknown) => {
  fail(stateProblem(error, options.state ?? '', texts) ?? texts.unexpected(messageOf(error)));
});

try {
  const print = (line: string) => process.stderr.write(`${line}\n`);
  const { address, close } = await runSandbox(options, texts, print);
  // The first process of a container ends by a signal only if it handles the signal.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close();
      process.exit(0);
    });
  process.stdout.write(`${address}/v1/iamport.js\n`);
} catch (error) {
  fail(error instanceof CommandError ? error.message : texts.unexpected(messageOf(error)));
}
