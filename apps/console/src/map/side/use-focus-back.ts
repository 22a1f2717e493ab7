import { useEffect, useRef } from 'react';

/** Id of what stands beside the map. */
export const SIDE = 'map-side';

/** When the panel of an objective closes, the focus goes back to where it was opened from; where that is gone, to what leads there again. */
export function useFocusBack(objectiveId: string): void {
  const latest = useRef(objectiveId);
  useEffect(() => {
    latest.current = objectiveId;
  }, [objectiveId]);
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      const side = document.getElementById(SIDE);
      const again = side?.querySelector<HTMLElement>(`[data-of="${CSS.escape(latest.current)}"]`) ?? side;
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
      else again?.focus();
    };
  }, []);
}
