/** `npm run clean`: removes what builds and tests made, in every package. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['packages', 'apps', 'infra', 'bench']) {
  if (!existsSync(folder)) continue;
  const places = folder === 'bench' ? [folder] : readdirSync(folder).map((name) => join(folder, name));
  for (const place of places) for (const made of ['dist', 'site', '.turbo', '.jest']) rmSync(join(place, made), { recursive: true, force: true });
}
