import type { Understood, UnderstoodFile } from '@so-viec/shared/position-description/read/source';
import { understand } from '@so-viec/shared/position-description/read/understand';
import { readWord } from '../../position-description/word/read-word.ts';
import { wordFile } from './word-file.ts';

/** What is understood of a hand-written body. */
export async function readBodyOf(body: string): Promise<UnderstoodFile> {
  return understand(await readWord(wordFile(body)));
}

/** The one description of a body. Throws where there are none or more. */
export async function readOne(body: string): Promise<Understood> {
  const { descriptions } = await readBodyOf(body);
  const [found] = descriptions;
  if (!found || descriptions.length > 1) throw new Error(`found ${descriptions.length} descriptions`);
  return found;
}

export const reasonsIn = ({ doubts }: Understood) => doubts.map(({ path, reason }) => `${path} ${reason}`);
export const leftIn = ({ leftovers }: Understood) => leftovers.map(({ text }) => text);
