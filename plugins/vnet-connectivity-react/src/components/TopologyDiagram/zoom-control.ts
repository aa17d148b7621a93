import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { Enlargement } from './enlargement';
import { isForDrawing } from './enlargement';

const mostZoom = 8;
/** A wider drawing can be enlarged more often, until its texts are as large. */
const usualWidth = 2400;

/** Enlarges and moves a drawing. */
export interface ZoomControl {
  readonly scaleBy: (factor: number) => void;
  /** In units of the drawing at its own size. */
  readonly panBy: (x: number, y: number) => void;
  readonly reset: () => void;
  /** Leaves the drawing alone from now on. */
  readonly end: () => void;
}

/** Zoom and pan of a drawing by wheel, fingers and mouse; at first the whole drawing is visible. */
export function controlZoom(
  drawing: SVGSVGElement,
  { width, height }: { readonly width: number; readonly height: number },
  onZoom: (enlargement: Enlargement) => void,
): ZoomControl {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .scaleExtent([1, mostZoom * Math.max(1, width / usualWidth)])
    .wheelDelta(wheelStep)
    .filter(function filter(this: SVGSVGElement, event) {
      return isForDrawing(event, zoomTransform(this).k > 1);
    })
    .on('zoom', ({ transform }) =>
      onZoom({ scale: transform.k, transform: transform.toString() }),
    );
  const selection = select<SVGSVGElement, unknown>(drawing);
  selection.call(behaviour).on('dblclick.zoom', null);
  const reset = () => behaviour.transform(selection, zoomIdentity);
  reset();
  return {
    scaleBy: factor => behaviour.scaleBy(selection, factor),
    panBy: (x, y) => behaviour.translateBy(selection, -x, -y),
    reset,
    end: () => selection.on('.zoom', null),
  };
}

/** Exponent of two by which a turn of the wheel zooms: small steps of a trackpad count fully, the notch of a mouse for half. */
function wheelStep({ deltaY, deltaMode }: WheelEvent): number {
  const lines = deltaMode === 0 ? 1 : 25;
  return Math.max(-0.5, Math.min(0.5, -deltaY * lines * 0.02));
}
