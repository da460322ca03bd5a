import ts from 'typescript';

/** Options of a request, parsed from the text of `core/request.ts`. */
export interface RequestOptions {
  /** Comments of the options and of their parts, by path: `order`, `order.taxFree`. */
  comments: ReadonlyMap<string, string>;
  /** Names of the interfaces that declare the options. */
  interfaces: ReadonlySet<string>;
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** Returns the options of a request, and their parts if an option has a named type. */
export function optionsOf(text: string, request: string): RequestOptions {
  const declarations = declarationsIn(text);
  const comments = new Map<string, string>();
  const interfaces = new Set<string>();

  /** Adds the members of a declaration, or only the members in `picked`. */
  const add = (name: string, path: string, picked?: readonly string[]) => {
    const declaration = declarations.get(name);
    if (!declaration) return;
    if (ts.isTypeAliasDeclaration(declaration)) return addNamedTypes(declaration.type, path);
    interfaces.add(name);
    for (const { from, keys } of picksOf(declaration)) add(from, path, keys);
    for (const member of declaration.members.filter(ts.isPropertySignature)) {
      const key = member.name.getText();
      if (picked && !picked.includes(key)) continue;
      comments.set(path + key, commentOn(member));
      if (member.type) addNamedTypes(member.type, `${path}${key}.`);
    }
  };
  const addNamedTypes = (type: ts.Node, path: string) => {
    if (ts.isTypeReferenceNode(type)) add(type.typeName.getText(), path);
    type.forEachChild((part) => addNamedTypes(part, path));
  };

  add(request, '');
  return { comments, interfaces };
}

/** Returns the members of an interface with their comments; `''` for a member without a comment. */
export function membersOf(text: string, interfaceName: string): Map<string, string> {
  const declaration = declarationsIn(text).get(interfaceName);
  if (!declaration || !ts.isInterfaceDeclaration(declaration))
    throw new Error(`no interface ${interfaceName}`);
  return new Map(
    declaration.members.map((member) => [member.name?.getText() ?? '', commentOn(member)]),
  );
}

/** Returns the text with an additional optional key in an interface. */
export function withKey(text: string, interfaceName: string, key: string): string {
  const head = new RegExp(`^(export )?interface ${interfaceName}\\b[^{]*\\{$`, 'm');
  if (!head.test(text)) throw new Error(`no interface ${interfaceName}`);
  return text.replace(head, `$&\n  ${key}?: boolean | undefined;`);
}

function declarationsIn(text: string): ReadonlyMap<string, Declaration> {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements
      .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
      .map((one) => [one.name.text, one]),
  );
}

/** Returns the keys that an interface picks: `extends Pick<Order, 'merchantUid' | 'name'>`. */
const picksOf = ({ heritageClauses = [] }: { heritageClauses?: readonly ts.HeritageClause[] }) =>
  heritageClauses
    .flatMap(({ types }) => [...types])
    .map((type) => {
      const [from, keys] = type.typeArguments ?? [];
      if (type.expression.getText() !== 'Pick' || !from || !keys) throw new Error(type.getText());
      return { from: from.getText(), keys: keys.getText().match(/\w+/g) ?? [] };
    });

const commentOn = (member: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(member)
    .map((comment) => comment.getText())
    .join('\n');
