import { isConfidential, listShares, type OutputWithNames, type Trx } from '@so-viec/db';
import type { By } from '../audit/audit.ts';
import { type ToTell, tell, tellTogether, untell } from './tell.ts';

/** What somebody decided about a product; `step` is the step it was decided in. */
export interface DecidedOutput {
  step: string;
  kind: 'accepted' | 'returned' | 'fault' | 'delay' | 'cause-confirmed' | 'cause-refused';
  /** How many of its items it concerns. */
  count: number;
  reason: string;
}

/** Who made a product and who has a share of it, the maker first. */
async function peopleOf(trx: Trx, { id, cadreId }: { id: string; cadreId: string }): Promise<string[]> {
  const shares = await listShares(trx, [id]);
  return [...new Set([cadreId, ...shares.map((share) => share.cadreId)])];
}

/** Tells the people of a product what was decided about it; of a confidential one neither its name nor the reason. */
export async function tellOfOutput(
  trx: Trx,
  by: By,
  output: Pick<OutputWithNames, 'id' | 'name' | 'quantity' | 'cadreId'>,
  { step, kind, count, reason: said }: DecidedOutput,
): Promise<void> {
  const { id, quantity: of } = output;
  const isSecret = await isConfidential(trx, { outputId: id });
  const name = isSecret ? '' : output.name;
  const reason = isSecret ? '' : said;
  const people = await peopleOf(trx, output);
  const key = `${step} ${id} ${kind}`;
  const all = (told: Told) =>
    tell(trx, by, ...people.map((cadreId) => ({ ...told, cadreId, key }) as ToTell));
  if (kind === 'accepted') {
    // The maker's row is held; others' notices are each their own, so that none is lost between two heads.
    const [cadreId = '', ...others] = people;
    const item = { step, id, name };
    await tellTogether(trx, by, { cadreId, kind: 'outputs-accepted', item });
    const content = { items: [item] };
    await tell(
      trx,
      by,
      ...others.map((one) => ({ cadreId: one, key, kind: 'outputs-accepted' as const, content })),
    );
  } else if (kind === 'fault' || kind === 'delay') {
    await all({ kind: `output-${kind}`, content: { id, name, count, of, reason } });
  } else {
    await all({ kind: kind === 'returned' ? 'output-returned' : kind, content: { id, name, reason } });
  }
}

type Told = Pick<ToTell, 'kind' | 'content'>;

/** Tells colleagues that a product counts a share of theirs now. */
export async function tellOfShares(
  trx: Trx,
  by: By,
  output: Pick<OutputWithNames, 'id' | 'name' | 'cadreId'>,
  cadreIds: readonly string[],
): Promise<void> {
  const { id } = output;
  const name = (await isConfidential(trx, { outputId: id })) ? '' : output.name;
  const key = `share ${id} ${by.at}`;
  await tell(
    trx,
    by,
    ...cadreIds.map((cadreId) => ({ cadreId, key, kind: 'output-shared' as const, content: { id, name } })),
  );
}

/** Takes back from the people of products what was told in a step that was taken back. */
export async function untellOutputs(
  trx: Trx,
  outputs: readonly { id: string; cadreId: string }[],
  step: { id: string; at: string },
): Promise<void> {
  const people = new Set<string>();
  for (const output of outputs) for (const one of await peopleOf(trx, output)) people.add(one);
  for (const cadreId of people) await untell(trx, cadreId, step);
}
