import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const run = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

function filesIn(folder: string, pattern: RegExp): string[] {
  if (!existsSync(root + folder)) return [];
  const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => pattern.test(file));
}

/** Returns the text of a file of the built package. */
function built(path: string): string {
  if (existsSync(root + path)) return read(path);
  throw new Error(
    `${path} does not exist. These tests read the built package: run \`npm run build\` first, as \`npm test\` does.`,
  );
}

const importsOf = (code: string) =>
  ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);

const isRelative = (specifier: string) => specifier.startsWith('.');

/** Returns the files that a built file imports, directly or not, and the packages that they import. */
function reachOf(entry: string, only: (code: string) => string = (code) => code) {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const specifier of importsOf(only(built(file)))) {
      if (isRelative(specifier)) files.add(posix.join(posix.dirname(file), specifier));
      else packages.add(specifier);
    }
  }
  return { files: [...files], packages: [...packages].sort() };
}

const withoutLazy = (code: string) => code.replace(/\bimport\(/g, 'lazily(');

interface Manifest {
  scripts: Record<string, string>;
  bin: Record<'react-inicis', string>;
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
const manifest: Manifest = JSON.parse(read('package.json'));

const sources = filesIn('src', /\.tsx?$/);
const entries = ['index', 'server', 'sandbox'];
const entryOf = (name: string) => `src/${name}.ts`;

interface PublicName {
  name: string;
  file: string;
}

/** Returns the named exports of an entry, each with the file that declares the name. */
function publicNames(entry: string): PublicName[] {
  const { statements } = ts.createSourceFile(entry, read(entryOf(entry)), ts.ScriptTarget.ESNext);
  return statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause, moduleSpecifier } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [];
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const module = posix.join('src', moduleSpecifier.text).replace(/js$/, 'ts');
    const file = existsSync(root + module) ? module : `${module}x`;
    return exportClause.elements.map(({ name }) => ({ name: name.text, file }));
  });
}

const isNamed = (node: ts.Node, name: string): boolean =>
  ts.isVariableStatement(node)
    ? node.declarationList.declarations.some((one) => isNamed(one, name))
    : 'name' in node &&
      node.name instanceof Object &&
      'text' in node.name &&
      node.name.text === name;

/** True if the declaration has a doc comment. */
function isDocumented({ name, file }: PublicName): boolean {
  const { statements } = ts.createSourceFile(file, read(file), ts.ScriptTarget.ESNext, true);
  return statements.some(
    (one) => isNamed(one, name) && ts.getJSDocCommentsAndTags(one).some(ts.isJSDoc),
  );
}

it.each(entries)('has only types of the peer dependencies in the declarations of `%s`', (entry) => {
  const files = new Set([`dist/${entry}.d.ts`]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const specifier of importsOf(built(file))) {
      const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.d.ts');
      if (isRelative(specifier)) files.add(target);
      else packages.add(specifier);
    }
  }
  const peers = /^(react|react-dom|@tanstack\/react-query)($|\/)/;
  expect([...packages].filter((name) => !peers.test(name))).toEqual([]);
});

it('points every export to a built file with its types', () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const target of targets) expect(built(target.replace('./', ''))).not.toBe('');
  expect(Object.keys(manifest.exports)).toEqual(['.', './server', './sandbox', './package.json']);
});

