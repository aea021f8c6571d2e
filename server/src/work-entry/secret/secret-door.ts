import { isConfidential, type Trx } from '@so-viec/db';
import { Problem } from '../../http/problem.ts';

/** Refuses what would put words, a document or a proof beside a product of confidential work. */
export async function refuseSecretOutput(trx: Trx, outputId: string): Promise<void> {
  if (await isConfidential(trx, { outputId })) throw new Problem('secret-output');
}

/** Refuses what would put words to confidential work of many days. */
export async function refuseSecretTask(trx: Trx, taskId: string): Promise<void> {
  if (await isConfidential(trx, { taskId })) throw new Problem('secret-task');
}
