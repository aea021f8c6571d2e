/** The nonce of this response, for styles made in the browser; empty when the page has none (tests, vite dev). */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
