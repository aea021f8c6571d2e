import { Problem, readProblem } from '../problem.ts';
import { session } from '../session.ts';

/** Asks for a file and gives it to the browser to keep, under the name it comes with. Throws Problem. */
export async function saveFile(address: string): Promise<void> {
  const response = await fetch(new URL(address, window.location.origin)).catch(() => {
    throw new Problem({ code: 'offline' });
  });
  if (!response.ok) {
    const problem = await readProblem(response);
    session.hear(problem);
    throw problem;
  }
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? '';
  link.click();
  URL.revokeObjectURL(url);
}
