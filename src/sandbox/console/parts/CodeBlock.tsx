import { useConsole } from '../data/consoleContext.js';
import { copyText } from './copyText.js';

/** Code with a button that copies it. `label` is its title. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  const { t, run } = useConsole();
  return (
    <figure className="code">
      <figcaption>{label}</figcaption>
      <pre>
        <code>{code}</code>
      </pre>
      <button
        type="button"
        className="secondary"
        aria-label={`${t.copy}: ${label}`}
        onClick={() => void run(() => copyText(code), t.copied)}
      >
        {t.copy}
      </button>
    </figure>
  );
}
