import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { understand } from '@so-viec/shared/position-description/read/understand';
import { readWord } from '../position-description/word/read-word.ts';
import { asContent } from './word/as-content.ts';

export { writeWord } from '../position-description/word/write-word.ts';
export { SAMPLE } from './word/sample.ts';
export { importWord } from './word/upload.ts';
export { bullet, p, tbl, wordFile } from './word/word-file.ts';

/** The descriptions of a Word file as they would be taken over. */
export async function descriptionsIn(bytes: Uint8Array): Promise<DescriptionContent[]> {
  return understand(await readWord(bytes)).descriptions.map(({ content }) => asContent(content));
}
