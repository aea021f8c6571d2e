import type { createApp } from './app.ts';

/** What web's typed client is made from. */
export type AppType = ReturnType<typeof createApp>;
