import { isConfidential, type OutputWithNames, type Trx } from '@so-viec/db';
import type { By } from '../audit/audit.ts';
import { tell, tellTogether } from './tell.ts';

/** What somebody decided about a product; `step` is the step it was decided in. */
export interface DecidedOutput {
  step: string;
  kind: 'accepted' | 'returned' | 'fault' | 'delay' | 'cause-confirmed' | 'cause-refused';
  /** How many of its items it concerns. */
  count: number;
  reason: string;
}

/** Tells the maker of a product what was decided about it; of a confidential one neither its name nor the reason. */
export async function tellOfOutput(
  trx: Trx,
  by: By,
  output: Pick<OutputWithNames, 'id' | 'name' | 'quantity' | 'cadreId'>,
  { step, kind, count, reason: said }: DecidedOutput,
): Promise<void> {
  const { id, cadreId, quantity: of } = output;
  const isSecret = await isConfidential(trx, { outputId: id });
  const name = isSecret ? '' : output.name;
  const reason = isSecret ? '' : said;
  if (kind === 'accepted') {
    await tellTogether(trx, by, { cadreId, kind: 'outputs-accepted', item: { step, id, name } });
    return;
  }
  const key = `${step} ${id} ${kind}`;
  if (kind === 'fault' || kind === 'delay') {
    const content = { id, name, count, of, reason };
    await tell(trx, by, { cadreId, kind: `output-${kind}`, key, content });
    return;
  }
  const told = kind === 'returned' ? 'output-returned' : kind;
  await tell(trx, by, { cadreId, kind: told, key, content: { id, name, reason } });
}
