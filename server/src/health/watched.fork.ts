import { inTransaction, openDatabase } from '@so-viec/db';
import { startWatchdog } from './watchdog.ts';

const db = await openDatabase('file::memory:');
startWatchdog(db, { beatMs: 20, checkMs: 100, checks: 5 });
// Long enough for the watching thread to have looked.
await new Promise((resolve) => setTimeout(resolve, 1000));
process.send?.('watched');
if (process.argv[2] === 'loop') for (;;);
// The mistake that the house forbids: the one connection is asked for within its own transaction.
if (process.argv[2] === 'database')
  await inTransaction(db, () => db.selectFrom('unit').selectAll().execute());
await new Promise((resolve) => setTimeout(resolve, 60_000));
