import type { VirtualWan } from '../network/graph';
import type { ExistingNetwork } from './existing';
import type { Layout } from './layout';

/** Layouts of the networks on the hubs of a virtual WAN: each hub that has a network is that of a region. */
export function virtualWanLayouts(
  network: ExistingNetwork,
  usable: readonly string[],
  unusable: ReadonlyMap<string, string>,
): Layout[] {
  return network.graph.virtualWans
    .filter(({ vnetConnections }) => vnetConnections.length > 0)
    .sort((a, b) => b.vnetConnections.length - a.vnetConnections.length)
    .map(wan => layoutOf(network, wan, usable, unusable));
}

function layoutOf(
  { graph }: ExistingNetwork,
  wan: VirtualWan,
  usable: readonly string[],
  unusable: ReadonlyMap<string, string>,
): Layout {
  const hubs = new Map<string, string>();
  const spokes = new Map<string, string>();
  for (const [hub, { region }] of Object.entries(wan.hubs).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const networks = wan.vnetConnections
      .filter(each => each.hub === hub && usable.includes(each.vnet))
      .map(({ vnet }) => vnet)
      .sort();
    const locationOf = (name: string) =>
      graph.vnets[name].location ?? graph.vnets[name].region;
    const first =
      networks.find(each => locationOf(each) === region) ?? networks[0];
    if (first === undefined) continue;
    hubs.set(first, hub);
    for (const each of networks) if (each !== first) spokes.set(each, first);
  }
  const left = new Map(unusable);
  for (const name of usable) {
    if (!hubs.has(name) && !spokes.has(name)) {
      left.set(
        name,
        'It is connected with no virtual hub of the spec: in a Virtual WAN, every network is.',
      );
    }
  }
  return {
    topology: 'mesh',
    regions: [...hubs.keys()],
    hubs,
    spokes,
    left,
  };
}
