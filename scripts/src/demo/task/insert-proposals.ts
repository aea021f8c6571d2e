import {
  type Db,
  insertTask,
  insertTaskStep,
  inTransaction,
  listAdHocProducts,
  loadOrganisation,
  type Trx,
  tieAdHocProduct,
} from '@so-viec/db';
import type { Codes } from '../bulk/codes.ts';
import { randomOf } from '../seed/random.ts';
import type { Story } from '../story/story.ts';
import { type AdHocProduct, proposalOf } from './plan-proposals.ts';

interface Around {
  codes: Codes;
  newId: () => string;
}

/**
 * The ad hoc products of the running months as their people proposed them: what was accepted was taken before, the last
 * ones wait for their head, one here and there was refused.
 */
export async function insertProposals(db: Db, story: Story, { codes, newId }: Around): Promise<void> {
  const { headships } = await loadOrganisation(db);
  const accountOf = new Map([...codes.cadres.values()].map(({ id, accountId }) => [id, accountId]));
  const heads = headships.filter(({ kind, toOn }) => kind === 'head' && toOn === null);
  const headOf = new Map(heads.map(({ unitId, cadreId }) => [unitId, cadreId]));
  await inTransaction(db, async (trx) => {
    for (const month of story.plan.liveMonths) {
      for (const product of await listAdHocProducts(trx, month)) {
        const headId = headOf.get(product.unitId);
        if (!headId || headId === product.cadreId) continue;
        const accounts = { own: accountOf.get(product.cadreId) ?? null, head: accountOf.get(headId) ?? null };
        await insertProposal(trx, product, { headId, accounts, newId, seed: story.plan.seed });
      }
    }
  });
}

interface Of {
  headId: string;
  accounts: { own: string | null; head: string | null };
  newId: () => string;
  seed: number;
}

async function insertProposal(
  trx: Trx,
  product: AdHocProduct,
  { headId, accounts, newId, seed }: Of,
): Promise<void> {
  const { cadreId, unitId, positionId, name, quantity, deliveredOn, adHocBy } = product;
  const { task, steps } = proposalOf(product, randomOf(seed, 'proposal', product.id));
  const id = newId();
  await insertTask(trx, {
    ...{ id, cadreId, unitId, positionId, productId: null, title: name, quantity, ...task },
    ...{ origin: 'ad-hoc', basisKind: 'spoken', basis: adHocBy, openedOn: deliveredOn ?? '', deliveredOn },
    assignerId: task.coefficientMilli > 0 ? headId : null,
    stepCount: steps.length,
    version: steps.length,
  });
  for (const [i, { kind, at, reason }] of steps.entries()) {
    const accountId = kind === 'proposed' ? accounts.own : accounts.head;
    const step = { id: newId(), taskId: id, sequence: i + 1, kind, at, accountId, reason, detail: '{}' };
    await insertTaskStep(trx, step);
  }
  const { coefficientMilli } = task;
  await tieAdHocProduct(trx, {
    taskId: id,
    outputId: product.id,
    entryId: product.entryId,
    coefficientMilli,
  });
}
