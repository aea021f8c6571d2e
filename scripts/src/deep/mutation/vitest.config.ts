import { defineConfig } from 'vitest/config';
import { SUBJECTS } from './subjects.ts';

const subject = SUBJECTS.find(({ name }) => name === process.env.SV_MUTATION);

/** The tests of one subject; Stryker starts them anew for each change. */
export default defineConfig({
  test: {
    include: [...(subject?.tests ?? [])],
    env: { SV_TEST_DB: 'sqlite' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
