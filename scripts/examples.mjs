// Writes every example of the docs and of the source into a module, so that the examples can be
// compiled. Examples are the fenced `ts` and `tsx` blocks of the docs, and the `@example`s of the
// source. An example with imports or exports is not changed. Any other example is put into a
// function, and the names of this package are imported.
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

/**
 * Returns the `@example`s of a source file. An example ends at the next tag or at the end of the
 * comment.
 */
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

/**
 * Returns the entry of each public name. If two entries export a name, the browser entry is used.
 */
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

/**
 * Returns the code before and after an example. Each is one line, so that line numbers can be
 * mapped back.
 */
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

/**
 * Writes the modules. Returns the number of examples, the folder of their `tsconfig.json`, and a
 * function that maps the positions in compiler errors back to the examples.
 */
export async function writeExamples() {
  const pages = [...(await filesIn('docs')), ...(await filesIn('stories/docs'))];
  const docs = ['README.md', 'README.ko.md', ...pages].filter(
    // The API report and the reference contain signatures; their examples are those of the source.
    (path) => /^(?!docs\/(api|reference)\/).*\.mdx?$/.test(path) && existsSync(new URL(path, root)),
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
    /** Returns the compiler's output with the positions of the examples instead of the modules. */
    inPlace: (output) =>
      output.replace(
        /node_modules\/\.cache\/examples\/(\S+?)~(\d+)\.tsx?\((\d+),/g,
        (_, path, start, at) => `${path.replaceAll('~', '/')}(${Number(start) + Number(at) - 2},`,
      ),
  };
}
