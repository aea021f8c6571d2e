import { builtinEnvironments } from 'vitest/runtime';

// One window for all the files of a worker, as our modules are: making one for each file took half of these tests' time.
if (!('document' in globalThis)) await builtinEnvironments.jsdom.setup(globalThis, {});
