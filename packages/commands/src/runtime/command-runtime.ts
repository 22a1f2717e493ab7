import { isCairnError, type Catalogue, type Commit } from '@cairn/contracts';
import { idempotencyKeyReused, type AppendReceipt, type Expectation, type History } from '@cairn/history';
import type { RandomBytes, Sealer } from '@cairn/state';
import { FoldReader } from '../fold/fold-reader.js';
import { commandIdOf } from '../identity/command-id.js';
import { sealEvents } from '../sealing/seal-events.js';
import type { CommandEnvelope, CommandPlan, Reads, StatesOf } from './command.js';
import { decidePlan, statesAt, type Decided } from './decide-plan.js';
import { contended } from './errors.js';
import type { CommandOutcome } from './outcome.js';

/** How often a command is decided anew when others were faster. */
const ATTEMPTS = { streams: 5, categories: 8 } as const;

export interface CommandRuntimeParts {
  readonly history: History;
  readonly catalogue: Catalogue;
  readonly sealer: Sealer;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly newId: () => string;
  readonly random: RandomBytes;
}

/**
 * Carries a command out: reads what it decides on at one position, decides, seals, appends with a guard on exactly what was read,
 * and begins again where that has changed. The same command id happens once (docs/ARCHITECTURE.md, "How a command travels").
 */
export class CommandRuntime {
  readonly #parts: CommandRuntimeParts;
  readonly #reader: FoldReader;

  constructor(parts: CommandRuntimeParts) {
    this.#parts = parts;
    this.#reader = new FoldReader(parts.history, parts.catalogue);
  }

  /**
   * @throws CairnError what the decision refuses; `precondition-failed`; `command-contended` (retriable); what `History.append` refuses
   *   other than conflicts
   */
  async execute<R extends Reads>(plan: CommandPlan<R>, envelope: CommandEnvelope): Promise<CommandOutcome> {
    const commandId = this.#commandId(envelope);
    const attempts = Object.values(plan.reads).some(({ kind, guarded }) => kind === 'category' && guarded) ? ATTEMPTS.categories : ATTEMPTS.streams;
    let conflict: unknown;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const ended = await this.#attempt(plan, envelope, commandId);
      if ('outcome' in ended) return ended;
      conflict = ended.conflict;
    }
    throw contended(plan.stream, attempts, conflict);
  }

  /** States as they stand at the head: for finding out what a command concerns, before its plan says what it reads and guards. */
  async look<R extends Reads>(org: string, reads: R): Promise<StatesOf<R>> {
    const { position } = await this.#parts.history.head(org);
    return statesAt(reads, { reader: this.#reader, org, atLeast: position });
  }

  async #attempt<R extends Reads>(plan: CommandPlan<R>, envelope: CommandEnvelope, commandId: string): Promise<CommandOutcome | { readonly conflict: unknown }> {
    const decided = await this.#decide(plan, envelope, commandId);
    if ('outcome' in decided) return decided;
    if (decided.events.length === 0) return (await this.#known(envelope, commandId)) ?? { outcome: 'unchanged', position: decided.position };
    try {
      return outcomeOf(await this.#append(plan, envelope, { ...decided, commandId }));
    } catch (error) {
      if (isCairnError(error, 'version-conflict') || isCairnError(error, 'guard-conflict')) return { conflict: error };
      throw error;
    }
  }

  /** A refusal is final only if the command hasn't been carried out before: then the first answer is the answer. */
  async #decide<R extends Reads>(plan: CommandPlan<R>, envelope: CommandEnvelope, commandId: string): Promise<Decided | CommandOutcome> {
    const { position } = await this.#parts.history.head(envelope.org);
    const at = envelope.loadAt ?? new Date(this.#parts.clock()).toISOString();
    try {
      return await decidePlan(plan, { reader: this.#reader, org: envelope.org, atLeast: position, at, newId: this.#parts.newId });
    } catch (refusal) {
      const known = await this.#known(envelope, commandId);
      if (known) return known;
      throw refusal;
    }
  }

  async #append<R>(plan: CommandPlan<R>, envelope: CommandEnvelope, decided: Decided & { readonly commandId: string }): Promise<AppendReceipt> {
    const { org, principal, actor, onBehalfOf, via, requestHash, correlationId, causationId, loadAt } = envelope;
    const author = envelope.author ?? { kind: 'person', org, personId: principal };
    const events = await sealEvents(this.#parts, org, decided.events, (event) => ({ author, ...plan.sealFor?.(event) }));
    return this.#parts.history.append({
      service: plan.service,
      org,
      stream: plan.stream,
      expect: expectationOf(plan, decided),
      guard: decided.guard,
      commandId: decided.commandId,
      requestHash,
      actor,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      via,
      correlationId,
      ...(causationId !== undefined && { causationId }),
      ...(loadAt !== undefined && { loadAt }),
      events,
    });
  }

  async #known({ org, requestHash }: CommandEnvelope, commandId: string): Promise<CommandOutcome | undefined> {
    const commit = await this.#parts.history.commitOf(org, commandId);
    if (!commit) return undefined;
    if (commit.requestHash !== requestHash) throw idempotencyKeyReused(commandId, commit.position);
    return outcomeOf({ outcome: 'repeated', commit });
  }

  #commandId({ org, principal, idempotencyKey, commandId }: CommandEnvelope): string {
    if (commandId !== undefined) return commandId;
    if (idempotencyKey !== undefined) return commandIdOf(org, principal, idempotencyKey);
    return Buffer.from(this.#parts.random(32)).toString('base64url');
  }
}

function expectationOf<R>({ expect }: CommandPlan<R>, { version }: Decided): Expectation {
  if (expect) return expect;
  return version === undefined ? { kind: 'any' } : { kind: 'exact', version };
}

function outcomeOf({ outcome, commit }: { readonly outcome: 'appended' | 'repeated'; readonly commit: Commit }): CommandOutcome {
  return { outcome, commit, position: commit.position };
}

