import type { CommandEnvelope } from '@cairn/commands';
import { event, type NewEvent } from '@cairn/contracts';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import { history } from './service.js';

/** Ids of a small organization. */
export const IDS = { team: 'team-1', cycle: 'cycle-1', objective: 'objective-1', keyResult: 'objective-1.1', ann: 'ann', bob: 'bob' } as const;

const ofObjective = { objectiveId: IDS.objective, cycleId: IDS.cycle, teamId: IDS.team };
const ofKeyResult = { ...ofObjective, keyResultId: IDS.keyResult };

/** A check-in whose answers are personal. */
export const checkedIn: NewEvent = event('check-in.recorded', {
  ...ofKeyResult,
  checkInId: `${IDS.keyResult}.1`,
  slot: `${IDS.keyResult}@2026-08-14`,
  timeliness: 'on-time',
  effectiveAt: '2026-08-10T01:00:00.000Z',
  value: '21',
  noNewFigure: false,
  confidence: '0.6',
  saidHealth: 'at-risk',
  moved: 'The second van is on the road.',
  policyVersion: 1,
});

export const goalpostMoved: NewEvent = event('key-result.goalpost-moved', {
  ...ofKeyResult,
  changes: [{ field: 'target', from: '12', to: '15' }],
  direction: 'eased',
  progressBefore: '0.5000',
  progressAfter: '0.6000',
  reason: 'The second workshop opens in January.',
});

/** The service over an organization, and what its tests do with it. */
export class Scene {
  readonly t: TestApplication;
  readonly platform: Platform;

  private constructor(t: TestApplication) {
    this.t = t;
    this.platform = t.app.get<Platform>(PLATFORM, { strict: false });
  }

  static async open(): Promise<Scene> {
    return new Scene(await TestApplication.open([history]));
  }

  /** An organization of six commits: itself, a team, two people, a cycle, an objective with a key result. */
  async organization(org: string): Promise<void> {
    const { t } = this;
    await t.append(org, 'organization', event('organization.created', founded({ name: `Organization ${org}` })));
    await t.append(org, `team-${IDS.team}`, event('team.created', { teamId: IDS.team, name: 'Field Service', kind: 'team', effectiveOn: '2026-07-01' }));
    for (const [personId, name] of [[IDS.ann, 'Ann Chen'], [IDS.bob, 'Bob Lin']] as const) {
      await t.stores.state.directory.put({ org, personId, name, createdAt: '2026-07-01T00:00:00.000Z' });
      await t.append(org, `person-${personId}`, event('person.added', { personId }));
    }
    await t.append(org, `cycle-${IDS.cycle}`, event('cycle.created', { cycleId: IDS.cycle, name: '2026 Q3', kind: 'quarter', start: '2026-07-01', end: '2026-09-30', keyDates: {}, policy: {}, policyVersion: 1 }));
    await t.append(
      org,
      `objective-${IDS.objective}`,
      event('objective.created', { ...ofObjective, as: 'draft', title: 'Clinics recommend us', ownerId: IDS.ann, kind: 'aspirational', tags: [] }),
      event('key-result.added', { ...ofKeyResult, title: 'Days to repair', type: 'decrease', start: '30', target: '12', due: '2026-09-30', responsibleId: IDS.bob }),
    );
  }

  /** Appends what a person did, their text sealed. @returns its position */
  async act(org: string, personId: string, happened: NewEvent): Promise<number> {
    const stream = happened.type.startsWith('check-in') ? `check-ins-${IDS.keyResult}` : `objective-${IDS.objective}`;
    const envelope: CommandEnvelope = { org, principal: personId, actor: personId, via: 'api', requestHash: '0'.repeat(64), correlationId: 'test' };
    const { service } = this.platform.catalogue.categoryOf(stream);
    return (await this.platform.runtime.execute({ service, stream, reads: {}, decide: () => [happened] }, envelope)).position;
  }

  /** Everything that follows the log has come as far as it is now. */
  async caughtUp(org: string): Promise<void> {
    const { position } = await this.t.stores.history.head(org);
    await Promise.all(history.projections.map(({ storage }) => this.platform.following.waitFor(storage, { org, position })));
  }

  /** Ends the person's presence as the goals service and the eraser do. */
  async forget(org: string, personId: string): Promise<void> {
    await this.t.append(org, `person-${personId}`, event('person.deactivated', { personId }));
    const position = await this.t.append(org, `person-${personId}`, event('person.forgotten', { personId }));
    await this.platform.following.waitFor('eraser', { org, position });
    await this.caughtUp(org);
  }

  close(): Promise<void> {
    return this.t.close();
  }
}
