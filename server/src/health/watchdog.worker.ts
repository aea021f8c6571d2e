import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Watched } from './watchdog.ts';

const { beats, checkMs, checks } = workerData as Watched;
const beat = new Int32Array(beats);
let seen = Atomics.load(beat, 0);
let missed = 0;

// Counted in looks, not by a clock: a machine that slept took none.
setInterval(() => {
  const now = Atomics.load(beat, 0);
  missed = now === seen ? missed + 1 : 0;
  seen = now;
  if (missed < checks) return;
  writeSync(2, `Sổ Việc không còn đáp sau ${(checks * checkMs) / 1000} giây: dừng hẳn để được chạy lại.\n`);
  process.kill(process.pid, 'SIGKILL');
}, checkMs);
