import ts from 'typescript';
import { blocksIn, type Block } from '../../scripts/markdown.mjs';

/** Part of a sample, which is compared with the same part of the sample in the other language. */
interface Part {
  text: string;
  /** True for a text that can be translated: a string, a piece of a template or text in JSX. */
  isProse: boolean;
}

const isKorean = (text: string) => /[\u3131-\u318e\uac00-\ud7a3]/.test(text);

/** True if the texts are equal, or if both can be translated and one is Korean. */
const isSame = (a: Part | undefined, b: Part | undefined) =>
  a?.text === b?.text || Boolean(a?.isProse && b?.isProse && isKorean(a.text + b.text));

const isText = (node: ts.Node) =>
  ts.isStringLiteral(node) ||
  ts.isJsxText(node) ||
  node.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

/** Returns the tokens of a program without comments, spaces and a comma before a bracket. */
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

/** Returns the lines of a sample that is not TypeScript, JavaScript or JSON, without comments. */
const linesOf = (lines: string[]): Part[] =>
  lines.map((line) => {
    const text = line.replace(/(^|\s)(#|\/\/|-- ).*/, '').replace(/\s+/g, ' ');
    return { text: text.trim(), isProse: true };
  });

const partsOf = ({ language, lines }: Block) =>
  /^([cm]?[jt]sx?|json)$/.test(language) ? tokensOf(lines.join('\n')) : linesOf(lines);

/** Returns the first difference between two samples. */
function differenceOf(a: Block, b: Block): string | undefined {
  if (a.language !== b.language) return `language ${a.language} / ${b.language}`;
  const [one, other] = [partsOf(a), partsOf(b)];
  const longest = one.length > other.length ? one : other;
  const at = longest.findIndex((_, index) => !isSame(one[index], other[index]));
  return at < 0 ? undefined : `${one[at]?.text ?? '(end)'} / ${other[at]?.text ?? '(end)'}`;
}

/**
 * Returns the differences between the samples of two pages: a different number of samples, and the
 * first difference of each pair. Comments and Korean texts are not compared.
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
