import { randomBytes } from 'node:crypto';
import { connect, isIP, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import type { Client } from 'ldapts';
import type { Logger } from 'pino';
import { type LdapConfig, NAME } from './federated-config.ts';

/** What a directory says of a password: 'away' when it could not be asked. */
export type Verdict = 'right' | 'wrong' | 'away';

/** Results of a bind that are the directory's trouble and not the person's: busy, unavailable, not here, unfinished. */
const TROUBLE = new Set([1, 2, 3, 7, 8, 13, 51, 52, 80]);

/** What must not stand as it is in a value of a distinguished name (RFC 4514). */
const inName = (text: string): string =>
  text
    .replace(/[\\,+"<>;=]/g, (c) => `\\${c}`)
    .replace(/^[# ]/, (c) => `\\${c}`)
    .replace(/ $/, '\\ ')
    .replaceAll('\0', '\\00');

/** What must not stand as it is in a value of a filter (RFC 4515). */
const inFilter = (text: string): string =>
  text.replace(/[\\*()\0]/g, (c) => `\\${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** A template with a name in it; only a distinguished name has letters that must be written otherwise. */
const filled = (template: string, name: string): string =>
  template.replaceAll(NAME, () => (template.includes('=') ? inName(name) : name));

/** The line to a directory, kept here so that one that hangs can be cut whatever it waits for. */
interface Line {
  socket?: Socket;
}

/** Where a connection goes; brackets belong to an address only within a URL. */
const hostOf = (ldap: LdapConfig): string => new URL(ldap.url).hostname.replace(/^\[|\]$/g, '');

async function openLine(ldap: LdapConfig, line: Line): Promise<Client> {
  const { Client } = await import('ldapts');
  const host = hostOf(ldap);
  const keep = <S extends Socket>(socket: S): S => {
    line.socket = socket;
    return socket;
  };
  const client = new Client({
    url: ldap.url,
    timeout: ldap.patience,
    connectTimeout: ldap.patience,
    createConnection: ((port: number) => keep(connect(port, host))) as typeof connect,
    createSecureConnection: ((...of: Parameters<typeof connectTls>) =>
      keep(connectTls(...of))) as typeof connectTls,
  });
  if (ldap.startTls) await client.startTLS({ host, ...(isIP(host) === 0 && { servername: host }) });
  return client;
}

interface Person {
  name: string;
  password: string;
}

/** Nobody's name and password, of the same shape as somebody's. */
function nobody(): Person {
  const text = randomBytes(12).toString('hex');
  return { name: text, password: text };
}

/**
 * Whether this is the password of whoever the directory knows by this name. Without a name it does the same work for
 * nobody, with another password. Never throws: a directory that is away, or that refuses the program itself, is 'away'.
 */
export async function askDirectory(
  ldap: LdapConfig,
  of: { name: string | undefined; password: string },
  log: Logger,
): Promise<Verdict> {
  const { name, password } = of;
  // Most directories take a bind without a password for an anonymous one, and welcome it (RFC 4513, 5.1.2).
  if (password === '') return 'wrong';
  const line: Line = {};
  const limit = new AbortController();
  try {
    const asked = ask(ldap, line, name === undefined ? nobody() : { name, password });
    return await Promise.race([asked, refuseAfter(2 * ldap.patience, limit.signal)]);
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'the directory could not be asked');
    return 'away';
  } finally {
    limit.abort();
    line.socket?.destroy();
  }
}

async function refuseAfter(ms: number, signal: AbortSignal): Promise<never> {
  await setTimeout(ms, undefined, { signal });
  throw new Error('too slow');
}

async function ask(ldap: LdapConfig, line: Line, of: Person): Promise<Verdict> {
  const client = await openLine(ldap, line);
  const entry = await entryOf(ldap, client, of.name);
  try {
    await client.bind(entry, of.password);
    return 'right';
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || TROUBLE.has(code)) throw error;
    return 'wrong';
  }
}

/** The entry to bind as. One that is not found is nobody's, and is asked for like another. */
async function entryOf({ entry }: LdapConfig, client: Client, name: string): Promise<string> {
  if ('template' in entry) return filled(entry.template, name);
  await client.bind(entry.dn, entry.password);
  const filter = entry.filter.replaceAll(NAME, () => inFilter(name));
  const { searchEntries } = await client.search(entry.base, { filter, attributes: ['1.1'], sizeLimit: 2 });
  const [found, other] = searchEntries;
  // A name that two people answer to is nobody's.
  return found && !other ? found.dn : `cn=${nobody().name},${entry.base}`;
}

/** The result that the directory answered with; undefined where it did not answer. */
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;

/** What the log may say of it: no name and no password. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? String('code' in error ? error.code : error.message) : 'unknown';
