import { lazy, Suspense } from 'react';
import { FrameShape } from './FrameShape';
import { GroupShape } from './GroupShape';
import { LineShape, MarkShape, PathShape } from './LineShape';
import type { DrawingContext } from './drawing-context';
import type { DiagramLayout, Line } from './model';
import { OuterShape } from './OuterShape';
import { RegionShape } from './RegionShape';

const MapLand = lazy(() => import('./MapLand'));

/** The shapes of a drawing, from back to front. */
export function Drawing({
  layout,
  extra,
  context,
}: {
  readonly layout: DiagramLayout;
  /** Lines for elements that have none in the layout. */
  readonly extra: readonly Line[];
  readonly context: DrawingContext;
}) {
  const all = [...layout.lines, ...extra];
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
      {layout.regions.map(node => (
        <RegionShape key={node.id} node={node} context={context} />
      ))}
      {layout.outer.map(node => (
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
}

function keyOf({ ids, kind, title }: Line, index: number): string {
  return `${kind}-${ids[0] ?? title}-${index}`;
}
