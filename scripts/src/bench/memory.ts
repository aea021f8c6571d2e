import { readFileSync } from 'node:fs';

const LOOK_EVERY = 100;

/** What a process holds in memory now, in MB; null where the system has no /proc. */
export function memoryOf(pid: number): number | null {
  try {
    const held = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return held === undefined ? null : Number(held) / 1024;
  } catch {
    return null;
  }
}

/** Looks at a process until it is stopped; gives the most it held. */
export function watchMemory(pid: number): { stop(): number | null } {
  let most: number | null = null;
  const look = () => {
    const now = memoryOf(pid);
    if (now !== null) most = Math.max(most ?? 0, now);
  };
  const looking = setInterval(look, LOOK_EVERY);
  return {
    stop() {
      look();
      clearInterval(looking);
      return most;
    },
  };
}
