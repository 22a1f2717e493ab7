import { instantOf } from '@cairn/method';
import { Found, PLATFORM, Write, type Platform, type WriteContext } from '@cairn/service-kit';
import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isTold } from '../key-results/actor.context.js';
import type { SweepEnvelope } from './sweep.commands.js';
import { bySystem, RhythmSweep } from './sweep.reading.js';
import { SweptDto } from './sweep.dto.js';

@ApiTags('slots')
@Controller('rhythm')
export class SweepController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(RhythmSweep) private readonly rhythm: RhythmSweep,
  ) {}

  @Post('sweep')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record the check-ins that were missed by now; in a history load by Cairn-At' })
  @ApiOkResponse({ type: SweptDto })
  async sweep(@Write() write: WriteContext): Promise<Found<SweptDto>> {
    await write.access.require('imports:run');
    const swept = await this.rhythm.sweep(envelopeOf(write), write.envelope.loadAt ?? instantOf(this.platform.clock()));
    return new Found(swept, { position: swept.position });
  }
}

/** In a load it is told through the load's door, at the load's time. */
function envelopeOf(write: WriteContext): SweepEnvelope {
  const { org, correlationId, via, loadAt } = write.envelope;
  const system = bySystem(org, correlationId);
  return isTold(write) ? { ...system, via, ...(loadAt !== undefined && { loadAt }) } : system;
}
