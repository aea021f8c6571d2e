import { createTransport } from 'nodemailer';

/** Hands a letter to a mail server. Throws what the server says. */
export type Send = (letter: { to: string; subject: string; text: string }) => Promise<void>;

/** How long a mail server that does not answer is waited for. */
const TIMEOUT_MS = 10_000;

/** A way to send letters by `smtp://…`; undefined where none is configured: letters wait. */
export function openTransport(url: string | null, from: string): Send | undefined {
  if (url === null) return undefined;
  const transport = createTransport(url, { from });
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  Object.assign(transport.options, limits);
  return async (letter) => {
    await transport.sendMail(letter);
  };
}
