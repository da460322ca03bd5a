import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';
import { hasPostgres, startPostgres } from '../ledgers/postgresServer.js';
import { lineOf, samplesOf, start, tables, works, type RunningBackend } from './backend.js';
import { booksOf } from './books.js';

const jars = ['jackson-databind', 'jackson-core', 'jackson-annotations', 'postgresql'].map(
  (name) => `/usr/share/java/${name}.jar`,
);
export const hasJava = works('javac', '-version');
export const canRunSpring = hasJava && hasPostgres && jars.every((jar) => existsSync(jar));

/** Annotations of Spring that the sample uses. They only need a name and a value to compile. */
const annotations = [
  'org.springframework.beans.factory.annotation.Value',
  'org.springframework.stereotype.Component',
  'org.springframework.stereotype.Service',
  'org.springframework.transaction.annotation.Transactional',
  'org.springframework.web.bind.annotation.PostMapping',
  'org.springframework.web.bind.annotation.RequestBody',
  'org.springframework.web.bind.annotation.RequestMapping',
  'org.springframework.web.bind.annotation.RestController',
];
const retention = '@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)';

/**
 * Compiles the Spring sample. Spring is not installed, so `test/docs/spring` has stand-ins for the
 * classes that the sample uses. Returns the folder of the classes.
 */
function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backend-spring-'));
  for (const { name, code, language } of samplesOf('en')) {
    if (language === 'java') writeFileSync(join(folder, name), code);
  }
  for (const annotation of annotations) {
    const at = annotation.lastIndexOf('.');
    const [place, name] = [annotation.slice(0, at), annotation.slice(at + 1)];
    const body = `${retention} public @interface ${name} { String value() default ""; }`;
    writeFileSync(join(folder, `${name}.java`), `package ${place};\n${body}\n`);
  }
  const standIns = fileURLToPath(new URL('spring/', import.meta.url));
  for (const name of readdirSync(standIns)) copyFileSync(standIns + name, join(folder, name));
  const files = readdirSync(folder).filter((name) => name.endsWith('.java'));
  const options = ['-cp', jars.join(':'), '-d', folder];
  const { stderr, status } = spawnSync('javac', [...options, ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** Folder of the classes. One compilation is enough for all tests. */
let classes: string | undefined;
afterAll(() => {
  if (classes) rmSync(classes, { recursive: true, force: true });
});

/** Runs the Spring sample with PostgreSQL, on the HTTP server of the JDK. */
export async function runSpring(gateway: string): Promise<RunningBackend> {
  classes ??= compile();
  const server = await startPostgres();
  onTestFinished(server.stop);
  for (const statement of tables()) await server.run(statement);
  const socket = join(new URL(server.url).searchParams.get('host') ?? '', '.s.PGSQL.5432');
  const port = await portOf(socket);
  const database = `jdbc:postgresql://127.0.0.1:${port}/postgres?user=shop&sslmode=disable`;
  const classPath = [classes, ...jars].join(':');
  const child = start('java', ['-cp', classPath, 'shop.Main', gateway, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const api = `http://127.0.0.1:${await lineOf(child.stdout, /^(\d+)$/)}/api/inicis`;
  return { api, session: { 'x-user': 'shopper' }, books: () => booksOf(server.run) };
}

/** Opens a TCP port in front of a socket file, because JDBC cannot use a socket file. */
async function portOf(socketPath: string): Promise<number> {
  const proxy = createServer((client) => {
    const server = connect(socketPath);
    client.pipe(server).pipe(client);
    for (const side of [client, server]) side.on('error', () => side.destroy());
  });
  onTestFinished(() => void proxy.close());
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address.port;
}
