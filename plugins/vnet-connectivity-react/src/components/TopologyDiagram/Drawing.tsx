import { FrameShape } from './FrameShape';
import { GroupShape } from './GroupShape';
import { LineShape, MarkShape, PathShape } from './LineShape';
import type { Look } from './look';
import type { DiagramLayout, Line } from './model';
import { OuterShape } from './OuterShape';
import { RegionShape } from './RegionShape';

/** The shapes of a drawing, from back to front. */
export function Drawing({
  layout,
  extra,
  look,
}: {
  readonly layout: DiagramLayout;
  /** Lines for elements that have none in the layout. */
  readonly extra: readonly Line[];
  readonly look: Look;
}) {
  const all = [...layout.lines, ...extra];
  return (
    <>
      {layout.frames.map(frame => (
        <FrameShape key={frame.label} frame={frame} look={look} />
      ))}
      {layout.lines.map((line, index) => (
        <LineShape key={keyOf(line, index)} line={line} look={look} />
      ))}
      {layout.groups.map(node => (
        <GroupShape key={node.id} node={node} look={look} />
      ))}
      {layout.regions.map(node => (
        <RegionShape key={node.id} node={node} look={look} />
      ))}
      {layout.outer.map(node => (
        <OuterShape key={node.id} node={node} look={look} />
      ))}
      {extra.map((line, index) => (
        <LineShape key={keyOf(line, index)} line={line} look={look} />
      ))}
      {all.map((line, index) => (
        <PathShape key={keyOf(line, index)} line={line} look={look} />
      ))}
      {all.map((line, index) => (
        <MarkShape key={keyOf(line, index)} line={line} look={look} />
      ))}
    </>
  );
}

function keyOf({ ids, kind, title }: Line, index: number): string {
  return `${kind}-${ids[0] ?? title}-${index}`;
}
