import type {
  ConnectivitySpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../../texts/diagram';
import { hq, specOf } from '../../../__testUtils__/specs';
import type { Box } from '../geometry';
import { overlap } from '../geometry';
import { graphOfTopology } from '../graph-of-topology';
import { layoutGraph } from '../layout-graph';
import type { DiagramLayout } from '../model';
import type { LayoutOptions } from '../region-layout';

/** A connection to on-premises by VPN. */
export const vpn = { via: 'vpn' as const, sites: { hq } };
/** An interconnect with a hub. */
export const hub = {
  pattern: 'global-peering' as const,
  topology: 'hub-and-spoke' as const,
  hub: 'weu',
};

/** A circuit of these regions and sites. */
export const circuitTo = (regions: readonly string[], sites = ['hq']) => ({
  peeringLocation: 'Amsterdam',
  provider: 'Equinix',
  bandwidthMbps: 1000,
  regions: [...regions],
  sites,
});

/** Every pattern, with all that can be drawn in it. */
export function everyPattern(count: number): ConnectivitySpec[] {
  const keys = Object.keys(specOf(count).regions);
  const spokes = Object.fromEntries(
    [0, 1, 2, 3, 4, 5].map(index => [`app-${index}`, { region: keys[0] }]),
  );
  const overCircuits = {
    onPremises: {
      via: 'expressroute' as const,
      backup: 'vpn' as const,
      sites: { hq },
    },
    circuits: { ams: circuitTo(keys), ams2: circuitTo(keys.slice(0, 2)) },
  };
  return [
    specOf(count, {
      interconnect: { pattern: 'global-peering' },
      onPremises: vpn,
      spokes,
      inspection: { via: 'azure-firewall' },
    }),
    specOf(count, {
      interconnect: { ...hub, peeredBy: 'network-manager' },
      spokes,
    }),
    specOf(count, { interconnect: { ...hub, pattern: 'vnet-to-vnet' } }),
    specOf(count, {
      interconnect: { pattern: 'expressroute' },
      ...overCircuits,
      gateways: { routeServer: true },
    }),
    specOf(count, {
      interconnect: { pattern: 'virtual-wan' },
      spokes,
      inspection: { via: 'azure-firewall' },
      ...overCircuits,
    }),
  ];
}

/** True if a box is not within a drawing of this size. */
export function isOutside(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return (
    box.x < 0 ||
    box.y < 0 ||
    box.x + box.width > width ||
    box.y + box.height > height
  );
}

/** The boxes that overlap, or are outside the drawing. */
export function touching(layout: DiagramLayout): Box[] {
  const boxes = [...layout.regions, ...layout.groups, ...layout.outer];
  return boxes.filter(
    (box, index) =>
      isOutside(box, layout) ||
      boxes.slice(index + 1).some(other => overlap(box, other)),
  );
}

/** The layout of a spec's network. */
export function layoutTopology(
  t: TranslateDiagram,
  topology: Topology,
  options?: LayoutOptions,
): DiagramLayout {
  return layoutGraph(t, graphOfTopology(t, topology), options);
}
