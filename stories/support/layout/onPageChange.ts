/**
 * Calls the function when the page changes. Returns a function that stops the observation. The
 * panels use it to update when the script shows or hides its window and when the phase changes.
 */
export function onPageChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['style', 'class', 'data-phase'],
  });
  return () => observer.disconnect();
}
