import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapGroup } from '../model/answers.js';
import { layOut } from '../model/layout.js';
import { isThere, type Moment } from '../model/moments.js';
import type { Tree } from '../model/tree.js';
import classes from './canvas.module.css';
import { GroupView } from './group-view.js';
import { Lines } from './lines.js';
import { NodeView } from './node-view.js';
import { useNodeWords } from './node-words.js';
import { usePanZoom, type PanZoomActs } from './use-pan-zoom.js';
import { ZoomButtons } from './zoom-buttons.js';

export interface MapCanvasProps {
  readonly tree: Tree;
  readonly moment: Moment;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  readonly open: string | undefined;
  readonly onOpen: (objectiveId: string) => void;
  readonly onGroup: (group: MapGroup) => void;
}

/** The map as a drawing that is moved and zoomed. */
export function MapCanvas({ tree, moment, teamNames, flagged, open, onOpen, onGroup }: MapCanvasProps) {
  const { t } = useTranslation('map');
  const upright = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) === true;
  const layout = useMemo(() => layOut(tree, upright ? 0.75 : 1.5), [tree, upright]);
  const places = useMemo(() => new Map(layout.nodes.map((node) => [node.facts.objectiveId, node])), [layout]);
  const further = useMemo(() => tree.further.filter((link) => isThere(link, moment.day)), [tree, moment.day]);
  const words = useNodeWords();
  const { viewport, layer, acts } = usePanZoom(layout);
  const place = open === undefined ? undefined : places.get(open);
  useEffect(() => {
    if (place !== undefined && !isSeen(viewport.current, place.facts.objectiveId)) acts.centre({ x: place.x, y: place.y + 70 });
  }, [place, acts, viewport]);
  const onKeyDown = useCallback((event: KeyboardEvent) => press(event, acts), [acts]);
  return (
    <div className={classes.frame}>
      <div ref={viewport} className={classes.viewport} role="group" tabIndex={0} aria-label={t('canvas.label')} aria-describedby="map-keys" onKeyDown={onKeyDown}>
        <div ref={layer} className={classes.layer} style={{ width: layout.width, height: layout.height }}>
          {layout.boxes.map(({ key, alone, x, y, width, height }) => (
            <div key={key} className={classes.family} data-alone={alone} style={{ left: x - width / 2, top: y, width, height }}>{alone && <span>{t('alone')}</span>}</div>
          ))}
          <Lines layout={layout} further={further} places={places} />
          {layout.nodes.map((node) => {
            const id = node.facts.objectiveId;
            return <NodeView key={id} node={node} state={moment.states.get(id)} team={teamNames.get(node.facts.teamId) ?? ''} flagged={flagged.has(id)} selected={open === id} words={words} onOpen={onOpen} />;
          })}
          {layout.groups.map((placed) => <GroupView key={placed.group.groupId} placed={placed} team={teamNames.get(placed.group.teamId) ?? ''} words={words} onOpen={onGroup} />)}
        </div>
      </div>
      <p id="map-keys" className="visually-hidden">{t('canvas.keys')}</p>
      <ZoomButtons acts={acts} />
    </div>
  );
}

const STEP = 80;

const KEYS: Readonly<Record<string, (acts: PanZoomActs) => void>> = {
  ArrowLeft: ({ panBy }) => panBy(-STEP, 0),
  ArrowRight: ({ panBy }) => panBy(STEP, 0),
  ArrowUp: ({ panBy }) => panBy(0, -STEP),
  ArrowDown: ({ panBy }) => panBy(0, STEP),
  '+': ({ zoomBy }) => zoomBy(1.3),
  '=': ({ zoomBy }) => zoomBy(1.3),
  '-': ({ zoomBy }) => zoomBy(1 / 1.3),
  Home: ({ fit }) => fit(),
};

function press(event: KeyboardEvent, acts: PanZoomActs): void {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act(acts);
}

/** Is enough of the node in sight, and large enough? */
function isSeen(viewport: HTMLDivElement | null, objectiveId: string): boolean {
  const node = viewport?.querySelector(`[data-objective="${CSS.escape(objectiveId)}"]`);
  if (!viewport || !node) return true;
  const [window_, shown] = [viewport.getBoundingClientRect(), node.getBoundingClientRect()];
  return shown.left >= window_.left && shown.right <= window_.right && shown.top >= window_.top && shown.bottom <= window_.bottom;
}
