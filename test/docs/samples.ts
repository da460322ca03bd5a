import ts from 'typescript';
import { blocksIn, type Block } from '../../scripts/markdown.mjs';

/** A part of a sample that is compared with the same part in the other language. */
interface Part {
  text: string;
  /** A text for people, which may be translated: a string, a piece of a template, text in JSX. */
  isProse: boolean;
}

const isKorean = (text: string) => /[\u3131-\u318e\uac00-\ud7a3]/.test(text);

/** A part is the same when its text is, or when one of the two is a Korean text for people. */
const isSame = (a: Part | undefined, b: Part | undefined) =>
  a?.text === b?.text || Boolean(a?.isProse && b?.isProse && isKorean(a.text + b.text));

const isText = (node: ts.Node) =>
  ts.isStringLiteral(node) ||
  ts.isJsxText(node) ||
  node.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

/** Returns the tokens of a program. Comments, blanks and a comma before a bracket do not count. */
function tokensOf(code: string): Part[] {
  const file = ts.createSourceFile('sample.tsx', code, ts.ScriptTarget.ESNext, true);
  const tokens: Part[] = [];
  const visit = (node: ts.Node) => {
    const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
    children.forEach(visit);
    const text = node.getText(file).replace(/\s+/g, ' ').trim();
    if (children.length === 0 && text !== '') tokens.push({ text, isProse: isText(node) });
  };
  visit(file);
  return tokens.filter(
    ({ text }, at) => text !== ',' || !/^[)\]}]$/.test(tokens[at + 1]?.text ?? ''),
  );
}

/** Returns the lines of any other sample without their comments. */
const linesOf = (lines: string[]): Part[] =>
  lines.map((line) => {
    const text = line.replace(/(^|\s)(#|\/\/|-- ).*/, '').replace(/\s+/g, ' ');
    return { text: text.trim(), isProse: true };
  });

const partsOf = ({ language, lines }: Block) =>
  /^([cm]?[jt]sx?|json)$/.test(language) ? tokensOf(lines.join('\n')) : linesOf(lines);

/** Returns the first difference of two samples. */
function differenceOf(a: Block, b: Block): string | undefined {
  if (a.language !== b.language) return `language ${a.language} / ${b.language}`;
  const [one, other] = [partsOf(a), partsOf(b)];
  const longest = one.length > other.length ? one : other;
  const at = longest.findIndex((_, index) => !isSame(one[index], other[index]));
  return at < 0 ? undefined : `${one[at]?.text ?? '(end)'} / ${other[at]?.text ?? '(end)'}`;
}

/**
 * Returns what differs between the samples of two pages: their number, and the first difference of
 * each pair. Comments and Korean texts do not count.
 */
export function sampleDifferences(page: string, other: string): string[] {
  const [a, b] = [blocksIn(page), blocksIn(other)];
  const count = a.length === b.length ? [] : [`${a.length} / ${b.length} samples`];
  const pairs = a.flatMap((block, at) => {
    const pair = b[at];
    const difference = pair && differenceOf(block, pair);
    return difference === undefined ? [] : [`line ${block.line}: ${difference}`];
  });
  return [...count, ...pairs];
}
