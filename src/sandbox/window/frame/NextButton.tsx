interface NextButtonProps {
  label: string;
  /** The reason why the shopper cannot continue; empty when there is none. */
  reason: string;
  inert: boolean;
}

/** Continues. While it cannot, it stays focusable and shows the reason. */
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
