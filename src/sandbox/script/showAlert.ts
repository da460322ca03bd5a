/** Shows an alert, if the page has `alert`. */
export function showAlert(text: string): void {
  if ('alert' in window) window.alert(text);
}
