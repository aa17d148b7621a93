import fc from 'fast-check';
import { vpnGatewayDefaultAsn } from '../../azure';
import type {
  ConnectionEntry,
  PeeringEntry,
  TopologyDocument,
} from '../../readers/topology/schema';

type Connections = ConnectionEntry[];
type Peerings = PeeringEntry[];

const flag = fc.boolean();

/**
 * Small networks with disjoint ranges, some in a connected group; `rich` adds ExpressRoute, Route Server,
 * static tunnels, equal ASNs, a firewall, and sites with summaries that hold the networks' ranges.
 */
export function randomGraph(rich: boolean): fc.Arbitrary<TopologyDocument> {
  return fc
    .record({
      vnets: fc.integer({ min: 2, max: 5 }),
      sites: fc.integer({ min: 0, max: 3 }),
      bits: fc.array(flag, { minLength: 120, maxLength: 120 }),
    })
    .map(({ vnets, sites, bits }) => graphOf(vnets, sites, bits, rich));
}

function graphOf(
  vnetCount: number,
  siteCount: number,
  bits: readonly boolean[],
  rich: boolean,
): TopologyDocument {
  let at = 0;
  const draw = () => bits[at++ % bits.length];
  const names = Array.from({ length: vnetCount }, (_, index) => `V${index}`);
  const sites = Array.from({ length: siteCount }, (_, index) => `s${index}`);
  const vpn = new Set(names.filter(draw));
  const er = new Set(rich ? names.filter(draw) : []);
  const hasGateway = (name: string) => vpn.has(name) || er.has(name);
  const peerings: Peerings = [];
  const connections: Connections = [];
  const uses = new Set<string>();
  names.forEach((a, index) =>
    names.slice(index + 1).forEach(b => {
      if (draw()) {
        const [hub, spoke] = hasGateway(a) ? [a, b] : [b, a];
        const transit =
          draw() && hasGateway(hub) && !hasGateway(spoke) && !uses.has(spoke);
        if (transit) uses.add(spoke);
        const forwarded = rich && draw();
        peerings.push(
          {
            from: hub,
            to: spoke,
            allowGatewayTransit: transit,
            allowForwardedTraffic: forwarded,
          },
          {
            from: spoke,
            to: hub,
            useRemoteGateways: transit,
            allowForwardedTraffic: forwarded,
          },
        );
      }
      if (vpn.has(a) && vpn.has(b) && draw()) {
        connections.push({
          id: `v-${a}-${b}`,
          type: 'vnet2vnet',
          a: `${a}/vpn`,
          b: `${b}/vpn`,
          bgp: !rich || draw(),
        });
      }
    }),
  );
  for (const site of sites) {
    for (const name of vpn) {
      if (draw()) {
        connections.push({
          id: `i-${name}-${site}`,
          type: 'ipsec',
          a: `${name}/vpn`,
          b: `${site}/d`,
          bgp: true,
        });
      }
    }
  }
  for (const name of er) {
    connections.push({
      id: `e-${name}`,
      type: 'expressroute',
      a: `${name}/er`,
      b: 'circuit:c',
      bgp: true,
      weight: draw() ? 10 : 0,
    });
  }
  const inspected = rich && draw() ? firewallIn(names[0], peerings, draw) : {};
  const group = draw() ? names.filter(draw) : [];
  const withServer = names.find(name => vpn.has(name) && er.has(name));
  return {
    vnets: Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          prefixes: [`10.${index}.0.0/16`],
          region: `r${index % 3}`,
          gateways: [
            ...(vpn.has(name)
              ? [
                  {
                    type: 'vpn' as const,
                    bgp: true,
                    activeActive: true,
                    asn:
                      name === withServer
                        ? vpnGatewayDefaultAsn.value
                        : 65000 + index,
                  },
                ]
              : []),
            ...(er.has(name)
              ? [{ type: 'er' as const, allowRemoteVnetTraffic: draw() }]
              : []),
          ],
        },
      ]),
    ),
    peerings,
    connections,
    ...(group.length > 1
      ? { avnm: { topology: 'mesh', members: group, globalMesh: draw() } }
      : {}),
    ...inspected,
    sites: Object.fromEntries(
      sites.map((name, index) => [
        name,
        {
          prefixes: [
            `192.168.${index}.0/24`,
            // A summary that holds ranges of Azure; no two sites have the same.
            ...(rich && draw() ? [`10.0.0.0/${[8, 14, 15][index]}`] : []),
          ],
          asn: rich && draw() ? 64900 : 64900 + index,
          devices: ['d'],
        },
      ]),
    ),
    ...(rich
      ? {
          circuits: {
            c: {
              peeringLocation: 'Amsterdam',
              sites: sites.filter(() => draw()),
            },
          },
        }
      : {}),
    ...(rich && withServer !== undefined
      ? { routeServer: { vnet: withServer, branchToBranch: true } }
      : {}),
  };
}

/** A stateful firewall in a network, which some of those that are peered with it send traffic to. */
function firewallIn(
  hub: string,
  peerings: Peerings,
  draw: () => boolean,
): Pick<TopologyDocument, 'nvas' | 'udrs'> {
  const ip = `10.${hub.slice(1)}.200.4`;
  return {
    nvas: [{ id: 'fw', vnet: hub, ip, stateful: true }],
    udrs: peerings
      .filter(({ from }) => from === hub)
      .filter(() => draw())
      .map(({ to }) => ({
        vnet: to,
        disableGatewayRoutePropagation: draw(),
        routes: [
          {
            prefix: draw() ? '0.0.0.0/0' : '10.0.0.0/14',
            nextHopType: 'VirtualAppliance' as const,
            nextHop: ip,
          },
        ],
      })),
  };
}
