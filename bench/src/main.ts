import { measureAppend } from './history/append.js';
import { measureReading } from './history/read.js';
import { PRESETS, type Preset } from './preset.js';
import type { Figure } from './figure.js';

type Measurement = (preset: Preset) => Promise<Figure[]>;

const SUITES: Readonly<Record<string, readonly Measurement[]>> = {
  history: [measureAppend, measureReading],
};

const USAGE = `usage: npm run -s bench -- <${Object.keys(SUITES).join(' | ')}> [--preset small | full]
Prints one JSON object per line: {name, value, unit, limit, ratio}. Default preset: small.
`;

/** Prints each figure as soon as it is known. @returns the exit code */
async function main([suite = '', option, presetName = 'small']: readonly string[]): Promise<number> {
  const measurements = SUITES[suite];
  const preset = presetName === 'small' || presetName === 'full' ? PRESETS[presetName] : undefined;
  if (!measurements || !preset || (option !== undefined && option !== '--preset')) {
    process.stderr.write(USAGE);
    return 2;
  }
  for (const measure of measurements) for (const line of await measure(preset)) process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
