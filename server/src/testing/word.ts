import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { understand } from '@so-viec/shared/position-description/read/understand';
import { asContent } from '../position-description/testing/as-content.ts';
import { readWord } from '../position-description/word/read-word.ts';

export { SAMPLE } from '../position-description/testing/sample.ts';
export { bullet, p, tbl, wordFile } from '../position-description/testing/word-file.ts';
export { writeWord } from '../position-description/word/write-word.ts';

/** The descriptions of a Word file as they would be taken over. */
export async function descriptionsIn(bytes: Uint8Array): Promise<DescriptionContent[]> {
  return understand(await readWord(bytes)).descriptions.map(({ content }) => asContent(content));
}
