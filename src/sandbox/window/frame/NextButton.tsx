interface NextButtonProps {
  label: string;
  /** What is missing before it goes on; empty when nothing is. */
  reason: string;
  inert: boolean;
}

/** Goes on. While it cannot it stays focusable and says why. */
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
