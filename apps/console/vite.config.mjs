import react from '@vitejs/plugin-react';
import { createRequire } from 'node:module';
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

/** What most screens share comes in one file: it packs better, and every file costs a question. */
const SHARED = { name: 'shared', minShareCount: 4 };

/** Mantine names its classes by hashes, in scripts and in styles alike: a component whose styles are not in src/frame/mantine.css would look like nothing. */
const styled = {
  name: 'styled',
  generateBundle(_options, bundle) {
    const named = (text) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));
    const styles = named(Object.values(bundle).map(({ fileName, source }) => (fileName.endsWith('.css') ? String(source) : '')).join());
    const used = named(Object.values(bundle).map(({ code = '' }) => code).join());
    const known = named(readFileSync(createRequire(import.meta.url).resolve('@mantine/core/styles.css'), 'utf8'));
    const missing = [...used].filter((name) => known.has(name) && !styles.has(name));
    if (missing.length > 0) this.error(`src/frame/mantine.css lacks the styles of ${missing.join(', ')}: look which of @mantine/core/styles names them`);
  },
};

/** The page that `npm start` and nginx serve: files named by their content in site/assets, to be kept for ever, and index.html, to be asked for each time. */
export default defineConfig({
  plugins: [react(), styled, compressed],
  build: { outDir: SITE, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700, rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } },
  worker: { format: 'es' },
  // `npx vite` while working on the page: the API of a running product.
  server: { proxy: { '/api': process.env.CAIRN_URL ?? 'http://localhost:8080' } },
});
