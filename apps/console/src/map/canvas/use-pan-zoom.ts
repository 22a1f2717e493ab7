import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Placed, Size } from '../model/places.js';

export interface PanZoom {
  /** What is looked through. */
  readonly viewport: RefObject<HTMLDivElement | null>;
  /** What is moved under it. */
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly acts: PanZoomActs;
}

export interface PanZoomActs {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves what is looked at, in pixels. */
  readonly panBy: (x: number, y: number) => void;
  /** Brings a place to the middle, and near enough to be read. */
  readonly centre: (at: Placed) => void;
}

const SCALES = [0.15, 2.5] as const;
const READABLE = 0.7;
const MARGIN = 16;

/** From which scale on words can be read: of all, of those that carry others, of the roots. */
function nearness(scale: number): 'near' | 'middle' | 'far' {
  if (scale >= 0.6) return 'near';
  return scale >= 0.32 ? 'middle' : 'far';
}

/** Moves a layer under a viewport by pointer, wheel, pinch and calls, without React: only the layer's transform is set. Shows all of it until somebody moves it. */
export function usePanZoom({ width, height }: Size): PanZoom {
  const viewport = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown>>(null);
  const size = useRef<Size>({ width, height });
  const moved = useRef(false);

  useLayoutEffect(() => {
    const [window_, moving] = [viewport.current, layer.current];
    if (window_ === null || moving === null) return;
    const made = zoom<HTMLDivElement, unknown>()
      .scaleExtent([...SCALES])
      .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLDivElement, unknown>) => {
        if (sourceEvent !== null) delete moving.dataset['gliding'];
        moving.dataset['moving'] = 'true';
      })
      .on('zoom', ({ transform: { x, y, k }, sourceEvent }: D3ZoomEvent<HTMLDivElement, unknown>) => {
        if (sourceEvent !== null) moved.current = true;
        moving.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
      })
      .on('end', ({ transform: { k } }: D3ZoomEvent<HTMLDivElement, unknown>) => {
        delete moving.dataset['moving'];
        const near = nearness(k);
        if (moving.dataset['near'] !== near) moving.dataset['near'] = near;
      });
    behaviour.current = made;
    const watched = select(window_).call(made).on('dblclick.zoom', null);
    return () => void watched.on('.zoom', null);
  }, []);

  const acts = useMemo(() => actsOn({ viewport, layer, behaviour, size, moved }), []);
  useLayoutEffect(() => {
    size.current = { width, height };
    if (!moved.current) acts.fit();
  }, [width, height, acts]);
  return { viewport, layer, acts };
}

interface Held {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly behaviour: RefObject<ZoomBehavior<HTMLDivElement, unknown> | null>;
  readonly size: RefObject<Size>;
  readonly moved: RefObject<boolean>;
}

function actsOn(held: Held): PanZoomActs {
  const glide = (act: (made: ZoomBehavior<HTMLDivElement, unknown>, viewport: HTMLDivElement) => void): void => {
    const [made, viewport, layer] = [held.behaviour.current, held.viewport.current, held.layer.current];
    if (made === null || viewport === null || layer === null) return;
    layer.dataset['gliding'] = 'true';
    act(made, viewport);
  };
  const touched = (): void => void (held.moved.current = true);
  return {
    fit: () => {
      held.moved.current = false;
      glide((made, viewport) => made.transform(select(viewport), fitted(held.size.current, viewport)));
    },
    zoomBy: (factor) => {
      touched();
      glide((made, viewport) => made.scaleBy(select(viewport), factor));
    },
    panBy: (x, y) => {
      touched();
      glide((made, viewport) => {
        const { k } = transformOf(viewport);
        made.translateBy(select(viewport), -x / k, -y / k);
      });
    },
    centre: ({ x, y }) => {
      touched();
      glide((made, viewport) => {
        const scale = Math.max(transformOf(viewport).k, READABLE);
        made.transform(select(viewport), zoomIdentity.translate(viewport.clientWidth / 2 - x * scale, viewport.clientHeight / 2 - y * scale).scale(scale));
      });
    },
  };
}

function transformOf(viewport: HTMLDivElement): typeof zoomIdentity {
  return zoomTransform(viewport);
}

/** All of it in the middle; what would be too small to see begins at its upper edge. */
function fitted({ width, height }: Size, { clientWidth, clientHeight }: HTMLDivElement): typeof zoomIdentity {
  const whole = Math.min((clientWidth - 2 * MARGIN) / Math.max(1, width), (clientHeight - 2 * MARGIN) / Math.max(1, height), 1.1);
  const scale = Math.max(whole, SCALES[0]);
  const x = Math.max(MARGIN, (clientWidth - width * scale) / 2);
  const y = Math.max(MARGIN, (clientHeight - height * scale) / 2);
  return zoomIdentity.translate(x, y).scale(scale);
}
