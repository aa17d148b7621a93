import { sources } from '../azure';
import { elementIds, joinedRegions } from '../network';
import { linkLevelEncryption } from './encryption';
import { joinedWith } from './global-peering';
import type { Pattern } from './pattern';

/** A VPN gateway in each region, and connections between them. */
export const vnetToVnet: Pattern = {
  topologies: ['mesh', 'hub-and-spoke'],
  peersRegions: false,
  virtualHubs: false,
  regionGateways: 'vpn',
  sharedGateways: ['vpn'],
  settings: ['bgp'],

  plan: ({ interconnect }) => ({ bgp: interconnect.bgp ?? true }),
  join: spec => ({
    gatewayConnections: joinedRegions(spec).map(regions => ({
      id: elementIds.gatewayConnection(...regions),
      regions,
      bgp: (spec.interconnect.bgp ?? false) && spec.gateways.vpn.bgp,
    })),
  }),

  ways: (atlas, a, b) => {
    const [from, to] = [atlas.gateway('vpn', a), atlas.gateway('vpn', b)];
    if (atlas.connection(a, b)) return [[from, to]];
    // Without BGP a gateway does not learn the ranges behind the next one.
    const { hub } = atlas.topology.interconnect;
    return hub !== undefined &&
      atlas.connection(a, hub)?.bgp &&
      atlas.connection(hub, b)?.bgp
      ? [[from, atlas.gateway('vpn', hub), to]]
      : [];
  },
  trafficCharges: ['vpn-gateways'],
  encryption: {
    value: `IPsec between the gateways, and ${linkLevelEncryption}`,
    notes: [
      'Between a machine and the gateway of its region there is no IPsec.',
    ],
    sources: [sources.vpnCryptography, sources.encryptionOverview],
    ipsec: true,
    endsMachines:
      'Between the gateways there is IPsec instead; whether the way from a machine to its gateway is encrypted is not stated.',
  },

  words: {
    joinedBy: 'VNet-to-VNet connections of VPN gateways',
    reasons: ({ gatewayConnections }, cite) => [
      `A VPN gateway in each region, joined with those of the other regions by IPsec tunnels that stay on Microsoft's backbone: all traffic between the regions is encrypted (${cite(
        sources.peeringOrVpn,
      )}).`,
      gatewayConnections.some(({ bgp }) => bgp)
        ? `The gateways exchange routes by BGP, so that a connection that is lost is gone round through another region, on the way to on-premises too (${cite(
            sources.vpnBgp,
          )}).`
        : `Without BGP a connection leads to its two networks and those that use their gateways, and on to no other connection (${cite(
            sources.vpnBgp,
          )}).`,
    ],
    rejected: ({ virtualWan }) => [
      'VNet-to-VNet VPN',
      'IPsec between the regions; with BGP, on-premises stays reachable through another region',
      virtualWan
        ? 'A connection for every two regions, and two gateways on every path that limit the bandwidth'
        : 'Two gateways on every path: more latency, and the gateways limit the bandwidth',
    ],
    insteadOfPeering: () =>
      'No IPsec between the regions, and on-premises is not reached through another region when a gateway is lost',
    newRegion: ({ interconnect }) =>
      `Its connections ${joinedWith(
        interconnect,
      )} follow from it; each needs a shared key.`,
    sharedGateway: ({ onPremises }) =>
      `Only the gateway in ${onPremises.gatewayRegion} is connected to the sites; the others reach them through it, by the routes that BGP tells them.`,
  },
};
