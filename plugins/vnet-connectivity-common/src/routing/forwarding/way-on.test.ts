import type { TopologyDocument } from '../../readers/topology/schema';
import { buildDocumentNetwork } from '../__testUtils__/document-network';
import { direction, isFlow } from '../questions/direction';
import { observe } from '../questions/observation';

/** The networks H, with a firewall, A and D, joined to it; D takes no forwarded traffic, and all of it passes the firewall. */
function estate(order: readonly ('H' | 'A' | 'D')[]): TopologyDocument {
  const vnets = {
    H: {
      prefixes: ['10.0.0.0/16'],
      subnets: { apps: '10.0.1.0/24', appliances: '10.0.200.0/24' },
    },
    A: { prefixes: ['10.1.0.0/16'] },
    D: { prefixes: ['10.3.0.0/16'] },
  };
  const byFirewall = {
    prefix: '10.3.0.0/16',
    nextHopType: 'VirtualAppliance' as const,
    nextHop: '10.0.200.4',
  };
  return {
    vnets: Object.fromEntries(order.map(name => [name, vnets[name]])),
    peerings: ['A', 'D'].flatMap(spoke => [
      { from: 'H', to: spoke, allowForwardedTraffic: true },
      { from: spoke, to: 'H', allowForwardedTraffic: spoke !== 'D' },
    ]),
    nvas: [{ id: 'fw', vnet: 'H', ip: '10.0.200.4' }],
    udrs: [
      { vnet: 'A', routes: [byFirewall] },
      { vnet: 'H', subnet: 'apps', routes: [byFirewall] },
    ],
  };
}

it.each([
  ['the network of the firewall asked first', ['H', 'A', 'D'] as const],
  ['the network of the firewall asked last', ['A', 'D', 'H'] as const],
])(
  'does not share a way where a peering admits one source and not the other: %s',
  (_, order) => {
    const network = buildDocumentNetwork(estate(order));
    const { endpoints } = network.model;
    const { directions } = observe(network);
    const found = new Map(
      endpoints.flatMap((from, a) =>
        endpoints.map((to, b) => [
          `${from.name} ${to.name}`,
          directions[a * endpoints.length + b]?.delivered,
        ]),
      ),
    );
    // What H itself sends is not forwarded traffic on its peering, even behind the firewall.
    expect(found.get('H D')).toBe(true);
    expect(found.get('A D')).toBe(false);
    // Each alone, as nothing is shared then.
    endpoints.forEach((from, a) =>
      endpoints.forEach((to, b) => {
        if (!isFlow(from, to)) return;
        expect(directions[a * endpoints.length + b]?.delivered).toBe(
          direction(network, from, to).delivered,
        );
      }),
    );
  },
);
