import { JSDOM } from 'jsdom';
import { populateGlobal } from 'vitest/runtime';

// One window for all the files of a worker, as our modules are: making one for each file took half of these tests' time.
if (!('document' in globalThis)) {
  const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost', pretendToBeVisual: true });
  populateGlobal(globalThis, window, { bindFunctions: true });
}
