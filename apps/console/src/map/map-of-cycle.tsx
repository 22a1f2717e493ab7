import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Text } from '@mantine/core';
import { useTeams, type Cycle } from '../api/organization.js';
import { Loading, Problem } from '../frame/states.js';
import { usePlace } from '../place/place.js';
import { useGoalposts } from './data/use-goalposts.js';
import { useMapView, type MapView } from './data/use-map-view.js';
import { Ghost } from './ghost.js';
import { MapHead } from './map-head.js';
import classes from './map.module.css';
import { MapSide } from './map-side.js';
import type { MapGroup } from './model/answers.js';
import { treeOf } from './model/tree.js';
import { MapTable } from './table/map-table.js';
import { TimeBar } from './time/time-bar.js';
import { useMapAddress } from './use-map-address.js';

/** Comes with what it is drawn by, while the map itself is asked for. */
const canvas = import('./canvas/map-canvas.js');
const MapCanvas = lazy(async () => ({ default: (await canvas).MapCanvas }));

/** The map of one cycle, at the moment and in the part that the address names. */
export function MapOfCycle({ cycle }: { readonly cycle: Cycle }) {
  const { view, error, retry } = useMapView(cycle);
  if (error !== null) return <Problem error={error} retry={retry} />;
  return view === undefined ? <Loading /> : <Shown cycle={cycle} view={view} />;
}

function Shown({ cycle, view }: { readonly cycle: Cycle; readonly view: MapView }) {
  const { atlas, moment, line, travel, calm, canPlay, wantDays } = view;
  const { t } = useTranslation('map');
  const { asOf, team } = usePlace();
  const { open, root, view: as, set } = useMapAddress();
  const flagged = useGoalposts(cycle, { asOf, enabled: calm });
  const teamNames = useTeamNames();
  const tree = useMemo(() => treeOf(atlas.nodes, atlas.links, atlas.groups), [atlas]);
  const onOpen = useCallback((objectiveId: string) => set({ open: objectiveId }), [set]);
  const onGroup = useOpenGroup();
  const isEmpty = atlas.nodes.length + atlas.groups.length === 0;
  const shared = { tree, moment, teamNames, flagged, open, onOpen, onGroup };
  if (isEmpty) return <Ghost />;
  return (
    <div className={classes.screen} data-then={asOf !== undefined}>
      <MapHead view={view} />
      <div className={classes.body}>
        {as === 'table' ? <MapTable {...shared} /> : <Suspense fallback={<Loading />}><MapCanvas key={`${root ?? ''} ${team ?? ''}`} {...shared} /></Suspense>}
        <MapSide nodes={atlas.nodes} moment={moment} teamNames={teamNames} flagged={flagged} />
      </div>
      {line === undefined ? <Text size="sm" c="dimmed">{t('time.nothing')}</Text> : <TimeBar line={line} travel={travel} canPlay={canPlay} isNear={moment.day !== travel.day} wantDays={wantDays} />}
    </div>
  );
}

function useTeamNames(): ReadonlyMap<string, string> {
  const { data } = useTeams();
  return useMemo(() => new Map((data ?? []).map(({ teamId, name }) => [teamId, name])), [data]);
}

/** A group opens as the part of the map below what it hangs on; where that is shown already, as its team's objectives. */
function useOpenGroup(): (group: MapGroup) => void {
  const { root, set } = useMapAddress();
  const { team, cycle, asOf } = usePlace();
  const navigate = useNavigate();
  return useCallback(
    ({ parentId, teamId }) => {
      if (parentId !== null && parentId !== root) set({ root: parentId });
      else if (teamId !== team) void navigate({ to: '/map', search: { team: teamId, ...(cycle !== undefined && { cycle }), ...(asOf !== undefined && { asOf }) } });
      else void navigate({ to: '/objectives', search: { team: teamId } });
    },
    [root, team, cycle, asOf, set, navigate],
  );
}
