import { openDatabase } from '@so-viec/db';
import { startWatchdog } from './watchdog.ts';

const db = await openDatabase('file::memory:');
startWatchdog(db, { beatMs: 20, checkMs: 500, checks: 4 });
// Long enough for the watching thread to have looked.
await new Promise((resolve) => setTimeout(resolve, 1000));
process.send?.('watched');
if (process.argv[2] === 'loop') for (;;);
// As when the one connection is asked for within its own transaction: it never comes back.
if (process.argv[2] === 'database') void db.connection().execute(() => new Promise(() => undefined));
await new Promise((resolve) => setTimeout(resolve, 60_000));
