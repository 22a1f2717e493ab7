import { Write, type WriteContext } from '@cairn/service-kit';
import { EXPORT_FIELDS, LOG_FIELDS, previewTable, type Fields, type TablePreview } from '@cairn/tables';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportHeadDto, ImportPreviewDto, PreviewPath } from './import-preview.dto.js';

const FIELDS: Readonly<Record<PreviewPath['kind'], Fields<string>>> = { okrs: EXPORT_FIELDS, 'check-ins': LOG_FIELDS };

@ApiTags('imports')
@Controller('imports/:kind/preview')
export class ImportPreviewController {
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'How a file would be read, from its beginning: encoding, columns, and what is guessed of them; nothing is imported or kept' })
  @ApiOkResponse({ type: ImportPreviewDto })
  async preview(@Write() { access }: WriteContext, @Param() { kind }: PreviewPath, @Body() { head, mapping }: ImportHeadDto): Promise<TablePreview> {
    await access.require('imports:run');
    return previewTable(Buffer.from(head, 'base64'), FIELDS[kind], mapping);
  }
}
