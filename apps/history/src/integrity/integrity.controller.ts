import type { Found } from '@cairn/service-kit';
import { Reads, type Reader } from '@cairn/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CheckpointsAnswer, CheckpointsQuery, PositionPath, ProofAnswer, ProofQuery, VerifyAnswer } from './integrity.dto.js';
import { IntegrityQueries } from './integrity.queries.js';
import { Verification } from './verification.service.js';

@ApiTags('history')
@Controller('history')
export class IntegrityController {
  constructor(
    private readonly queries: IntegrityQueries,
    private readonly verification: Verification,
  ) {}

  @Get('verify')
  @ApiOperation({ summary: 'Verifies the whole log: bytes, hashes, chain, numbering, time, and that it is what was signed for' })
  @ApiOkResponse({ type: VerifyAnswer })
  async verify(@Reads() { access }: Reader): Promise<VerifyAnswer> {
    await access.requireHistory();
    return this.verification.verify(access.caller.org);
  }

  @Get('checkpoints')
  @ApiOperation({ summary: 'Signed checkpoints, newest first, and the key that they are checked with' })
  @ApiOkResponse({ type: CheckpointsAnswer })
  async checkpoints(@Reads() { access }: Reader, @Query() query: CheckpointsQuery): Promise<Found<CheckpointsAnswer>> {
    await access.requireHistory();
    return this.queries.checkpoints(access.caller.org, query);
  }

  @Get('proofs/:position')
  @ApiOperation({ summary: 'A proof of one commit, to be checked offline (docs/proofs.md)' })
  @ApiOkResponse({ type: ProofAnswer })
  async proof(@Reads() { access }: Reader, @Param() { position }: PositionPath, @Query() { since }: ProofQuery): Promise<ProofAnswer> {
    await access.requireHistory();
    const proof = await this.queries.proof({ org: access.caller.org, position, ...(since !== undefined && { since }) });
    const { older, ...rest } = proof;
    return { ...rest, inclusion: [...proof.inclusion], ...(older && { older: { ...older, consistency: [...older.consistency] } }) };
  }
}
