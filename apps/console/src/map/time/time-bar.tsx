import { ActionIcon } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import type { TimeLine } from '../model/time-line.js';
import { StepsList } from './steps-list.js';
import classes from './time-bar.module.css';
import { usePlay } from './use-play.js';
import type { Travel } from './use-travel.js';

export interface TimeBarProps {
  readonly line: TimeLine;
  readonly travel: Travel;
  /** Are the frames there? */
  readonly canPlay: boolean;
  /** The day itself is not known yet, and the one before it stands in. */
  readonly isNear: boolean;
  readonly wantDays: () => void;
}

const WEEK: Readonly<Record<string, number>> = { PageUp: 7, PageDown: -7 };

/** The days of the cycle under one slider, and its way from the first day to now. */
export function TimeBar({ line, travel, canPlay, isNear, wantDays }: TimeBarProps) {
  const { t } = useTranslation('map');
  const { day: text } = useFormats();
  const still = useReducedMotion();
  const shown = travel.day === undefined ? t('time.now') : text(travel.day);
  return (
    <div className={classes.bar}>
      {!still && <PlayButton line={line} travel={travel} disabled={!canPlay} wantDays={wantDays} />}
      <div className={classes.track}>
        <DaySlider line={line} travel={travel} shown={shown} wantDays={wantDays} />
        <div className={classes.ends} aria-hidden="true">
          <span>{text(line.first)}</span>
          <span>{t('time.now')}</span>
        </div>
      </div>
      <output className={classes.day} data-now={travel.day === undefined}>
        {shown}
        {isNear && <small>{t('time.near')}</small>}
      </output>
      {still && <StepsList line={line} travel={travel} />}
    </div>
  );
}

function PlayButton({ line, travel, disabled, wantDays }: Pick<TimeBarProps, 'line' | 'travel' | 'wantDays'> & { readonly disabled: boolean }) {
  const { t } = useTranslation('map');
  const { playing, toggle } = usePlay(line, travel);
  const Icon = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  const play = (): void => {
    wantDays();
    toggle();
  };
  return <ActionIcon size={40} radius="xl" variant="filled" disabled={disabled} aria-label={playing ? t('time.pause') : t('time.play')} onClick={play}><Icon aria-hidden size={20} /></ActionIcon>;
}

/** Arrow keys go by days, page keys by weeks. */
function DaySlider({ line, travel, shown, wantDays }: Pick<TimeBarProps, 'line' | 'travel' | 'wantDays'> & { readonly shown: string }) {
  const { t } = useTranslation('map');
  const byWeek = (event: KeyboardEvent): void => {
    const days = WEEK[event.key];
    if (days === undefined) return;
    event.preventDefault();
    travel.moveTo(Math.min(line.now, Math.max(0, travel.position + days)));
  };
  return (
    <input
      type="range"
      className={classes.slider}
      aria-label={t('time.label')}
      aria-valuetext={shown}
      min={0}
      max={line.now}
      step={1}
      value={travel.position}
      onFocus={wantDays}
      onPointerEnter={wantDays}
      onKeyDown={byWeek}
      onChange={({ currentTarget }) => travel.moveTo(Number(currentTarget.value))}
    />
  );
}
