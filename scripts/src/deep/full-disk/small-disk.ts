import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own in memory, which is nearly full once its ballast lies in it. */
export interface SmallDisk {
  folder: string;
  /** Leaves room for so many bytes. */
  fill(room: number): void;
  makeRoom(): void;
  close(): void;
}

/** Mounts a small disk; undefined where nobody but an administrator may. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sv-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'sv-disk', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const close = () => {
    process.off('exit', close);
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  return {
    folder,
    fill: (room) => writeFileSync(ballast, Buffer.alloc(Math.max(0, freeIn(folder) - room))),
    makeRoom: () => rmSync(ballast),
    close,
  };
}

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
