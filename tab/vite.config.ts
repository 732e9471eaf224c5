import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The tab is served by the product's own server under `/tab/`, its interface under `/api/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3978' } },
});
