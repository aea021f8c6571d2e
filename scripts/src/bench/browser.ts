import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { testEnvironment } from '../test/test-environment.ts';

export interface Served {
  url: string;
  pid: number;
  /** Lets it end; gives its exit code, and null where it had to be killed. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What is served and did not end yet. */
const running = new Set<ChildProcess>();

/** Ends what a run that broke off has left serving: its open pipes would keep this process from ending. */
export function stopServing(): void {
  for (const child of running) child.kill('SIGKILL');
}

/**
 * Serves a database, a path or an address, from a process of its own on a free loopback port. It ends with this
 * process at the latest. `settings` are of the environment; PostgreSQL needs `SV_DATA`, where its trail is signed.
 */
export async function serve(database: string, settings: NodeJS.ProcessEnv = {}): Promise<Served> {
  const script = new URL('./serve.ts', import.meta.url).pathname;
  const env = servingEnvironment(database, settings);
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const killOnExit = () => void child.kill('SIGKILL');
  process.once('exit', killOnExit);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      process.off('exit', killOnExit);
      resolve(code);
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`Máy chủ để đo dừng với mã ${code}.`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** With what `serve` serves: `settings` and nothing else that this machine sets. */
export function servingEnvironment(database: string, settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const databaseUrl = /^(file:|\w+:\/\/)/.test(database) ? database : `file:${database}`;
  return { ...testEnvironment(), DATABASE_URL: databaseUrl, SV_LOG: 'error', ...settings };
}

export interface Answered {
  status: number;
  body: Buffer;
}

/** Somebody signed in, over one kept connection. */
export class BenchBrowser {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie: string;

  /** With the cookie of an earlier connection it goes on as the same browser. */
  constructor(url: string, cookie = '') {
    this.#url = url;
    this.#cookie = cookie;
  }

  get cookie(): string {
    return this.#cookie;
  }

  send(method: string, path: string, body?: unknown): Promise<Answered> {
    const headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin', Cookie: this.#cookie };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    return new Promise((resolve, reject) => {
      const sent = request(this.#url + path, { method, agent: this.#agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const [cookie] = answer.headers['set-cookie'] ?? [];
          if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) });
        });
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Sends and gives what came, unread. Throws for anything but 2xx. */
  async expect(method: string, path: string, sent?: unknown): Promise<Buffer> {
    const { status, body } = await this.send(method, path, sent);
    if (status >= 200 && status <= 299) return body;
    throw new Error(`${method} ${path}: ${status} ${body.toString().slice(0, 200)}`);
  }

  /** Sends and reads the JSON that came. Throws for anything but 2xx. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.expect(method, path, body);
    return (answer.length === 0 ? undefined : JSON.parse(answer.toString())) as T;
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.ask('POST', '/api/session', { username, password });
  }

  close(): void {
    this.#agent.destroy();
  }
}
