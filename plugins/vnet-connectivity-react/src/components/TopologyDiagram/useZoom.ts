import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Enlargement } from './enlargement';
import { isForDrawing, wholeDrawing } from './enlargement';
import type { ZoomControl } from './zoom-control';

const zoomStep = 1.4;
/** Share of the drawing that an arrow key moves. */
const panStep = 0.1;

/** The state and the handlers of a drawing that can be enlarged. */
export interface Zoom extends Enlargement {
  readonly ref: RefObject<SVGSVGElement>;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly reset: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Zoom and pan: Ctrl and mouse wheel, two fingers, dragging with the mouse, and the keys + - 0 and arrows. The plain
 * wheel and one finger scroll the page, as everywhere. The library for it is loaded when the user first zooms.
 */
export function useZoom(width: number, height: number): Zoom {
  const ref = useRef<SVGSVGElement>(null);
  const [enlargement, setEnlargement] = useState(wholeDrawing);
  const [isWanted, setIsWanted] = useState(false);
  const control = useRef<ZoomControl>();
  // The call that waits for the control to be loaded.
  const waiting = useRef<(zoom: ZoomControl) => void>();
  useEffect(() => {
    const drawing = ref.current;
    if (!drawing) return undefined;
    if (!isWanted) return onFirstGesture(drawing, () => setIsWanted(true));
    let isCurrent = true;
    import('./zoom-control')
      .then(({ controlZoom }) => {
        if (!isCurrent) return;
        control.current = controlZoom(
          drawing,
          { width, height },
          setEnlargement,
        );
        waiting.current?.(control.current);
        waiting.current = undefined;
      })
      // Not loaded: the next gesture tries again.
      .catch(() => setIsWanted(false));
    return () => {
      isCurrent = false;
      control.current?.end();
      control.current = undefined;
    };
  }, [isWanted, width, height]);
  const act = (action: (zoom: ZoomControl) => void) => {
    if (control.current) {
      action(control.current);
    } else {
      waiting.current = action;
      setIsWanted(true);
    }
  };
  const zoomIn = () => act(({ scaleBy }) => scaleBy(zoomStep));
  const zoomOut = () => act(({ scaleBy }) => scaleBy(1 / zoomStep));
  const reset = () => act(zoom => zoom.reset());
  const { scale } = enlargement;
  const pan = (x: number, y: number) =>
    act(({ panBy }) =>
      panBy((x * width * panStep) / scale, (y * height * panStep) / scale),
    );
  return {
    ...enlargement,
    ref,
    zoomIn,
    zoomOut,
    reset,
    onKeyDown: event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = {
        '+': zoomIn,
        '=': zoomIn,
        '-': zoomOut,
        '0': reset,
        // While the whole drawing is visible, the arrow keys are for the page.
        ...(scale > 1 && {
          ArrowLeft: () => pan(-1, 0),
          ArrowRight: () => pan(1, 0),
          ArrowUp: () => pan(0, -1),
          ArrowDown: () => pan(0, 1),
        }),
      }[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    },
  };
}

/** Calls `then` at the first gesture that is for the drawing, and prevents the browser from zooming the page by it. */
function onFirstGesture(drawing: SVGSVGElement, then: () => void): () => void {
  const handleGesture = (event: WheelEvent | TouchEvent) => {
    if (!isForDrawing(event, false)) return;
    event.preventDefault();
    then();
  };
  const options = { passive: false };
  drawing.addEventListener('wheel', handleGesture, options);
  drawing.addEventListener('touchstart', handleGesture, options);
  return () => {
    drawing.removeEventListener('wheel', handleGesture);
    drawing.removeEventListener('touchstart', handleGesture);
  };
}
