import { ORIGIN } from '@so-viec/server/testing';

/** A write as a page of somebody else makes a browser send it, with the cookies of who is signed in. */
export interface Forgery {
  name: string;
  /** What the browser, or the page, says besides the cookie. */
  headers: Record<string, string>;
  body: 'json' | 'form' | 'parts' | 'bytes' | 'none';
  /** A form posts, whatever the route wants. */
  method?: 'POST';
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const ELSEWHERE = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };

/** Twelve kinds: by what the browser tells, by what it cannot tell, and past the method and the content type. */
export const FORGERIES: readonly Forgery[] = [
  { name: 'fetch of another site', headers: { ...JSON_TYPE, ...ELSEWHERE }, body: 'json' },
  {
    name: 'fetch of a neighbour of the same domain',
    headers: { ...JSON_TYPE, 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' },
    body: 'json',
  },
  { name: 'an address that was typed', headers: { ...JSON_TYPE, 'Sec-Fetch-Site': 'none' }, body: 'json' },
  {
    name: 'another site that claims our origin',
    headers: { ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site', Origin: ORIGIN },
    body: 'json',
  },
  {
    name: 'an old browser on another site',
    headers: { ...JSON_TYPE, Origin: 'https://evil.example' },
    body: 'json',
  },
  { name: 'a sandboxed frame', headers: { ...JSON_TYPE, Origin: 'null' }, body: 'json' },
  {
    name: 'a name that begins as ours',
    headers: { ...JSON_TYPE, Origin: `${ORIGIN}.evil.example` },
    body: 'json',
  },
  { name: 'nobody says from where', headers: { ...JSON_TYPE, Referer: `${ORIGIN}/hom-nay` }, body: 'json' },
  { name: 'a form', headers: { ...FORM, ...ELSEWHERE }, body: 'form', method: 'POST' },
  {
    name: 'a form with JSON as its text',
    headers: { 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'same-origin' },
    body: 'json',
    method: 'POST',
  },
  {
    name: 'a form of parts',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Sec-Fetch-Site': 'same-origin' },
    body: 'parts',
    method: 'POST',
  },
  {
    name: 'a form that asks for another method',
    headers: { ...FORM, 'Sec-Fetch-Site': 'same-origin', 'X-HTTP-Method-Override': 'PUT' },
    body: 'form',
    method: 'POST',
  },
];

/** The body of a forgery: what would be right, in the shape that it can have. */
export function bodyOf({ body }: Forgery, right: object): string | undefined {
  const text = JSON.stringify(right);
  if (body === 'json') return text;
  if (body === 'form') {
    const fields = Object.entries(right).map(([name, value]): [string, string] => [name, String(value)]);
    return new URLSearchParams(fields).toString();
  }
  if (body === 'parts')
    return `--x\r\nContent-Disposition: form-data; name="json"\r\n\r\n${text}\r\n--x--\r\n`;
  return undefined;
}
