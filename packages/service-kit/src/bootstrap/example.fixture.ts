import { CairnError } from '@cairn/contracts';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { HealthModule } from '../health/health.module.js';

export class EvidenceDto {
  @IsString()
  @MinLength(1)
  url!: string;
}

export class GoalDto {
  @IsString()
  @MaxLength(20)
  title!: string;

  @ValidateNested({ each: true })
  @ArrayMaxSize(3)
  @Type(() => EvidenceDto)
  evidence: EvidenceDto[] = [];
}

/** Thrown by code for code, so that every answer can be seen over HTTP. */
const FAILURES: Readonly<Record<string, () => Error>> = {
  conflict: () => new CairnError('The stream moved on.', { code: 'version-conflict', details: { expected: 1, actual: 2 } }),
  busy: () => new CairnError('Too many appends are waiting.', { code: 'history-busy', retriable: true }),
  own: () => new CairnError('A goalpost change needs a reason.', { code: 'reason-required', details: { field: 'reason' } }),
  bug: () => new TypeError('secret connection string'),
  odd: () => new CairnError('internal detail', { code: 'nobody-knows-this-code', details: { path: '/secret' } }),
};

@Controller('goals')
export class GoalsController {
  @Post()
  create(@Body() goal: GoalDto): { readonly title: string; readonly characters: number } {
    return { title: goal.title, characters: goal.title.length };
  }

  @Get('failing/:how')
  fail(@Param('how') how: string): never {
    throw FAILURES[how]?.() ?? new CairnError('There is no such goal.', { code: 'not-found' });
  }
}

export const health = { problem: undefined as string | undefined };

@Module({
  imports: [
    HealthModule.with([
      {
        name: 'history',
        check: async () => {
          if (health.problem !== undefined) throw new Error(health.problem);
        },
      },
    ]),
  ],
  controllers: [GoalsController],
})
export class ExampleModule {}
