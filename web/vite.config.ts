import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { textSizes } from './css.config.ts';
import { NONCE_PLACEHOLDER, serviceWorker } from './worker.config.ts';

/** What always travels together, so that a page costs few requests and a deploy few bytes. */
const vendorGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  {
    name: 'router',
    test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|store|react-store)/,
  },
  {
    name: 'data',
    // What only a few pages ask for stays with them.
    test: /node_modules[\\/](@tanstack[\\/](react-query|query-core)|hono)[\\/](?!.*(useQueries|queriesObserver|useInfinite))/,
  },
  // Files of half a kilobyte cost a round trip each.
  { name: 'small', test: /web[\\/]src[\\/]lib[\\/](search|kept[\\/]kept-at|i18n[\\/]late)\.|spread\.rules/ },
  {
    name: 'ui',
    test: /web[\\/]src[\\/]ui[\\/]((button|figure|icons|notice|page|popover|state)[\\/](?!stale-choice)|form[\\/](input|field|checkbox|segmented))|shared[\\/]src[\\/](id[\\/]uuidv7|text[\\/]fold)/,
  },
  {
    name: 'lines',
    test: /web[\\/]src[\\/](features[\\/](work-entry[\\/](line[\\/]|sheet[\\/]|edit[\\/]use-field)|work-entry[\\/]shown[\\/]lines-|work-day[\\/](day\.rules|fetch-day|kept[\\/]kept-day\.rules))|lib[\\/]outbox[\\/](?!idb)|pages[\\/]today[\\/]own-outbox|lib[\\/](words[\\/]leave-words|kept[\\/](keep-reads|known|read-through))|ui[\\/]date[\\/]day-picker\.)|shared[\\/]src[\\/](assignment[\\/]standard|work-day[\\/]overtime)\.rules/,
  },
  { name: 'forms', test: /web[\\/]src[\\/]ui[\\/]form[\\/]/ },
];

/** The texts are said by a tenth of i18next that is told apart from it by no text; 17 kB less before a day shows. */
export const TEXTS = ['i18next', 'react-i18next'].map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: join(import.meta.dirname, 'src', 'lib', 'i18n', 'runtime', `${name}.ts`),
}));

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: TEXTS },
  plugins: [react(), serviceWorker()],
  css: { postcss: { plugins: [textSizes] } },
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // Every browser that runs this code preloads modules by itself.
    modulePreload: { polyfill: false },
    target: 'es2022',
    // A font as a data: address would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    // The list of all that pages fetch later is a part of the start: names of chunks are hashes, .vite/manifest.json has the rest.
    rolldownOptions: {
      output: { codeSplitting: { groups: vendorGroups }, chunkFileNames: 'assets/[hash].js' },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 3120,
    strictPort: true,
    proxy: { '/api': process.env.SV_API ?? 'http://127.0.0.1:3000' },
  },
});
