/** The nonce of this response, for styles made in the browser; empty when the page has none (tests, vite dev). */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

/** Whether the server said, before anybody signed in, that its database is a demo. */
export function isDemoServer(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name=sv-demo]')?.content === '1';
}
