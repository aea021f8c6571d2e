import type { TFunction } from 'i18next';
import { problemText, refusalOf } from '../problem-text.ts';
import { upload } from './upload.ts';

/** A file that was not taken, though what it goes with was. */
export class FileNotSent extends Error {
  readonly file: File;
  constructor(file: File, options: ErrorOptions) {
    super(file.name, options);
    this.file = file;
  }
}

/** Sends files one after the other to `address`, each under its own id; the first that is refused ends it. */
export async function uploadAll(
  address: string,
  picked: readonly { id: string; file: File }[],
): Promise<void> {
  for (const { id, file } of picked) {
    await upload(`${address}/${id}`, file).catch((cause: unknown) => {
      throw new FileNotSent(file, { cause });
    });
  }
}

/** Why a file did not go with its form, or undefined where that is not what went wrong. */
export function fileRefusal(t: TFunction, error: unknown): string | undefined {
  if (!(error instanceof FileNotSent)) return undefined;
  const why = refusalOf(t, error.cause, 'file') ?? problemText(t, error.cause);
  return why.startsWith(error.file.name) ? why : `${error.file.name}: ${why}`;
}
