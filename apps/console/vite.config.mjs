import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page that `npm start` and nginx serve: hashed files in site/, to be kept for ever, and index.html, to be asked for each time. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'site', target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  // `npx vite` while working on the page: the API of a running product.
  server: { proxy: { '/api': process.env.CAIRN_URL ?? 'http://localhost:8080' } },
});
