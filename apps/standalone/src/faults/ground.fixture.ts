import { startEngines, type EngineName, type Engines } from '@cairn/engines';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '../product/installation.fixture.js';
import { FiveProcesses } from '../product/processes.fixture.js';
import { ENVIRONMENT } from '../real-process.fixture.js';
import { Field } from './field.fixture.js';
import { Load, type Goal } from './load.fixture.js';

/** Key results that are checked in on. */
const GOALS = 6;

/** Five services as processes, with an organization in its quarter, over engines that are theirs alone: these may be killed and frozen. */
export class Ground {
  readonly engines: Engines<EngineName>;
  readonly installation: Installation;
  readonly services: FiveProcesses;
  readonly #folder: string;
  #url = '';
  #goals: readonly Goal[] = [];

  private constructor(engines: Engines<EngineName>, folder: string) {
    this.engines = engines;
    this.installation = new Installation(undefined, engines.env);
    this.services = new FiveProcesses(this.installation);
    this.#folder = folder;
  }

  static async open(): Promise<Ground> {
    const folder = await mkdtemp(join(tmpdir(), 'cairn-faults-'));
    const ground = new Ground(await startEngines({ folder }), folder);
    try {
      await ground.#prepare();
      return ground;
    } catch (error) {
      await ground.close();
      throw error;
    }
  }

  async #prepare(): Promise<void> {
    this.#url = await this.services.begin(ENVIRONMENT);
    const field = await Field.open(this.#url);
    this.#goals = await field.goals(GOALS);
    await field.activate();
  }

  /** Check-ins and reads, which begin at once. */
  load(): Load {
    return new Load({ url: this.#url, goals: this.#goals });
  }

  /** Engines that were frozen or killed must run again. */
  async close(): Promise<void> {
    await this.services.stop('SIGTERM');
    await this.engines.close();
    await rm(this.#folder, { recursive: true });
  }
}
