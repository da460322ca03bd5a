interface DisclosureProps {
  className: string;
  open: boolean;
  onToggle(): void;
  children?: string;
  'aria-label'?: string;
}

/** A button that shows and hides the content next to it. */
export function Disclosure({ open, onToggle, ...button }: DisclosureProps) {
  return <button type="button" aria-expanded={open} onClick={onToggle} {...button} />;
}
