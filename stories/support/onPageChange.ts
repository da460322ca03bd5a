/**
 * Calls back when the page changes, and returns the function that ends this. The script shows or
 * hides its window around each request, and the panels follow each phase of a payment.
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
