import { expect, it } from 'vitest';
import { memoryOf, watchMemory } from './memory.ts';

it.runIf(process.platform === 'linux')(
  'is that of a process, at its highest while it was watched',
  async () => {
    const watched = watchMemory(process.pid);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const most = watched.stop();
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(8000);
  },
);

it('is not known of a process that is not there', () => {
  expect(memoryOf(-1)).toBeNull();
  expect(watchMemory(-1).stop()).toBeNull();
});
