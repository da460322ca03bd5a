import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { blocksIn } from '../../scripts/markdown.mjs';

const withoutBlocks = (text: string) => text.replace(/^\s*```.*?^\s*```$/gms, '');
const withoutCode = (text: string) => withoutBlocks(text).replace(/`[^`\n]*`/g, '');

/** Returns the anchors that GitHub creates from the headings of a page. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** Returns the part of a page from the heading with this anchor to the next heading of its level. */
export function sectionOf(text: string, anchor: string): string {
  const at = anchorsOf(text).indexOf(anchor);
  const masked = text.replace(/^\s*```.*?^\s*```$/gms, (block) => block.replace(/#/g, ' '));
  const headings = [...masked.matchAll(/^(#{1,6}) +.+$/gm)];
  const [heading, level = ''] = headings[at] ?? [];
  if (!heading) throw new Error(`no heading has the anchor ${anchor}`);
  const end = headings.slice(at + 1).find(([, next = '']) => next.length <= level.length);
  return text.slice(headings[at]?.index, end?.index);
}

/** Returns the targets of a page's links, except links to other sites. */
export const linksOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]: +(\S+)/gm)]
    .map(([, inline, reference]) => inline ?? reference ?? '')
    .filter((address) => !/^[a-z][a-z\d+.-]*:/i.test(address));

/** Returns the file that a link of a page points to, and the anchor of the link. */
export function targetOf(page: string, link: string): { file: string; anchor: string } {
  const [path = '', anchor = ''] = link.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  return { file: decodeURIComponent(file), anchor: decodeURIComponent(anchor) };
}

/** Returns the links of a page whose file or anchor does not exist. */
export function brokenLinks(root: string, page: string): string[] {
  return linksOf(readFileSync(root + page, 'utf8')).filter((link) => {
    const { file, anchor } = targetOf(page, link);
    if (!existsSync(root + file)) return true;
    return anchor !== '' && !anchorsOf(readFileSync(root + file, 'utf8')).includes(anchor);
  });
}

const folders = 'src|core|react|server|sandbox|stories|test|examples|docs|bench|scripts';
const path = new RegExp(`(?<![\\w./@-])(?:${folders})/[\\w./-]*`, 'g');

/**
 * Returns the paths in code and drawings of a page that exist neither in the repository nor in `src`.
 * A path can omit the extension of a source file, and can contain `NAME` for any name.
 */
export function missingPaths(root: string, page: string): string[] {
  const text = readFileSync(root + page, 'utf8');
  const drawings = blocksIn(text).filter(({ language }) => language === '');
  const spans = withoutBlocks(text).match(/`[^`\n]+`/g) ?? [];
  const code = [...spans, ...drawings.flatMap(({ lines }) => lines)].join('\n');
  const names = new Set(code.match(path)?.map((name) => name.replace(/[./]+$|\/NAME\b.*/, '')));
  return [...names].filter((name) => {
    const places = ['', 'src/'].flatMap((base) =>
      ['', '.ts', '.tsx'].map((end) => base + name + end),
    );
    return !places.some((place) => existsSync(root + place));
  });
}
