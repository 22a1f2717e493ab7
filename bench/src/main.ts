import { measureAppend } from './history/append.js';
import { measureReading } from './history/read.js';
import { measureProjection } from './views/project.js';
import { measureRebuild } from './views/rebuild.js';
import { PRESETS, type Preset } from './preset.js';
import type { Figure } from './figure.js';

type Measurement = (preset: Preset) => Promise<Figure[]>;

const SUITES: Readonly<Record<string, readonly Measurement[]>> = {
  history: [measureAppend, measureReading, measureProjection, measureRebuild],
};

const USAGE = `usage: npm run -s bench -- <${Object.keys(SUITES).join(' | ')}> [--preset small | full]
Prints one JSON object per line: {name, value, unit, limit, ratio}. Default preset: small.
`;

interface Wish {
  readonly measurements: readonly Measurement[];
  readonly preset: Preset;
}

/** Prints each figure as soon as it is known. @returns the exit code */
async function main(wish: Wish | undefined): Promise<number> {
  if (!wish) {
    process.stderr.write(USAGE);
    return 2;
  }
  for (const measure of wish.measurements) for (const line of await measure(wish.preset)) process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

function wishFrom([suite = '', option = '--preset', preset = 'small']: readonly string[]): Wish | undefined {
  const measurements = SUITES[suite];
  const known = preset === 'small' || preset === 'full';
  return measurements && known && option === '--preset' ? { measurements, preset: PRESETS[preset] } : undefined;
}

process.exitCode = await main(wishFrom(process.argv.slice(2)));
