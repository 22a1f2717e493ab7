import type { Reactor } from '@cairn/commands';
import type { Service } from '@cairn/contracts';
import type { Follower } from '@cairn/history';
import type { AnyProjection } from '@cairn/views';
import type { DynamicModule, Type } from '@nestjs/common';
import type { ReadinessCheck } from '../health/health.js';
import type { Platform } from './platform.js';

/** Work that a service does by itself, now and then. */
export interface Job {
  /** Kebab-case: named in logs. */
  readonly name: string;
  /** Milliseconds from the end of one run to the begin of the next. */
  readonly every: number;
  run(): Promise<void>;
}

/** A service as a process takes it in: alone, or beside others. */
export interface ServiceDefinition {
  readonly name: Service;
  /** Its controllers and handlers; whatever it injects of the platform stands under `PLATFORM`. */
  readonly module: Type | DynamicModule;
  /** What it reads: followed by every process that serves it. */
  readonly projections: readonly AnyProjection[];
  /** Refusals of its domain by HTTP status. */
  readonly refusals: Readonly<Record<number, readonly string[]>>;
  readonly reactors?: (platform: Platform) => readonly Reactor[];
  /** Followers of another kind than projections and reactors. */
  readonly followers?: (platform: Platform) => readonly Follower[];
  /** Address of its module of long questions: one that exports `openQueries`. */
  readonly heavyQueries?: string;
  /** What its readiness depends on besides. */
  readonly checks?: (platform: Platform) => readonly ReadinessCheck[];
  readonly jobs?: (platform: Platform) => readonly Job[];
}
