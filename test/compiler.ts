import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
/** What was read once is not read again: the copies share every file that is the same in them. */
const read = new Map<string, ts.SourceFile | undefined>();

/** A copy of the sources in the compiler's memory, with other texts for some of the files. */
export function compile(files: readonly string[], texts: Record<string, string> = {}) {
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = host;
  const textOf = (path: string) => texts[path.replace(root, '')];
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = textOf(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target, true);
    const source = read.get(path) ?? getSourceFile(path, target, ...rest);
    read.set(path, source);
    return source;
  };
  const paths = files.map((file) => root + file);
  const program = ts.createProgram(paths, options, host);
  const sourceOf = (file: string) => {
    const source = program.getSourceFile(root + file);
    if (!source) throw new Error(`no ${file}`);
    return source;
  };
  return {
    /** What the compiler says about a file, each on one line. */
    errorsIn: (file: string) =>
      [
        ...program.getSyntacticDiagnostics(sourceOf(file)),
        ...program.getSemanticDiagnostics(sourceOf(file)),
      ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),

    /** The members of an interface, with the comment above each; `''` without one. */
    membersOf(file: string, name: string): Map<string, string> {
      const source = sourceOf(file);
      const members = source.statements.flatMap((one) =>
        ts.isInterfaceDeclaration(one) && one.name.text === name ? [...one.members] : [],
      );
      const commentOn = (member: ts.TypeElement) =>
        ts
          .getJSDocCommentsAndTags(member)
          .map((comment) => comment.getText(source))
          .join('\n');
      return new Map(
        members.map((member) => [member.name?.getText(source) ?? '', commentOn(member)]),
      );
    },
  };
}
