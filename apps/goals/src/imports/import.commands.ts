import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Founding } from '../organization/founding.commands.js';
import { importFold, recordImport, type AppliedImport } from './import.js';

/** Records that an import was applied. */
export class RecordImport extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly applied: AppliedImport,
  ) {
    super();
  }
}

@CommandHandler(RecordImport)
export class RecordImportHandler implements ICommandHandler<RecordImport> {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Founding) private readonly founding: Founding,
  ) {}

  /** @throws CairnError `forbidden`, `import-exists` */
  async execute({ write, applied }: RecordImport): Promise<CommandOutcome> {
    await write.access.require('imports:run');
    await this.founding.ensure(write);
    const stream = `import-${applied.importId}`;
    return this.platform.runtime.execute(
      { service: 'goals', stream, reads: { known: guardedStream(stream, importFold) }, decide: ({ known }) => recordImport(applied, known) },
      write.envelope,
    );
  }
}
