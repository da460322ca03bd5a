/**
 * Copies a text. A page that is not served over HTTPS or from localhost, for example on a phone, has
 * no `navigator.clipboard`.
 */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (!isCopied) throw new Error('copy: the browser refused');
}
