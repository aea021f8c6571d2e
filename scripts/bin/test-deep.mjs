import { runScript } from './run.mjs';

await runScript('deep', 'test:deep');
