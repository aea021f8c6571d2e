import { ENCODING_NAMES } from '@so-viec/shared/import/read/read-text';
import { looksLikeLegacyVietnamese } from '@so-viec/shared/text/legacy-encoding';
import { FileProblem } from './file-problem.ts';

/** Enough words to tell an encoding by. */
const SAMPLE_BYTES = 200_000;

/** The text of a CSV file: UTF-8, or UTF-16 with its mark. Throws a FileProblem that names an old encoding. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  try {
    return decodeAs('utf-8', bytes);
  } catch {
    throw new FileProblem('file-encoding', { encoding: oldEncodingOf(bytes) });
  }
}

/** Leaves out the byte order mark. Throws where a byte cannot be read. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** What is neither UTF-8 nor provably another old encoding is Windows-1258, Vietnam's own code page. */
function oldEncodingOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1');
  return ENCODING_NAMES[looksLikeLegacyVietnamese(text) ?? 'windows-1258'];
}
