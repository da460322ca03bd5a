// Every example that a reader may copy, as a module that a compiler can read: the fenced `ts` and
// `tsx` blocks of the docs, and the `@example`s of the source. A block with imports or exports
// is a module as it stands; anything else gets the names of the package and a function around it.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { blocksIn } from './markdown.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('node_modules/.cache/examples/', root);
const read = (path) => readFile(new URL(path, root), 'utf8');

const filesIn = async (path) =>
  (await readdir(new URL(path, root), { recursive: true }).catch(() => [])).map(
    (name) => `${path}/${name}`,
  );

/** Returns the `ts` and `tsx` blocks of a page. Blocks marked `ignore` do not have to compile. */
async function blocksOf(path) {
  return blocksIn(await read(path))
    .filter(({ language, marks }) => /^tsx?$/.test(language) && !marks.includes('ignore'))
    .map((block) => ({ path, ...block }));
}

/** The `@example`s of a source file: each reaches to the next tag, or to the comment's end. */
async function examplesOf(path) {
  const examples = [];
  let open;
  for (const [index, line] of (await read(path)).split('\n').entries()) {
    const [, text] = /^\s*\*(?!\/) ?(.*)$/.exec(line) ?? [];
    if (text === undefined || /^@\w/.test(text)) open = undefined;
    else open?.lines.push(text);
    if (text?.startsWith('@example')) {
      open = { path, line: index + 2, language: 'tsx', lines: [] };
      examples.push(open);
    }
  }
  return examples;
}

/** Where each public name comes from; the browser entry first. */
async function publicNames() {
  const names = new Map();
  for (const entry of ['sandbox', 'server', 'index']) {
    const from = entry === 'index' ? 'react-inicis' : `react-inicis/${entry}`;
    const lists = (await read(`src/${entry}.ts`)).matchAll(/export (?:type )?\{([^}]*)\}/g);
    for (const [, list] of lists)
      for (const name of list.match(/\w+(?=,|\s*$)/gm) ?? []) names.set(name, from);
  }
  return names;
}

/** What stands before and after an example, each on one line, so that line numbers can be kept. */
function around(code, names) {
  if (/^(im|ex)port /m.test(code)) return ['', ''];
  const imports = [...names]
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
    .map(([name, from]) => `import { ${name} } from '${from}';`)
    .join(' ');
  const [before, after] = /^\s*</.test(code)
    ? ['return <>', '</>;']
    : /^\s*[\w-]+=["{]/.test(code)
      ? ['return <Checkout {...rest}', '/>;']
      : ['', ''];
  const checkout = `import { InicisCheckout as Checkout } from 'react-inicis';`;
  return [`${checkout} ${imports} export async function example() { ${before}`, `${after} }`];
}

/** Writes the modules; says how many there are and how to speak of them by their own place. */
export async function writeExamples() {
  const pages = [...(await filesIn('docs')), ...(await filesIn('stories/docs'))];
  const docs = ['README.md', 'README.ko.md', ...pages].filter(
    (path) => /\.mdx?$/.test(path) && existsSync(new URL(path, root)),
  );
  const sources = (await filesIn('src')).filter((path) => /\.tsx?$/.test(path));
  const found = await Promise.all([...docs.map(blocksOf), ...sources.map(examplesOf)]);
  const names = await publicNames();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { path, line, language, lines } of found.flat()) {
    const code = lines.join('\n');
    const [before, after] = around(code, names);
    const name = `${path.replaceAll('/', '~')}~${line}.${language}`;
    await writeFile(new URL(name, folder), `${before}\n${code}\n${after}\nexport {};\n`);
  }
  const tsconfig = {
    extends: '../../../tsconfig.json',
    compilerOptions: { verbatimModuleSyntax: false, noPropertyAccessFromIndexSignature: false },
    include: ['.', '../../../scripts/examples.d.ts'],
    exclude: [],
  };
  await writeFile(new URL('tsconfig.json', folder), JSON.stringify(tsconfig));
  return {
    count: found.flat().length,
    project: 'node_modules/.cache/examples',
    /** A compiler's output with the places of the examples instead of those of their copies. */
    inPlace: (output) =>
      output.replace(
        /node_modules\/\.cache\/examples\/(\S+?)~(\d+)\.tsx?\((\d+),/g,
        (_, path, start, at) => `${path.replaceAll('~', '/')}(${Number(start) + Number(at) - 2},`,
      ),
  };
}
