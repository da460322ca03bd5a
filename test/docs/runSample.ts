import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = `${root}node_modules/.cache/`;

/** Behaviour of a sample while the gateway is unreachable. */
export interface SampleRun {
  /** Status and reason of each answer, beginning with `complete`; empty without a server. */
  statuses: [status: number, reason: string][];
  /** End of each function of the sample that needs no arguments: `fulfilled` or `rejected`. */
  jobs: Record<string, string>;
  /** Times of the timers, and the values that they pass. */
  spans: number[][];
  /** Lines that the sample wrote to the console as errors. */
  logged: string[];
  gatewayCalls: number;
}

/**
 * Runs a TypeScript sample of the docs in its own process, with the built package. Rejects if the
 * sample ends the process.
 */
export async function runSample(code: string): Promise<SampleRun> {
  mkdirSync(cache, { recursive: true });
  const file = `${mkdtempSync(`${cache}sample-`)}/sample.mjs`;
  writeFileSync(file, moduleOf(code));
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('sampleProcess.mjs', import.meta.url)),
    file,
  ]);
  return JSON.parse(stdout);
}

/** Returns the sample as a module that exports its app and jobs, and imports the built package. */
export function moduleOf(code: string): string {
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    removeComments: true,
  };
  const { outputText } = ts.transpileModule(code, { compilerOptions: options });
  const server = pathToFileURL(`${root}dist/server.js`).href;
  const names = [...outputText.matchAll(/^(?:const (?=app = )|async function )(\w+)/gm)];
  const exported = `export { ${names.map(([, name]) => name).join(', ')} };`;
  return `${outputText.replaceAll("'react-inicis/server'", `'${server}'`)}\n${exported}`;
}
