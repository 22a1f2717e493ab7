import { cursorStuck } from '@cairn/history';
import { build, type BuildGoal, type BuildParts, type WhenOvertaken } from './build.js';

/**
 * Builds a projection version ahead of its switch, beside the version that is served: from where it stands up to a position, which is the
 * head of the log when the job begins. What is appended meanwhile is little, and whoever follows the version from then on applies it. A
 * job may be stopped and begun again, and any number of processes may build or follow the same version at once: each goes on where the
 * cursor stands.
 * @returns the position that the version stands at: the goal, or further; less only where the log ends before
 * @throws CairnError `schema-refused`, `history-replaced`, `history-damaged`, `cursor-stuck`; whatever a handler throws
 */
export async function buildAhead(parts: BuildParts, goal: BuildGoal): Promise<number> {
  await parts.views.prepare(parts.projection);
  return build(parts, goal, whereOthersAre(goal.org));
}

function whereOthersAre(org: string): WhenOvertaken {
  return async (follower, stood) => {
    const cursor = await follower.cursor(org);
    if (cursor.position === stood.position && cursor.hash === stood.hash) throw cursorStuck(follower.name, org, stood.position);
    return cursor;
  };
}
