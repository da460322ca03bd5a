import { useState } from 'react';

interface CopyButtonProps {
  label: string;
  /** Message after the text was copied. */
  done: string;
  /** Message if the browser refuses the clipboard; the text is then shown in a field. */
  failed: string;
  /** Returns the text to copy. */
  text: () => string;
}

/** Button that copies a text. */
export function CopyButton({ label, done, failed, text }: CopyButtonProps) {
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>();
  const copy = async () => {
    const current = text();
    const isDone = await navigator.clipboard.writeText(current).then(
      () => true,
      () => false,
    );
    setCopied({ text: current, isDone });
  };
  return (
    <div className="playground-copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{copied && (copied.isDone ? done : failed)}</span>
      {copied && !copied.isDone && (
        <input
          type="text"
          readOnly
          aria-label={label}
          value={copied.text}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
