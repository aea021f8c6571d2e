import type { Trx } from '../transaction.ts';
import { takeTurn } from '../turn.ts';

/**
 * Whoever changes the organisation, the calendar or the catalogue, or imports, waits for the others who do. Taken first,
 * before a person's or an edition's lock: all ask in one order.
 */
export const lockOrganisation = (trx: Trx): Promise<void> => takeTurn(trx, 'organisation');

/** Everybody's days stand still while whole months are summed anew. */
export async function lockAllCadres(trx: Trx): Promise<void> {
  await trx
    .updateTable('cadre')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '>=', '')
    .execute();
}

/** Tells caches that what denominators and rights rest on has changed. */
export async function raiseChangeCounter(trx: Trx): Promise<void> {
  await trx
    .updateTable('change_counter')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'organisation')
    .execute();
}
