import { IconBinaryTree, IconCalendarCheck, IconHistory, IconSettings, IconTarget } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CycleState } from '../api/organization.js';
import { useCycle } from '../place/use-cycle.js';
import classes from './frame.module.css';

const DOORS = ['choose', 'set', 'push', 'land'] as const;
type Door = (typeof DOORS)[number];

/** Which steps of the method a cycle is in (docs/METHOD.md, cycle). */
const LIT: Readonly<Record<CycleState, readonly Door[]>> = { draft: ['choose'], planning: ['set'], active: ['push'], closing: ['land'], closed: [], archived: [] };

const SCREENS = [
  { name: 'today', to: '/today', Icon: IconCalendarCheck },
  { name: 'map', to: '/map', Icon: IconBinaryTree },
  { name: 'objectives', to: '/objectives', Icon: IconTarget },
  { name: 'history', to: '/history', Icon: IconHistory },
  { name: 'admin', to: '/admin', Icon: IconSettings },
] as const;

/** The four doors, the lit one saying where the cycle is, and the screens. */
export function Rail({ upright }: { readonly upright: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} data-upright={upright} aria-label={t('menu')}>
      {upright && <Doors />}
      {SCREENS.map(({ name, to, Icon }) => (
        <Link key={name} to={to} className={classes.screen} activeProps={{ 'aria-current': 'page' }}>
          <Icon aria-hidden size={22} stroke={1.6} />
          {t(`screens.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function Doors() {
  const { t, i18n } = useTranslation();
  const cycle = useCycle();
  const lit = cycle === undefined ? [] : LIT[cycle.state];
  return (
    <div className={classes.doors} role="list" aria-label={cycle === undefined ? t('noCycle') : `${cycle.name}: ${t(`states.cycle.${cycle.state}`)}`}>
      {DOORS.map((door) => (
        <div key={door} role="listitem" className={classes.door} data-lit={lit.includes(door)} aria-current={lit.includes(door) ? 'step' : undefined}>
          {t(`door.${door}`)}
          {!i18n.language.startsWith('zh') && <small>{t(`doors.${door}`)}</small>}
        </div>
      ))}
    </div>
  );
}
