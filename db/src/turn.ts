import type { Trx } from './transaction.ts';

/** From here to the end of the transaction nobody else has the turn of this name: who asks for it waits. */
export async function takeTurn(trx: Trx, name: string): Promise<void> {
  await trx
    .insertInto('change_counter')
    .values({ name, value: 0 })
    .onConflict((c) => c.column('name').doNothing())
    .execute();
  await trx
    .updateTable('change_counter')
    .set((eb) => ({ value: eb.ref('value') }))
    .where('name', '=', name)
    .execute();
}
