import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { plantedIn } from './planted-in.ts';
import { PLANTS } from './plants.ts';

const plant = PLANTS.find(({ hole }) => hole === process.env.SV_HOLE);
const root = process.cwd();

/** The tests of one hole, run on a program in which it is made while its modules are read; no file is changed. */
export default defineConfig({
  plugins: [
    {
      name: 'planted-hole',
      enforce: 'pre',
      transform(code: string, id: string) {
        const made = plant?.changes.filter(({ file }) => id === join(root, file)) ?? [];
        return made.length > 0 ? plantedIn(code, made) : undefined;
      },
    },
  ],
  test: {
    include: [...(plant?.tests ?? [])],
    ...(plant?.only !== undefined && { testNamePattern: plant.only }),
    setupFiles: ['scripts/src/test/quiet-console.ts'],
    isolate: false,
    // A module that was kept from the run of another hole would have that one.
    fsModuleCache: false,
    env: { SV_TEST_DB: 'sqlite' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
