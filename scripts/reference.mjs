// Writes docs/reference from the types and comments of the three entries, as Markdown: one page for
// each entry. `npm run docs:reference` runs this file, and test/docs/reference.slow.test.ts compares the
// result with the committed pages.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Application } from 'typedoc';

const root = fileURLToPath(new URL('../', import.meta.url));

const frame = `# Reference

Every export of the three entries, generated from the types and comments. The pages are files of this folder in the
repository:

- \`index.md\`: \`react-inicis\` (provider, button, hooks, fields, options, errors)
- \`server.md\`: \`react-inicis/server\` (client of the REST API, handlers, verification, ledger)
- \`sandbox.md\`: \`react-inicis/sandbox\` (sandbox for development and tests)

They are not part of the npm package, because your editor shows the same comments. \`npm run docs:reference\` writes them.
Guides: [English](../en/getting-started.md), [한국어](../ko/getting-started.md).
`;

/** Titles of the pages: the entries. */
const titles = {
  index: 'react-inicis',
  server: 'react-inicis/server',
  sandbox: 'react-inicis/sandbox',
};

/** Writes the pages into a folder. */
export async function writeReference(folder) {
  await rm(folder, { recursive: true, force: true });
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: Object.keys(titles).map((name) => `${root}src/${name}.ts`),
    tsconfig: `${root}tsconfig.build.json`,
    out: folder,
    router: 'module',
    readme: 'none',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    disableSources: true,
    excludeExternals: true,
    useCodeBlocks: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    // The compiler checks the types elsewhere.
    skipErrorChecking: true,
    validation: false,
    logLevel: 'Error',
  });
  const project = await app.convert();
  if (!project) throw new Error('the entries cannot be read');
  await app.generateOutputs(project);
  await writeFile(`${folder}/README.md`, frame);
  for (const [name, title] of Object.entries(titles)) {
    const page = await readFile(`${folder}/${name}.md`, 'utf8');
    await writeFile(`${folder}/${name}.md`, page.replace(/^# .*/, `# ${title}`));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeReference(`${root}docs/reference`);
