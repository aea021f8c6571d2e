import { type Db, findFileContent, type StoredFile } from '@so-viec/db';
import { endingOf } from '@so-viec/shared/file/file-kind';
import { foldText } from '@so-viec/shared/text/fold';
import { Problem } from '../http/problem.ts';

/** A file as an attachment: it is saved, never shown as a page of ours. Who may read it is asked before. */
export async function answerFile(
  db: Db,
  file: Pick<StoredFile, 'id' | 'name' | 'mediaType'>,
): Promise<Response> {
  const content = await findFileContent(db, file.id);
  if (!content) throw new Problem('not-found');
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(content.length),
      'Content-Disposition': attachmentNamed(file.name),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** RFC 6266: the name without tone marks for old programs, and the whole one as RFC 5987 writes it. */
export function attachmentNamed(name: string): string {
  const ending = endingOf(name);
  const stem = foldText(ending ? name.slice(0, -ending.length - 1) : name).replace(/[^a-z0-9._-]+/g, '-');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${stem || 'tep'}${ending && `.${ending}`}"; filename*=UTF-8''${whole}`;
}
