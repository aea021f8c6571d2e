import { flushCompileCache } from 'node:module';
import { readConfig, startServer } from '@so-viec/server';

// A server in a process of its own, so that the one who measures does not share its event loop.
// Who measures calls faster than people do.
const config = readConfig({ SV_CALLS: '0', ...process.env, HOST: '127.0.0.1', PORT: '0' }, process.cwd());
const server = await startServer(config);
// Who is killed writes nothing at its end.
flushCompileCache();
process.stdout.write(`${server.url}\n`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
