import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './canvas.module.css';
import type { PanZoomActs } from './use-pan-zoom.js';

export function ZoomButtons({ acts: { zoomBy, fit } }: { readonly acts: PanZoomActs }) {
  const { t } = useTranslation('map');
  return (
    <ActionIcon.Group orientation="vertical" className={classes.zoom}>
      <ActionIcon variant="default" size={36} aria-label={t('canvas.closer')} onClick={() => zoomBy(1.4)}><IconPlus aria-hidden size={18} /></ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={t('canvas.farther')} onClick={() => zoomBy(1 / 1.4)}><IconMinus aria-hidden size={18} /></ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={t('canvas.fit')} onClick={fit}><IconArrowsMaximize aria-hidden size={18} /></ActionIcon>
    </ActionIcon.Group>
  );
}
