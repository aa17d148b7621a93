import type { Topology } from 'backstage-plugin-vnet-connectivity-common';

/** Props of {@link TopologyDiagram}. */
export interface TopologyDiagramProps {
  readonly topology: Topology;
  /** Name of the drawing for people who cannot see it. */
  readonly title?: string;
  /** Height in pixels that the drawing may not exceed. */
  readonly height?: number;
}

/** The network as a drawing. */
export function TopologyDiagram({ topology, title, height = 240 }: TopologyDiagramProps) {
  return (
    <svg role="img" viewBox="0 0 600 120" height={height} width="100%">
      <title>{title ?? topology.name}</title>
      {topology.regions.map(({ key }, index) => (
        <text key={key} x={20 + index * 120} y={60} fill="currentColor">
          {key}
        </text>
      ))}
    </svg>
  );
}
