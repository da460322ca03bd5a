import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

interface TestControlsProps {
  locale: Locale;
  onDecline(): void;
}

/** A button that ends the window with a decline. The real window does not have it. */
export function TestControls({ locale, onDecline }: TestControlsProps) {
  const text = texts[locale];
  return (
    <div role="group" aria-label={text.testControls} className="test-controls">
      <span aria-hidden="true">{text.testControls}</span>
      <button type="button" onClick={onDecline}>
        {text.decline}
      </button>
    </div>
  );
}
