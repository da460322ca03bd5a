interface NextButtonProps {
  label: string;
  /** The reason why the shopper cannot continue; empty if the shopper can continue. */
  reason: string;
  inert: boolean;
}

/**
 * The button that continues. If the shopper cannot continue, it stays focusable and shows the
 * reason.
 */
export function NextButton({ label, reason, inert }: NextButtonProps) {
  return (
    <div className="next">
      <p id="reason" aria-live="polite">
        {reason}
      </p>
      <button type="submit" aria-disabled={inert} aria-describedby="reason">
        {label}
      </button>
    </div>
  );
}
