import { isConfidential, type NewFinding, type StoredFinding, type Trx } from '@so-viec/db';
import type { By } from '../audit/audit.ts';
import { tell } from './tell.ts';

type Fresh = Pick<NewFinding, 'id' | 'cadreId' | 'month'>;

/** Tells whoever is to answer of what a run of the checks saw for the first time: one notice for a person and run. */
export async function tellOfFindings(trx: Trx, at: string, findings: readonly Fresh[]): Promise<void> {
  const byPerson = Map.groupBy(findings, ({ cadreId }) => cadreId);
  const notices = [...byPerson].flatMap(([cadreId, own]) => {
    const ids = own.map(({ id }) => id);
    const [first] = own;
    if (!first || typeof cadreId !== 'string') return [];
    const content = { ids, month: first.month };
    return [{ cadreId, kind: 'findings-found' as const, key: `findings ${first.id}`, content }];
  });
  await tell(trx, { at, accountId: null }, ...notices);
}

interface FindingStep {
  id: string;
  kind: string;
  words: string;
}

/** Tells the person of a finding what a superior did about it. */
export async function tellOfFindingStep(
  trx: Trx,
  by: By,
  finding: Pick<StoredFinding, 'id' | 'cadreId' | 'month' | 'entryIds'>,
  { id: key, kind, words }: FindingStep,
): Promise<void> {
  const { id, cadreId, month } = finding;
  if (cadreId === null) return;
  if (kind === 'closed')
    await tell(trx, by, { cadreId, kind: 'finding-closed', key, content: { id, month } });
  if (kind === 'reopened')
    await tell(trx, by, { cadreId, kind: 'finding-reopened', key, content: { id, month } });
  if (kind !== 'mending-asked') return;
  const isSecret = await isConfidential(trx, { entryIds: JSON.parse(finding.entryIds) as string[] });
  const content = { id, month, reason: isSecret ? '' : words };
  await tell(trx, by, { cadreId, kind: 'finding-sent-back', key, content });
}
