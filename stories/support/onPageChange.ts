/**
 * Calls whenever the page changes: the script shows or hides its window around each request, and
 * what shows a payment follows each of its steps.
 */
export function onPageChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['style', 'class', 'data-phase'],
  });
  return () => observer.disconnect();
}
