import { select } from 'd3-selection';
import type { ZoomBehavior, ZoomTransform } from 'd3-zoom';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';

const mostZoom = 8;
const zoomStep = 1.4;
/** Share of the drawing that an arrow key moves. */
const panStep = 0.1;

/** What a drawing that can be enlarged needs. */
export interface Zoom {
  readonly ref: RefObject<SVGSVGElement>;
  /** For the content of the drawing. */
  readonly transform: string;
  readonly scale: number;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly reset: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Zoom and pan: Ctrl and mouse wheel, two fingers, dragging with the mouse, and the keys + - 0 and arrows.
 * The plain wheel and one finger scroll the page, as everywhere.
 */
export function useZoom(width: number, height: number): Zoom {
  const ref = useRef<SVGSVGElement>(null);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useMemo<ZoomBehavior<SVGSVGElement, unknown>>(
    () =>
      zoom<SVGSVGElement, unknown>()
        .extent([
          [0, 0],
          [width, height],
        ])
        .translateExtent([
          [0, 0],
          [width, height],
        ])
        .scaleExtent([1, mostZoom])
        .wheelDelta(wheelStep)
        .filter(function filter(this: SVGSVGElement, event) {
          return isForDrawing(event, zoomTransform(this).k > 1);
        })
        .on('zoom', event => setTransform(event.transform)),
    [width, height],
  );
  useEffect(() => {
    if (!ref.current) return undefined;
    const drawing = select(ref.current);
    drawing.call(behaviour).on('dblclick.zoom', null);
    drawing.call(behaviour.transform, zoomIdentity);
    return () => {
      drawing.on('.zoom', null);
    };
  }, [behaviour]);
  const act = (
    action: (
      drawing: ReturnType<typeof select<SVGSVGElement, unknown>>,
    ) => void,
  ) => {
    if (ref.current) action(select<SVGSVGElement, unknown>(ref.current));
  };
  const scaleBy = (factor: number) =>
    act(drawing => behaviour.scaleBy(drawing, factor));
  const zoomIn = () => scaleBy(zoomStep);
  const zoomOut = () => scaleBy(1 / zoomStep);
  const reset = () =>
    act(drawing => behaviour.transform(drawing, zoomIdentity));
  const pan = (x: number, y: number) =>
    act(drawing =>
      behaviour.translateBy(
        drawing,
        (-x * width * panStep) / transform.k,
        (-y * height * panStep) / transform.k,
      ),
    );
  return {
    ref,
    transform: transform.toString(),
    scale: transform.k,
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
        // A drawing that is seen as a whole leaves the arrows to the page.
        ...(transform.k > 1 && {
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

/** Leaves the plain wheel, one finger and every button but the first to the page, and dragging where all is in sight. */
function isForDrawing(
  event: MouseEvent | TouchEvent | WheelEvent,
  isEnlarged: boolean,
): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return isEnlarged && !event.ctrlKey && event.button === 0;
}

/** Exponent of two by which a turn of the wheel zooms: small steps of a trackpad count fully, the notch of a mouse for half. */
function wheelStep({ deltaY, deltaMode }: WheelEvent): number {
  const lines = deltaMode === 0 ? 1 : 25;
  return Math.max(-0.5, Math.min(0.5, -deltaY * lines * 0.02));
}
