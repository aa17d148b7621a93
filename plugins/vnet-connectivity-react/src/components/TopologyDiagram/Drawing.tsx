import { lazy, memo, Suspense, useEffect } from 'react';
import { usePortions } from '../hooks';
import { FrameShape } from './FrameShape';
import { GroupShape } from './GroupShape';
import { LineShape, MarkShape, PathShape } from './LineShape';
import type { DrawingContext } from './drawing-context';
import type { DiagramLayout, Line } from './model';
import { OuterShape } from './OuterShape';
import { RegionShape } from './RegionShape';

const MapLand = lazy(() => import('./MapLand'));

/** Boxes that are drawn at once. */
const portion = 100;

interface DrawingProps {
  readonly layout: DiagramLayout;
  /** Lines for elements that have none in the layout. */
  readonly extra: readonly Line[];
  readonly context: DrawingContext;
  /** Called once all of it is drawn. */
  readonly onDrawn?: () => void;
}

/** The shapes of a drawing, from back to front; of many boxes a portion at a time. */
export const Drawing = memo(function DrawingOf({
  layout,
  extra,
  context,
  onDrawn,
}: DrawingProps) {
  const all = [...layout.lines, ...extra];
  const boxes = Math.max(layout.regions.length, layout.outer.length);
  const shown = usePortions(boxes, portion);
  const isDrawn = shown === boxes;
  useEffect(() => {
    if (isDrawn) onDrawn?.();
  }, [isDrawn, onDrawn]);
  return (
    <>
      {layout.frames.map(frame => (
        <FrameShape key={frame.label} frame={frame} context={context} />
      ))}
      {layout.map && (
        <Suspense fallback={null}>
          <MapLand
            map={layout.map}
            boxes={layout.regions}
            colours={context.colours}
          />
        </Suspense>
      )}
      {layout.lines.map((line, index) => (
        <LineShape key={keyOf(line, index)} line={line} context={context} />
      ))}
      {layout.groups.map(node => (
        <GroupShape key={node.id} node={node} context={context} />
      ))}
      {layout.regions.slice(0, shown).map(node => (
        <RegionShape key={node.id} node={node} context={context} />
      ))}
      {layout.outer.slice(0, shown).map(node => (
        <OuterShape key={node.id} node={node} context={context} />
      ))}
      {extra.map((line, index) => (
        <LineShape key={keyOf(line, index)} line={line} context={context} />
      ))}
      {all.map((line, index) => (
        <PathShape key={keyOf(line, index)} line={line} context={context} />
      ))}
      {all.map((line, index) => (
        <MarkShape key={keyOf(line, index)} line={line} context={context} />
      ))}
    </>
  );
});

function keyOf({ ids, kind, title }: Line, index: number): string {
  return `${kind}-${ids[0] ?? title}-${index}`;
}
