import { Reads, type Found, type Reader } from '@cairn/service-kit';
import { Controller, Get, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { DatasetParameter, ExportQuery } from './export.dto.js';
import { ExportQueries, type ExportCatalogue } from './export.queries.js';

/** As much of the framework's reply as an export needs. */
export interface FileReply {
  header(name: string, value: string): unknown;
}

@ApiTags('analytics')
@Controller('exports')
export class ExportController {
  constructor(@Inject(ExportQueries) private readonly queries: ExportQueries) {}

  @Get()
  @ApiOperation({ summary: 'What can be taken out: datasets with their columns and formats' })
  catalogue(@Reads() reader: Reader): Promise<Found<ExportCatalogue>> {
    return this.queries.catalogue(reader);
  }

  @Get(':dataset')
  @ApiOperation({ summary: 'A dataset as CSV (UTF-8 with byte order mark) or NDJSON, written as it is read. Personal text is never in it' })
  @ApiProduces('text/csv', 'application/x-ndjson')
  async take(@Reads() reader: Reader, @Param() { dataset }: DatasetParameter, @Query() query: ExportQuery, @Res({ passthrough: true }) reply: FileReply): Promise<StreamableFile> {
    const { position, mediaType, fileName, chunks } = await this.queries.open(reader, dataset, query);
    reply.header('cairn-position', String(position));
    return new StreamableFile(Readable.from(chunks, { objectMode: false }), { type: mediaType, disposition: `attachment; filename="${fileName}"` });
  }
}
