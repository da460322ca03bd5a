/** A ref callback that moves the focus to the element when it mounts. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
