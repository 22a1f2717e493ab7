import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './map.module.css';
import type { NodeFacts } from './model/answers.js';
import type { Moment } from './model/moments.js';
import { FindingsList } from './side/findings-list.js';
import { Legend } from './side/legend.js';
import { SIDE } from './side/use-focus-back.js';
import { ObjectivePanel } from './side/objective-panel.js';
import { useMapAddress } from './use-map-address.js';

export interface MapSideProps {
  readonly nodes: readonly NodeFacts[];
  readonly moment: Moment;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
}

/** Beside the map: the objective that is open, otherwise what was found and how to read it. On small screens the objective comes over the map. */
export function MapSide({ nodes, moment, teamNames, flagged }: MapSideProps) {
  const { t } = useTranslation('map');
  const { open, root, set } = useMapAddress();
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false }) === true;
  const facts = nodes.find(({ objectiveId }) => objectiveId === open);
  const close = (): void => set({ open: undefined });
  const panel = facts && <OpenPanel facts={facts} isRoot={open === root} moment={moment} teamNames={teamNames} flagged={flagged} />;
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && facts !== undefined) close();
  };
  return (
    <aside id={SIDE} className={classes.side} tabIndex={0} aria-label={t('side.label')} onKeyDown={onKeyDown}>
      {!narrow && panel}
      {narrow && <Drawer opened={facts !== undefined} onClose={close} position="bottom" size="75%" withCloseButton={false} aria-label={facts?.title ?? ''}>{panel}</Drawer>}
      {(narrow || facts === undefined) && (
        <>
          <FindingsList nodes={nodes} moment={moment} onOpen={(objectiveId) => set({ open: objectiveId })} />
          <Legend />
        </>
      )}
    </aside>
  );
}

function OpenPanel({ facts, isRoot, moment, teamNames, flagged }: Omit<MapSideProps, 'nodes'> & { readonly facts: NodeFacts; readonly isRoot: boolean }) {
  const { set } = useMapAddress();
  const { objectiveId, teamId } = facts;
  return <ObjectivePanel facts={facts} state={moment.states.get(objectiveId)} team={teamNames.get(teamId) ?? ''} flagged={flagged.has(objectiveId)} isRoot={isRoot} onFocusHere={(id) => set({ root: id })} onClose={() => set({ open: undefined })} />;
}
