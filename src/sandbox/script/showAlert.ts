/** Shows an alert, where the page has them. */
export function showAlert(text: string): void {
  if ('alert' in window) window.alert(text);
}
