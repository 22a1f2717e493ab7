/** A piece of the action plan. */
export class InitiativeDto {
  initiativeId: string;
  keyResultId: string;
  objectiveId: string;
  cycleId: string;
  /** The initiative that it is a part of. */
  parentId?: string;
  title: string;
  ownerId: string;
  start?: string;
  due?: string;
  helpingTeamIds: string[];
  state: 'planned' | 'in-progress' | 'done' | 'dropped';
  /** The instant at which it was finished or dropped. */
  endedAt?: string;
  droppedReason?: string;
  /** What `If-Match` takes. */
  version: number;
  /** Position of its last change. */
  position: number;
  /** The instant of its last change. */
  at: string;
  createdAt: string;
}

export class InitiativeListDto {
  items: InitiativeDto[];
}
