interface DisclosureProps {
  className: string;
  open: boolean;
  onToggle(): void;
  children?: string;
  'aria-label'?: string;
}

/** A button that opens something near it, and closes it again. */
export function Disclosure({ open, onToggle, ...button }: DisclosureProps) {
  return <button type="button" aria-expanded={open} onClick={onToggle} {...button} />;
}
