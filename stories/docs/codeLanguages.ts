import java from 'refractor/java';
import php from 'refractor/php';
import python from 'refractor/python';
import sql from 'refractor/sql';
import { SyntaxHighlighter } from 'storybook/internal/components';

interface Prism {
  languages: Record<string, unknown>;
}

/** Storybook has `bash`. The docs call it `sh`, as code hosts do. */
function sh({ languages }: Prism) {
  languages['sh'] = languages['bash'];
}
sh.displayName = 'sh';

/** Adds the languages of the docs to those that Storybook colours. */
export function addCodeLanguages(): void {
  for (const [name, grammar] of Object.entries({ java, php, python, sh, sql }))
    SyntaxHighlighter.registerLanguage(name, grammar);
}
