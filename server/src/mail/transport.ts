import { createTransport } from 'nodemailer';

/** Hands a letter to a mail server. Throws what the server says. */
export type Send = (letter: { to: string; subject: string; text: string }) => Promise<void>;

/** How long a mail server that does not answer is waited for. */
const TIMEOUT_MS = 10_000;
const ONE_ADDRESS = /^[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+$/;

/** A way to send letters by `smtp://…`; undefined where none is configured: letters wait. */
export function openTransport(url: string | null, from: string, timeoutMs = TIMEOUT_MS): Send | undefined {
  if (url === null) return undefined;
  const limits = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const transport = createTransport({ url, ...limits }, { from });
  return async (letter) => {
    // A text would be read as a list of names and addresses.
    if (!ONE_ADDRESS.test(letter.to)) throw new Error('not one address');
    await transport.sendMail(letter);
  };
}
