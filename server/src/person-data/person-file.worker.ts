import { openDatabase } from '@so-viec/db';
import { answerOrders, yieldToRequests } from '../jobs/worker-orders.ts';
import { type FileWanted, type PersonFile, personFile } from './person-file.ts';

export interface PersonOrder {
  url: string;
  wanted: FileWanted;
}

/** A thread with a connection of its own: nobody waits while ten years of lines become a workbook. */
async function work({ url, wanted }: PersonOrder): Promise<PersonFile> {
  yieldToRequests();
  const db = await openDatabase(url);
  try {
    return await personFile(db, wanted);
  } finally {
    await db.destroy();
  }
}

answerOrders(work);
