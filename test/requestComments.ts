import ts from 'typescript';

/** A declaration of `core/request.ts` that an option's type can name. */
type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** The options of a request, read from the text of `core/request.ts`. */
export interface Options {
  /** Comment of each option, and of each part of one, by path: `order`, `order.taxFree`. */
  comments: ReadonlyMap<string, string>;
  /** Names of the interfaces that these belong to. */
  interfaces: ReadonlySet<string>;
}

const parse = (text: string) =>
  ts.createSourceFile('request.ts', text, ts.ScriptTarget.Latest, true);

/** Returns the options of an interface, with those inside the interfaces that they are made of. */
export function optionsOf(text: string, request: string): Options {
  const source = parse(text);
  const declarations = new Map<string, Declaration>();
  for (const statement of source.statements)
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      declarations.set(statement.name.text, statement);
  const comments = new Map<string, string>();
  const interfaces = new Set<string>();

  const add = (name: string, path: string, keys: readonly string[] | null) => {
    const declaration = declarations.get(name);
    if (!declaration) return;
    if (ts.isTypeAliasDeclaration(declaration)) return addNamed(declaration.type, path);
    interfaces.add(name);
    for (const clause of declaration.heritageClauses ?? [])
      for (const { expression, typeArguments: [from, picked] = [] } of clause.types) {
        if (expression.getText() !== 'Pick' || !from || !picked) throw new Error(name);
        add(from.getText(), path, [...picked.getText().matchAll(/'(\w+)'/g)].map(([, key = '']) => key));
      }
    for (const member of declaration.members) {
      const key = member.name?.getText() ?? '';
      if (!ts.isPropertySignature(member) || (keys && !keys.includes(key))) continue;
      comments.set(path + key, ts.getJSDocCommentsAndTags(member).map((one) => one.getText()).join('\n'));
      if (member.type) addNamed(member.type, `${path}${key}.`);
    }
  };
  /** Adds the members of each interface that a type names. */
  const addNamed = (type: ts.Node, path: string) => {
    if (ts.isTypeReferenceNode(type)) add(type.typeName.getText(), path, null);
    type.forEachChild((part) => addNamed(part, path));
  };
  add(request, '', null);
  return { comments, interfaces };
}

/** Returns the text with one more key in an interface. */
export function withKey(text: string, interfaceName: string, key: string): string {
  const head = new RegExp(`export interface ${interfaceName}\\b[^{]*\\{`);
  if (!head.test(text)) throw new Error(`no ${interfaceName}`);
  return text.replace(head, (found) => `${found}\n  ${key}?: boolean | undefined;`);
}
