import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { answerOrders, yieldToRequests } from '../../jobs/worker-orders.ts';
import type { Letterhead } from './letterhead.ts';
import { writeWord } from './write-word.ts';

/** Descriptions as they are stored, in the order they are printed in. */
export interface PrintOrder {
  contents: readonly string[];
  letterhead: Letterhead | null;
}

/** A thread of its own: a whole edition takes the library that writes Word many seconds. */
function work({ contents, letterhead }: PrintOrder): Promise<Uint8Array> {
  yieldToRequests();
  const parsed = contents.map((content) => JSON.parse(content) as DescriptionContent);
  return writeWord(parsed, letterhead);
}

answerOrders(work);
