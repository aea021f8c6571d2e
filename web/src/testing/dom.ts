import { builtinEnvironments } from 'vitest/runtime';

// Printing the page for each try of a query took a tenth of these tests' time; DEBUG_PRINT_LIMIT=7000 shows it again.
process.env.DEBUG_PRINT_LIMIT ??= '0';

// One window for all the files of a worker, as our modules are: making one for each file took half of these tests' time.
if (!('document' in globalThis)) await builtinEnvironments.jsdom.setup(globalThis, {});
