import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** One file of the client, with its content as it is and as it was packed when it was built. */
export interface ClientFile {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  br?: Uint8Array<ArrayBuffer>;
  gzip?: Uint8Array<ArrayBuffer>;
}

/** The built client in memory: its page, and every other file by its address. */
interface Client {
  builtAt: number;
  page: string;
  /** How the build names itself in its page; the page, its service worker and the answers of the API tell it. */
  release: string | undefined;
  files: ReadonlyMap<string, ClientFile>;
}

/** The client as it is now; undefined while none is built. */
export type ReadClient = () => Promise<Client | undefined>;

/** Milliseconds after which somebody looks again whether it was built anew: every answer of the API asks for it. */
const LOOK_EVERY = 250;

/** Reads the client that was built into a folder; undefined where there is none. Reads it once until it is built anew. */
export function clientReader(folder: string): ReadClient {
  let known: ReturnType<ReadClient> | undefined;
  let lookedAt = 0;
  async function look(before: typeof known): ReturnType<ReadClient> {
    const built = await stat(join(folder, 'index.html')).catch(() => undefined);
    if (!built) return undefined;
    const client = await before?.catch(() => undefined);
    return client?.builtAt === built.mtimeMs ? client : readClient(folder, built.mtimeMs);
  }
  return () => {
    const now = performance.now();
    if (known === undefined || now - lookedAt >= LOOK_EVERY) {
      known = look(known);
      lookedAt = now;
    }
    return known;
  };
}

async function readClient(folder: string, builtAt: number): Promise<Client> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, ClientFile>();
  const packed: [address: string, encoding: 'br' | 'gzip', content: Uint8Array<ArrayBuffer>][] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    // Folders such as .vite tell how the client was built; nobody needs them.
    if (!entry.isFile() || address.includes('/.')) continue;
    const content = new Uint8Array(await readFile(path));
    const extension = extname(address);
    if (extension === '.br') packed.push([address.slice(0, -3), 'br', content]);
    else if (extension === '.gz') packed.push([address.slice(0, -3), 'gzip', content]);
    else files.set(address, { type: TYPES[extension] ?? 'application/octet-stream', plain: content });
  }
  for (const [address, encoding, content] of packed) {
    const file = files.get(address);
    if (file) file[encoding] = content;
  }
  const page = new TextDecoder().decode(files.get('/index.html')?.plain);
  files.delete('/index.html');
  const release = /<meta name="sv-release" content="([\w-]+)"/.exec(page)?.[1];
  return { builtAt, page, release, files };
}
