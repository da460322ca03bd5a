/** Returns the fenced blocks of a Markdown text. `line` is the number of the first line inside. */
export function blocksIn(text) {
  const blocks = [];
  let open;
  for (const [index, line] of text.split('\n').entries()) {
    const [, info] = /^\s*```(.*)$/.exec(line) ?? [];
    if (info === undefined) open?.lines.push(line);
    else if (open) open = undefined;
    else {
      const [language = '', ...marks] = info.trim().split(/\s+/);
      open = { line: index + 2, language, marks, lines: [] };
      blocks.push(open);
    }
  }
  return blocks;
}
