import { connection } from './browser/connection.ts';
import { Problem, readProblem } from './problem.ts';
import { session } from './session.ts';

/** Sends the bytes of a file to its address. Throws Problem like `call`. */
export async function upload(address: string, file: File): Promise<void> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const query = `?name=${encodeURIComponent(file.name)}`;
  const body = new Uint8Array(await file.arrayBuffer());
  const sent = fetch(new URL(address + query, globalThis.location.origin), { method: 'PUT', headers, body });
  const response = await sent.catch((cause: unknown) => {
    connection.lost();
    throw new Problem({ code: 'offline' }, { cause });
  });
  connection.found();
  if (response.ok) return;
  const problem = await readProblem(response);
  if (problem.code === 'not-signed-in') session.end();
  throw problem;
}
