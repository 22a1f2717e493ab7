import { Body, Controller, Headers, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { CheckInWriter, type WrittenCheckIn } from './check-in-writer.js';

/** What the load sends, and nothing else. */
export class PostedCheckIn {
  @Matches(/^\d{1,20}$/)
  value!: string;

  @Matches(/^(0(\.\d{1,4})?|1)$/)
  confidence!: string;

  @IsIn(['on-track', 'at-risk', 'off-track'])
  saidHealth!: 'on-track' | 'at-risk' | 'off-track';

  @IsString()
  @MaxLength(2_000)
  moved!: string;
}

@Controller('key-results')
export class CheckInRoute {
  constructor(@Inject(CheckInWriter) private readonly writer: CheckInWriter) {}

  @Post(':id/check-ins')
  record(@Headers('authorization') authorization: string, @Param('id') keyResultId: string, @Body() body: PostedCheckIn): Promise<WrittenCheckIn> {
    return this.writer.write(authorization.slice('Bearer '.length), keyResultId, body);
  }
}
