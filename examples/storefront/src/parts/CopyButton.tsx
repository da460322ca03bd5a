import { useState } from 'react';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

/** Copies a text, such as the number of a virtual account. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTexts(shopTexts);
  const [result, setResult] = useState<'copied' | 'notCopied'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('notCopied'),
    );
  return (
    <>
      <button type="button" className="button small" onClick={copy} aria-label={label}>
        {t('copy')}
      </button>{' '}
      <small role="status">{result && t(result)}</small>
    </>
  );
}
