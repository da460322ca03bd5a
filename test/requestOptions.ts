import ts from 'typescript';

/** Options of a request, read from the text of `core/request.ts`. */
export interface RequestOptions {
  /** Comment of each option, and of each part of one, by path: `order`, `order.taxFree`. */
  comments: ReadonlyMap<string, string>;
  /** Names of the interfaces that they belong to. */
  interfaces: ReadonlySet<string>;
}

type Declarations = ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;

/** Returns the options of a request, with the parts of those that are made of named parts. */
export function optionsOf(text: string, request: string): RequestOptions {
  const source = ts.createSourceFile('request.ts', text, ts.ScriptTarget.Latest, true);
  const declarations: Declarations = new Map(
    source.statements
      .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
      .map((one) => [one.name.text, one]),
  );
  const comments = new Map<string, string>();
  const interfaces = new Set<string>();

  /** Adds the members of a declaration; `picked` names the only ones to add. */
  const add = (name: string, path: string, picked?: readonly string[]) => {
    const declaration = declarations.get(name);
    if (!declaration) return;
    if (ts.isTypeAliasDeclaration(declaration)) return addNamedTypes(declaration.type, path);
    interfaces.add(name);
    for (const { from, keys } of inherited(declaration)) add(from, path, keys);
    for (const member of declaration.members.filter(ts.isPropertySignature)) {
      const key = member.name.getText();
      if (picked && !picked.includes(key)) continue;
      comments.set(path + key, commentOf(member));
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

/** Returns what an interface takes from others: `extends Pick<Order, 'merchantUid' | 'name'>`. */
const inherited = ({ heritageClauses = [] }: { heritageClauses?: readonly ts.HeritageClause[] }) =>
  heritageClauses
    .flatMap(({ types }) => [...types])
    .map((type) => {
      const [from, keys] = type.typeArguments ?? [];
      if (type.expression.getText() !== 'Pick' || !from || !keys) throw new Error(type.getText());
      return { from: from.getText(), keys: keys.getText().match(/\w+/g) ?? [] };
    });

const commentOf = (member: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(member)
    .map((comment) => comment.getText())
    .join('\n');

/** Returns the text with one more key in an interface. */
export function withKey(text: string, interfaceName: string, key: string): string {
  const head = new RegExp(`export interface ${interfaceName}\\b[^{]*\\{`);
  if (!head.test(text)) throw new Error(`no interface ${interfaceName}`);
  return text.replace(head, (found) => `${found}\n  ${key}?: boolean | undefined;`);
}
