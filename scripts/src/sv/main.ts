import { runSv } from './run.ts';

// A reader that has seen enough (`sv … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runSv(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  now: () => new Date(),
});