it('has "use client" as the first line of modules with hooks or components, and in no other module', () => {
  const isDirective = (line: string | undefined) => /^["']use client["'];?$/.test(line ?? '');
  const needsClient = (code: string) =>
    /\bfrom "react(\/jsx-runtime)?"|\bfunction use[A-Z]/.test(code);
  const files = filesIn('dist', /\.js$/).filter((file) => !file.startsWith('dist/sandbox/'));
  const marked = files.filter((file) => read(file).split('\n').some(isDirective));
  expect(marked.filter((file) => !isDirective(read(file).split('\n')[0]))).toEqual([]);
  expect(marked).toEqual(files.filter((file) => needsClient(read(file))));
  expect(marked).toContain('dist/react/hooks/usePayment.js');
  expect(marked.filter((file) => !file.startsWith('dist/react/'))).toEqual([]);
  // A server component never imports the sandbox, which has its own page and window.
  const inSandbox = filesIn('dist/sandbox', /\.js$/).map(read);
  expect(inSandbox.flatMap((code) => code.split('\n')).filter(isDirective)).toEqual([]);
});

it('does not load the server or its libraries in browsers', () => {
  const { files, packages } = reachOf('dist/index.js');
  expect(files).toContain('dist/react/flow/runPayment.js');
  expect(files.filter((file) => !/^dist\/(index|core\/.+|react\/.+)\.js$/.test(file))).toEqual([]);
  expect(packages).toEqual(['@tanstack/react-query', 'react', 'react/jsx-runtime']);
});

it('does not load React or the sandbox on servers', () => {
  const { files, packages } = reachOf('dist/server.js');
  expect(files.filter((file) => !/^dist\/(server|core\/.+|server\/.+)\.js$/.test(file))).toEqual(
    [],
  );
  expect(packages.filter((name) => /react/.test(name))).toEqual([]);
});

it('loads React in the sandbox only when a window opens', () => {
  const onImport = reachOf('dist/sandbox.js', withoutLazy);
  const later = reachOf('dist/sandbox.js');
  expect(onImport.packages.filter((name) => /react/.test(name))).toEqual([]);
  expect(later.packages).toContain('react-dom/client');
});

it('does not load Node modules in the sandbox that pages import', () => {
  const { packages } = reachOf('dist/sandbox.js');
  expect(packages.filter((name) => /^node:|node-server/.test(name))).toEqual([]);
});

it('serves the script, its frames and the REST API with the sandbox command', async () => {
  const command = manifest.bin['react-inicis'];
  built(command.replace('./', ''));
  const child = spawn(process.execPath, [root + command, 'sandbox', '--port', '0']);
  onTestFinished(() => void child.kill());
  const [output] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const script = /http:\S+/.exec(String(output))?.[0] ?? '';
  const get = async (path: string) => {
    const response = await fetch(new URL(path, script));
    return [response.status, await response.text()];
  };
  expect(await get('/v1/iamport.js')).toEqual([200, expect.stringContaining('IMP')]);
  expect(await get('/sandbox/page.js')).toEqual([200, expect.stringContaining('./mountWindow.js')]);
  expect(await get('/sandbox/mountWindow.js')).toEqual([
    200,
    expect.stringContaining('createElement'),
  ]);
  expect(await get('/users/pg/imp1')).toEqual([200, expect.stringContaining('INIpayTest')]);
  expect((await get('/payments/imp_1'))[0]).toBe(401);
});

it('can be imported by Node without a DOM, and does not change the globals', () => {
  entries.forEach((entry) => built(`dist/${entry}.js`));
  const program = `
    const globals = () => Reflect.ownKeys(globalThis).map((key) => [key, globalThis[key]]);
    // Node creates some of its globals when they are first read.
    globals();
    const before = new Map(globals());
    const names = [];
    for (const entry of ['', '/server', '/sandbox'])
      names.push(...Object.keys(await import('react-inicis' + entry)));
    const changed = globals().filter(([key, value]) => !Object.is(before.get(key), value));
    console.log(JSON.stringify({ names, changed: changed.map(([key]) => String(key)) }));`;
  const { names, changed }: { names: string[]; changed: string[] } = JSON.parse(
    run('--no-warnings', '--input-type=module', '--eval', program),
  );
  expect(names).toEqual(
    expect.arrayContaining(['InicisCheckout', 'createClient', 'createSandbox']),
  );
  expect(changed).toEqual([]);
});

const documented: Record<string, string> = {
  index: `InicisCheckout InicisProvider usePayment useBillingKey usePaymentReturn
    useBillingKeyReturn verifyAt acceptUnverified encodePayment encodeBillingKey decodeCallback
    decodeReturn PaymentError isPaymentError shopperMessage explain cardIssuers banks payMethods
    InicisCheckoutProps InicisProviderProps PaymentRequest BillingKeyRequest WindowOptions
    MethodOptions SimplePayment PhonePayment VbankPayment DirectCardPayment CardPayment Order
    LazyOrder Buyer CardCode CardRule Receipt BillingKeyReceipt AwaitingDeposit VirtualAccount
    Verify PaymentHandlers BillingKeyHandlers Phase Without Imp`,
  server: `createClient createHandlers memoryLedger ledgerSuite reconcile verifyPayment encodePayment
    encodeBillingKey decodeCallback decodeReturn PaymentError isPaymentError shopperMessage explain
    cardIssuers banks payMethods Client Ledger OrderTerms VerifiedPayment`,
  sandbox: 'createSandbox Sandbox SandboxOptions',
};

it.each(entries)('exports every documented name from `%s`', (entry) => {
  const exported = publicNames(entry).map(({ name }) => name);
  expect(exported).toEqual(expect.arrayContaining(documented[entry]?.split(/\s+/) ?? []));
});

it.each(entries)('has a doc comment on every export of `%s`', (entry) => {
  const undocumented = publicNames(entry).filter((one) => !isDocumented(one));
  expect(undocumented).toEqual([]);
});

const star: Record<string, { folders: string[]; packages: string[] }> = {
  core: { folders: ['core'], packages: [] },
  react: { folders: ['core', 'react'], packages: ['react', '@tanstack/react-query'] },
  server: { folders: ['core', 'server'], packages: ['valibot'] },
  sandbox: {
    folders: ['core', 'sandbox'],
    // Only the command that serves the sandbox imports the packages of the last line.
    packages: `hono react react-dom react-dom/client @tanstack/react-query valibot
      @hono/node-server libsql node:fs/promises node:https node:net node:tls node:util`.split(
      /\s+/,
    ),
  },
  index: { folders: ['core', 'react'], packages: [] },
};

it.each(Object.keys(star))('imports in `src/%s` only the core and the allowed packages', (part) => {
  const { folders = [], packages = [] } = star[part] ?? {};
  const files = sources.filter((file) => file.startsWith(`src/${part}`));
  const foreignImports = files.flatMap((file) =>
    importsOf(read(file))
      .filter((specifier) => {
        if (!isRelative(specifier)) return !packages.includes(specifier);
        const [, folder = ''] = posix.join(posix.dirname(file), specifier).split('/');
        return !folders.includes(folder);
      })
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(files).not.toEqual([]);
  expect(foreignImports).toEqual([]);
});

/** Compiles files with the standard library `lib`. Returns the names that it does not have. */
function unknownNames(lib: string, files: readonly string[]): string[] {
  const options =
    '--ignoreConfig --noEmit --target ES2022 --module ESNext --jsx react-jsx --strict';
  const compiler = 'node_modules/@typescript/native/bin/tsc';
  const more = [
    '--moduleResolution',
    'Bundler',
    '--types',
    '',
    '--pretty',
    'false',
    '--skipLibCheck',
  ];
  let output = '';
  try {
    run(compiler, ...options.split(' '), ...more, '--lib', lib, ...files);
  } catch (error) {
    output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
  const unknown = [...output.matchAll(/\/(\w+\.tsx?)\(.*(?:Cannot find name|Property) '(\w+)'/g)];
  return unknown.map(([, file, name]) => `${file}: ${name}`);
}

it('compiles the core without the DOM and without Node', () => {
  // Only the type of the vendor's script contains the type of `fetch`. No code calls `fetch`.
  expect(unknownNames('ES2022', filesIn('src/core', /\.ts$/))).toEqual(['wire.ts: fetch']);
});

it('uses nothing later than ES2022 in the browser, as docs/en/going-live.md says', () => {
  const files = filesIn('src/react', /\.tsx?$/);
  expect(unknownNames('ES2022,DOM,DOM.Iterable', files)).toEqual([]);
});

it('imports only the entries of the package in stories and examples', () => {
  const files = [...filesIn('stories', /\.tsx?$/), ...filesIn('examples', /\.tsx?$/)].filter(
    (file) => !/\/(node_modules|dist)\//.test(file),
  );
  const insiders = files.filter((file) => importsOf(read(file)).some((one) => /\bsrc\//.test(one)));
  expect(files.length).toBeGreaterThan(0);
  // The playground shows the warnings that the kit prints to the console, which no entry exports.
  expect(insiders).toEqual(['stories/playground/problems.ts']);
});

it('pins the versions of all development dependencies, and accepts compatible versions of the others', () => {
  const { dependencies, devDependencies } = manifest;
  const except = (versions: Record<string, string>, pattern: RegExp) =>
    Object.entries(versions).filter(([, version]) => !pattern.test(version));
  expect(except(devDependencies, /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/)).toEqual([]);
  expect(except(dependencies, /^\^\d+\.\d+\.\d+$/)).toEqual([]);
});

describe('the tarball', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8' });
  const [packed]: { size: number; files: { path: string }[] }[] = JSON.parse(output);
  const files = new Set(packed?.files.map(({ path }) => path));

  it('has at most 900 kB', () => {
    expect(packed?.size).toBeLessThan(900_000);
  });

  it('contains the ledgers and the servers that the docs tell to copy', () => {
    expect([...files]).toEqual(
      expect.arrayContaining([
        'dist/server.d.ts',
        'examples/ledgers/libsql/ledger.ts',
        'examples/ledgers/mysql/schema.prisma',
        'examples/ledgers/postgres/ledger.ts',
        'examples/servers/express.ts',
        'examples/servers/next/inicis.ts',
      ]),
    );
    const generated = /node_modules|\.next\/|storefront\/(?:dist|\.data)|mysql\/generated/;
    expect([...files].filter((file) => generated.test(file))).toEqual([]);
  });

  it('contains each file to which its pages link', () => {
    const folders = new Set(
      [...files].flatMap((file) =>
        file.split('/').map((_, index, parts) => parts.slice(0, index).join('/')),
      ),
    );
    const dead = [...files]
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(#[^)]*)?\)/g)]
          .map(([, link = '']) => posix.join(posix.dirname(file), link))
          .filter((target) => !files.has(target) && !folders.has(target.replace(/\/$/, '')))
          .map((target) => `${file}: ${target}`),
      );
    expect(dead).toEqual([]);
  });
});

it('has only imported packages in `dependencies` and `peerDependencies`', () => {
  const imported = sources
    .flatMap((file) => importsOf(read(file)))
    .filter((one) => !isRelative(one));
  const names = imported.map((one) => /^(@[^/]+\/)?[^/]+/.exec(one)?.[0] ?? one);
  const { dependencies, peerDependencies } = manifest;
  const installed = Object.keys({ ...dependencies, ...peerDependencies });
  const needed = names.filter((name) => !builtinModules.includes(name.replace('node:', '')));
  expect([...new Set(needed)].sort()).toEqual(installed.sort());
});

it('has each script and file that its scripts and the workflows run', () => {
  const { scripts } = manifest;
  const workflows = filesIn('.github/workflows', /\.yml$/).map(read);
  const commands = [...Object.values(scripts), read('.ci/run'), ...workflows].join('\n');
  const named = (pattern: RegExp) => [...commands.matchAll(pattern)].map(([, name = '']) => name);
  const missing = named(/npm run (?:--silent )?([\w:]+)/g).filter((name) => !scripts[name]);
  const files = named(/(?:node|run:) ([\w./-]+\.mjs|\.ci\/\w+)/g);
  const folders = named(/--prefix ([\w/-]+)/g).map((folder) => `${folder}/package-lock.json`);
  expect(missing).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
  expect([...files, ...folders].filter((file) => !existsSync(root + file))).toEqual([]);
});

it('contains no path of a machine and no registry host', () => {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const ofThisMachine = /(?<![\w.])\/work\/|\/tmp\/bash_jobs|registry\.npmjs\.org/;
  const wrong = files.filter((file) => existsSync(root + file) && ofThisMachine.test(read(file)));
  expect(files).toContain('package.json');
  expect(wrong).toEqual([]);
});
