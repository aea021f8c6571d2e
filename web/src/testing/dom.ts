import * as React from 'react';
import { builtinEnvironments } from 'vitest/runtime';

// One window for all the files of a worker, as our modules are: making one for each file took half of these tests' time.
if (!('document' in globalThis)) await builtinEnvironments.jsdom.setup(globalThis, {});
// What one file leaves in the browser, as a PIN that opens the day, is not there for the next.
localStorage.clear();
sessionStorage.clear();

// React keeps for each element where it was made until there are 10,000 of them, for warnings that name it: a sixth of these tests' time.
const INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';
const internals = (React as unknown as Record<string, object>)[INTERNALS];
if (internals && 'recentlyCreatedOwnerStacks' in internals)
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => 10_000, set: () => undefined });
