import { hash } from 'node:crypto';
import { getCadreName, listSecretLines, listVouchings, type Trx, type WorkDay } from '@so-viec/db';
import type { By } from '../audit/audit.ts';
import { tell, untell } from './tell.ts';

/** The confidential lines of a day of which nobody has said a word as they stand, by who is named for them. */
async function waitingFor(trx: Trx, workDayId: string) {
  const lines = await listSecretLines(trx, { workDayId });
  const said = await listVouchings(
    trx,
    lines.map(({ id }) => id),
  );
  return Map.groupBy(
    lines.filter(({ id }) => !said.has(id)),
    ({ voucherId }) => voucherId,
  );
}

/** Tells who is named for confidential lines of a day that was submitted: once for those lines as they stand. */
export async function tellVouchers(
  trx: Trx,
  by: By,
  { id: workDayId, cadreId, workedOn: day }: Pick<WorkDay, 'id' | 'cadreId' | 'workedOn'>,
): Promise<void> {
  for (const [voucherId, lines] of await waitingFor(trx, workDayId)) {
    if (voucherId === null) continue;
    const what = lines.map(({ id, version }) => `${id} ${version}`).join(' ');
    const content = { day, name: (await getCadreName(trx, cadreId)).fullName, count: lines.length };
    const key = `${workDayId} vouch ${hash('sha256', what, 'base64url').slice(0, 16)}`;
    await tell(trx, by, { cadreId: voucherId, kind: 'lines-to-vouch', key, content });
  }
}

/** Takes back what was told of a day that its person took back. */
export async function untellVouchers(trx: Trx, day: Pick<WorkDay, 'id'>): Promise<void> {
  const lines = await listSecretLines(trx, { workDayId: day.id });
  for (const voucherId of new Set(lines.map((line) => line.voucherId))) {
    if (voucherId !== null) await untell(trx, voucherId, { id: `${day.id} vouch`, at: '' });
  }
}
