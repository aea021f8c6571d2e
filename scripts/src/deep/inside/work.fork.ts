import { doWork, openFor, type Work } from './works.ts';

// A process that begins a work and says so, to be killed in its middle.
const [work, url = '', folder = ''] = process.argv.slice(2);
const db = await openFor(work as Work, url, folder);
process.send?.('begun');
await doWork(work as Work, db, url, folder);
process.send?.('done');
await db.destroy();
process.exit(0);
