import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const SITE = 'site';

/** Compressed once when built, and never per request. */
const compressed = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    for (const file of readdirSync(SITE, { recursive: true }).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
      const content = readFileSync(join(SITE, file));
      writeFileSync(join(SITE, `${file}.br`), brotliCompressSync(content));
      writeFileSync(join(SITE, `${file}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

/** The page that `npm start` and nginx serve: files named by their content in site/assets, to be kept for ever, and index.html, to be asked for each time. */
export default defineConfig({
  plugins: [react(), compressed],
  build: { outDir: SITE, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  worker: { format: 'es' },
  // `npx vite` while working on the page: the API of a running product.
  server: { proxy: { '/api': process.env.CAIRN_URL ?? 'http://localhost:8080' } },
});
