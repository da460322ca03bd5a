// Writes the API reports: one file in `docs/api` for each of the three entries, with the signatures
// of its exports. The files are committed, so that a review shows each change of a public type.
// Needs a build (`npm run build`).
//   npm run api              writes the reports
//   npm run api -- --check   fails if a report is not up to date
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const isCheck = process.argv.includes('--check');
const silent = { default: { logLevel: ExtractorLogLevel.None } };

/** Writes or checks the report of an entry. Returns true if the report is up to date. */
function report(entry) {
  const configObject = {
    projectFolder: root,
    mainEntryPointFilePath: `${root}dist/${entry}.d.ts`,
    compiler: { tsconfigFilePath: `${root}tsconfig.build.json` },
    newlineKind: 'lf',
    apiReport: {
      enabled: true,
      reportFileName: entry,
      reportFolder: `${root}docs/api`,
      reportTempFolder: `${root}node_modules/.cache/api-extractor`,
      // Types that are not exported, but used by an exported signature, are part of the contract
      // too.
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    // The report checks signatures only. Comments are checked by `scripts/words.mjs` and
    // `test/docs/docs.test.ts`.
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      extractorMessageReporting: silent,
      tsdocMessageReporting: silent,
    },
  };
  const config = ExtractorConfig.prepare({
    configObject,
    packageJsonFullPath: `${root}package.json`,
  });
  const result = Extractor.invoke(config, {
    localBuild: !isCheck,
    messageCallback: (message) => {
      if (message.logLevel !== 'error') message.handled = true;
    },
  });
  return isCheck ? !result.apiReportChanged && result.succeeded : result.succeeded;
}

for (const entry of ['index', 'server', 'sandbox']) {
  if (report(entry)) continue;
  process.exitCode = 1;
  console.error(
    `docs/api/${entry}.api.md is not up to date: run \`npm run build && npm run api\`.`,
  );
}
