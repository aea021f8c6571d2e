import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './worker.config.ts';

/** The server puts its nonce of the response in place of this word, everywhere in index.html. */
const NONCE_PLACEHOLDER = '__SV_CSP_NONCE__';

/** What always travels together, so that a page costs few requests and a deploy few bytes. */
const vendorGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  {
    name: 'router',
    test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|store|react-store)/,
  },
  {
    name: 'data',
    test: /node_modules[\\/](@tanstack[\\/](react-query|query-core)|i18next|react-i18next|hono)[\\/]/,
  },
  { name: 'ui', test: /web[\\/]src[\\/]ui[\\/](button|figure|form|icons|notice|page|popover|state)[\\/]/ },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A font as a data: address would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: vendorGroups } } },
  },
  server: {
    host: '127.0.0.1',
    port: 3120,
    strictPort: true,
    proxy: { '/api': process.env.SV_API ?? 'http://127.0.0.1:3000' },
  },
});
