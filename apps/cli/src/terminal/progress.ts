import { Presets, SingleBar } from 'cli-progress';

/** How far something long has come. */
export interface Progress {
  /** @param done of the total, never less than before */
  at(done: number): void;
  end(): void;
}

/** Where progress is shown: a terminal gets a bar that moves, a file or a pipe lines. */
export interface ProgressOutput extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** Lines that a whole run of a total writes, besides its first. */
const LINES = 10;

/** @param title what is done, in the -ing form. @param total 0 when there is nothing to do */
export function showProgress(output: ProgressOutput, title: string, total: number): Progress {
  return output.isTTY === true ? barOn(output, title, total) : linesOn(output, title, total);
}

function barOn(stream: ProgressOutput, title: string, total: number): Progress {
  const bar = new SingleBar({ stream, format: `${title} {bar} {percentage}% | {value}/{total} | {eta_formatted} left`, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { at: (done) => bar.update(done), end: () => bar.stop() };
}

function linesOn(output: ProgressOutput, title: string, total: number): Progress {
  const every = Math.max(1, Math.ceil(total / LINES));
  let told = 0;
  const at = (done: number): void => {
    if (done - told < every && done !== total) return;
    if (done === told) return;
    told = done;
    output.write(`${title} ${done}/${total}\n`);
  };
  return { at, end: () => undefined };
}
