import { itemCommandIdOf, type CommandOutcome } from '@cairn/commands';
import { problemOf, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { STATUSES } from '../refusals.js';
import { ChangeCheckIns } from './check-in.commands.js';
import type { RecordCheckIn } from './check-in-command.js';
import { checkInIdIn } from './check-in-id.js';

/** What became of one item. */
export interface BatchResult {
  /** Its place in the request, from 0. */
  readonly index: number;
  /** As its own request would have been answered. */
  readonly status: number;
  readonly id?: string;
  readonly position?: number;
  readonly version?: number;
  readonly code?: string;
  readonly title?: string;
  readonly field?: string;
}

type Item = Omit<RecordCheckIn, 'acting' | 'placements'>;

/** Records many check-ins: each is a command of its own, and what one is refused is no matter of the others. */
export class RecordCheckInBatch extends Command<readonly BatchResult[]> {
  constructor(
    readonly write: WriteContext,
    readonly items: readonly Item[],
  ) {
    super();
  }
}

@CommandHandler(RecordCheckInBatch)
export class RecordCheckInBatchHandler implements ICommandHandler<RecordCheckInBatch> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  /** Those of one key result in their order, since each is numbered after the one before; key results beside each other. */
  async execute({ write, items }: RecordCheckInBatch): Promise<readonly BatchResult[]> {
    const results = new Map<number, BatchResult>();
    await Promise.all(
      byKeyResult(items).map(async (ofKeyResult) => {
        for (const { item, index } of ofKeyResult) results.set(index, await this.#result(itemOf(write, index), item, index));
      }),
    );
    return [...results.values()].sort((one, other) => one.index - other.index);
  }

  async #result(write: WriteContext, item: Item, index: number): Promise<BatchResult> {
    try {
      return answered(index, await this.bus.execute(new ChangeCheckIns(write, item)));
    } catch (error) {
      const { status, code, title, field } = problemOf(error, { instance: write.envelope.correlationId, statuses: STATUSES });
      return { index, status, code, title, ...(typeof field === 'string' && { field }) };
    }
  }
}

function byKeyResult(items: readonly Item[]): readonly (readonly { readonly item: Item; readonly index: number }[])[] {
  const groups = new Map<string, { readonly item: Item; readonly index: number }[]>();
  for (const [index, item] of items.entries()) {
    const group = groups.get(item.keyResultId) ?? [];
    group.push({ item, index });
    groups.set(item.keyResultId, group);
  }
  return [...groups.values()];
}

function answered(index: number, outcome: CommandOutcome): BatchResult {
  if (outcome.outcome === 'unchanged') return { index, status: 200, position: outcome.position };
  return { index, status: 201, id: checkInIdIn(outcome.commit), position: outcome.position, version: outcome.commit.version };
}

/** The identity of item `index`: derived from the batch's key, if it has one. */
function itemOf(write: WriteContext, index: number): WriteContext {
  const { ifMatch: _ifMatch, ...rest } = write;
  const { idempotencyKey, ...envelope } = write.envelope;
  if (idempotencyKey === undefined) return { ...rest, envelope };
  const { org, principal } = envelope;
  return { ...rest, envelope: { ...envelope, commandId: itemCommandIdOf({ org, principal, idempotencyKey }, index) } };
}
