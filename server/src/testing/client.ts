import { FIXTURE_PASSWORD } from '@so-viec/db/testing';
import { type ClientResponse, hc } from 'hono/client';
import type { AppType } from '../app-type.ts';

/** Where the test server seems to stand. */
export const ORIGIN = 'http://localhost';

type Send = (request: Request) => Promise<Response>;

/** An answer with its JSON read; `undefined` where there is none. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** What tests read off most bodies: refusals have a code. */
export interface Refusal {
  code: string;
  status: number;
  params?: Record<string, string | number>;
  fields?: { path: string; code: string; params?: Record<string, string | number> }[];
  current?: unknown;
}

/** Somebody with a browser: keeps cookies and sends writes as a page of ours does. */
export class TestClient {
  /** Cookies by name. */
  readonly cookies = new Map<string, string>();
  /** Sent with every request; set or overwrite to play a stranger. */
  readonly headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' };
  readonly #send: Send;
  /** What the server's log said last of an error nobody expected. */
  readonly #lastFault: () => string;
  /** Signs in before the first request and again when told to. */
  #username: string | undefined;

  constructor(send: Send, username?: string, lastFault = () => '') {
    this.#send = send;
    this.#lastFault = lastFault;
    this.#username = username;
  }

  /** The typed client over this browser. */
  readonly api = hc<AppType>(ORIGIN, {
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      await this.#beSignedIn();
      return this.#fetch(new Request(input, init));
    },
  });

  get<T = Refusal>(path: string): Promise<Answer<T>> {
    return this.request('GET', path);
  }
  post<T = Refusal>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.request('POST', path, body);
  }
  put<T = Refusal>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.request('PUT', path, body);
  }
  delete<T = Refusal>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request('DELETE', path, body);
  }

  /** Sends JSON and reads JSON. */
  async request<T = Refusal>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    await this.#beSignedIn();
    return readAnswer(await this.#fetch(jsonRequest(method, path, body)));
  }

  /** Sends any request with this browser's cookies, after those that it brings: the first of a name counts. */
  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    await this.#beSignedIn();
    return this.#fetch(new Request(ORIGIN + path, init));
  }

  /** Signs in as somebody, with the fixture's password unless told. */
  async signIn(username: string, password = FIXTURE_PASSWORD): Promise<Answer<Refusal>> {
    this.#username = undefined;
    return readAnswer(await this.#fetch(jsonRequest('POST', '/api/session', { username, password })));
  }

  /** Signs in as somebody before the next request. */
  signInLater(username: string): void {
    this.#username = username;
  }

  async #beSignedIn(): Promise<void> {
    const username = this.#username;
    if (username === undefined) return;
    const { status, body } = await this.signIn(username);
    if (status === 200) return;
    throw new Error(`${username} could not sign in: ${status} ${body.code} ${this.#lastFault()}`);
  }

  async #fetch(request: Request): Promise<Response> {
    for (const [name, value] of Object.entries(this.headers)) request.headers.set(name, value);
    const given = request.headers.get('Cookie') ?? '';
    const kept = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    const cookie = [given, ...kept].filter(Boolean).join('; ');
    if (cookie) request.headers.set('Cookie', cookie);
    const response = await this.#send(request);
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    return response;
  }

  #keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (/max-age=0/i.test(set)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function jsonRequest(method: string, path: string, body: unknown): Request {
  const request = { method, headers: { 'Content-Type': 'application/json' } };
  return new Request(
    ORIGIN + path,
    body === undefined ? request : { ...request, body: JSON.stringify(body) },
  );
}

async function readAnswer<T>(response: Response | ClientResponse<unknown>): Promise<Answer<T>> {
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  const body = (isJson ? await response.json() : undefined) as T;
  return { status: response.status, body, headers: response.headers };
}
