import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { appliedImportFold, recordImport, type AppliedImport } from './check-in-import.js';

/** Records that a log of check-ins was imported. */
export class RecordCheckInImport extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly applied: Omit<AppliedImport, 'dataset'>,
  ) {
    super();
  }
}

@CommandHandler(RecordCheckInImport)
export class RecordCheckInImportHandler implements ICommandHandler<RecordCheckInImport> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async execute({ write, applied }: RecordCheckInImport): Promise<CommandOutcome> {
    await write.access.require('imports:run');
    const stream = `check-in-import-${applied.importId}`;
    const reads = { known: guardedStream(stream, appliedImportFold) };
    return this.platform.runtime.execute({ service: 'check-ins', stream, reads, decide: ({ known }) => recordImport({ ...applied, dataset: 'check-ins' }, known) }, write.envelope);
  }
}
