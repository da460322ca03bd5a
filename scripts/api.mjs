// API report: the full signatures of the three entries, one committed file each in `docs/api`, so that
// a review shows each change of a public type. Needs `npm run build`.
//   npm run api              writes the reports
//   npm run api -- --check   fails if a report is not up to date
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const isCheck = process.argv.includes('--check');
const silent = { default: { logLevel: ExtractorLogLevel.None } };

/** Returns true if the report of an entry is up to date, or was just written. */
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
      // Types that an exported signature uses without exporting them are part of the contract too.
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    // Comments are checked by `scripts/words.mjs` and `test/docs.test.ts`; this is about signatures.
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
