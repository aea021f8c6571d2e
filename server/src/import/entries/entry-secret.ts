import { type Db, loadOrganisation, type Organisation, type Trx, type WorkEntry } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { headerOf } from '@so-viec/shared/import/templates/templates';
import { contentOfSecret, type SecretPart } from '@so-viec/shared/work-entry/secret.rules';
import { vouchersOn } from '../../work-entry/secret/vouchers.ts';
import { type Plan, refuse } from '../plan.ts';
import type { Existing } from './entry-existing.ts';
import type { Found } from './entry-line.ts';
import type { EntryReference } from './entry-reference.ts';

const KEYS = {
  note: 'note',
  adHocBy: 'adHocBy',
  'output.name': 'outputName',
  'output.documentNumber': 'documentNumber',
} as const satisfies Record<SecretPart, string>;

interface Ground {
  existing: Existing;
  reference: EntryReference;
  organisation: Organisation;
}

/** Refuses confidential rows that say anything, are of no kind of the catalogue, name nobody above, or stood open. */
export async function refuseSecrets(
  db: Db | Trx,
  found: readonly Found[],
  of: Omit<Ground, 'organisation'>,
  plan: Plan,
): Promise<void> {
  const secret = found.filter(({ row }) => row.isConfidential);
  if (secret.length === 0) return;
  const ground = { ...of, organisation: await loadOrganisation(db) };
  for (const line of secret) refuseSecret(line, ground, plan);
}

function refuseSecret(line: Found, { existing, reference, organisation }: Ground, plan: Plan): void {
  const { row, key, cadreId, product, post } = line;
  const at = (column: 'productCode' | 'voucherCode' | 'isConfidential' | 'state') =>
    ({ kind: 'entries', row: row.row, key: column }) as const;
  if (existing.byKey.get(key)?.isConfidential === 0) refuse(plan, at('isConfidential'), 'secret-by-file', {});
  // Work of many days is pieced together by its product: it would mix with what is open.
  if (row.state === 'under-way') refuse(plan, at('state'), 'secret-under-way', {});
  if (!product) refuse(plan, at('productCode'), 'secret-ad-hoc', {});
  const { outputName: name, documentNumber } = row;
  const output = name === '' && documentNumber === '' ? null : { name, documentNumber };
  for (const part of contentOfSecret({ ...row, output }, product?.name ?? '')) {
    const column = KEYS[part];
    const params = { column: headerOf('entries', column) };
    refuse(plan, { kind: 'entries', row: row.row, key: column }, 'secret-content', params);
  }
  const voucherId = reference.cadreIds.get(row.voucherCode);
  const above = vouchersOn(organisation, { cadreId, unitId: post.unitId, day: row.workedOn });
  if (voucherId === undefined || !above.includes(voucherId)) {
    refuse(plan, at('voucherCode'), 'secret-voucher', { code: row.cadreCode, day: formatDay(row.workedOn) });
  }
}

/** What a row says of its line's secrecy, as it is stored. */
export function secrecyOfRow(
  { row }: Found,
  { cadreIds }: EntryReference,
): Pick<WorkEntry, 'isConfidential' | 'voucherId'> {
  const { isConfidential, voucherCode } = row;
  return isConfidential
    ? { isConfidential: 1, voucherId: cadreIds.get(voucherCode) ?? null }
    : { isConfidential: 0, voucherId: null };
}
