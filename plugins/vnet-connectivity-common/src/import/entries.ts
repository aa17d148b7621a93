import type { BranchEnd, ConnectionEnd } from '../network/graph';
import type { ExistingNetwork } from './existing';
import type { Layout } from './layout';

/** A connection between a region and on-premises. */
export type Entry = {
  /** Network of the region. */
  readonly region: string;
} & (
  | {
      readonly kind: 'vpn';
      readonly site: string;
      readonly device: string;
      readonly bgp: boolean;
    }
  | { readonly kind: 'er'; readonly circuit: string }
);

/** The connections between regions of a layout and on-premises, at their gateways or at their virtual hubs. */
export function entriesOf(
  { graph }: ExistingNetwork,
  layout: Layout,
): readonly Entry[] {
  const regions = new Set(layout.regions);
  const regionOfHub = new Map(
    [...(layout.hubs ?? [])].map(([region, hub]) => [hub, region]),
  );
  return [
    ...graph.connections.flatMap(({ a, b, bgp }) =>
      a.kind === 'gateway' && regions.has(a.key) ? entryOf(a.key, b, bgp) : [],
    ),
    ...graph.virtualWans.flatMap(({ branchConnections }) =>
      branchConnections.flatMap(({ hub, endpoint, bgp }) => {
        const region = regionOfHub.get(hub);
        return region === undefined ? [] : entryOf(region, endpoint, bgp);
      }),
    ),
  ];
}

function entryOf(
  region: string,
  end: ConnectionEnd | BranchEnd,
  bgp: boolean,
): Entry[] {
  if (end.kind === 'circuit') return [{ kind: 'er', region, circuit: end.key }];
  return end.kind === 'site'
    ? [{ kind: 'vpn', region, site: end.key, device: end.device ?? '', bgp }]
    : [];
}
