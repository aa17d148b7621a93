import { sources } from '../azure';
import type { Interconnect, Peering } from '../network';
import { joinedRegions } from '../network';
import { peeringHalf, transitRegion } from '../network/peering';
import type { PlannedSpec } from '../spec';
import { linkLevelEncryption } from './encryption';
import { managerSuits, networkManagerOf } from './network-manager';
import type { Pattern } from './pattern';

/** The networks of the regions are peered with each other, by peerings or by a Virtual Network Manager. */
export const globalPeering: Pattern = {
  topologies: ['mesh', 'hub-and-spoke'],
  peersRegions: true,
  virtualHubs: false,
  sharedGateways: ['vpn', 'expressroute'],
  settings: ['peeredBy'],

  plan: (spec, topology) => ({
    peeredBy:
      spec.interconnect.peeredBy ??
      (topology === 'mesh' && managerSuits(spec)
        ? 'network-manager'
        : 'peerings'),
  }),
  join: spec =>
    spec.interconnect.peeredBy === 'network-manager'
      ? { networkManager: networkManagerOf(spec) }
      : { peerings: peerings(spec) },

  ways: (atlas, a, b) => (atlas.isPeered(a, b) ? [[]] : []),
  trafficCharges: ['peering'],
  encryption: {
    value: `${linkLevelEncryption}; virtual network encryption (DTLS between machines) is optional; no IPsec`,
    notes: [
      'Virtual network encryption needs machine sizes that support it and accelerated networking, and lets unencrypted traffic pass.',
    ],
    sources: [sources.encryptionOverview, sources.virtualNetworkEncryption],
    ipsec: false,
  },

  words: {
    joinedBy: 'global VNet peering',
    reasons: ({ interconnect, networkManager }, cite) => [
      `Global VNet peering joins the networks directly over Azure's backbone: no gateway on the way, no bandwidth limit but that of the machines, lowest latency (${cite(
        sources.peeringOrVpn,
      )}).`,
      interconnect.topology === 'mesh'
        ? meshReason(networkManager !== undefined)
        : `Every region is peered with the hub ${interconnect.hub} only. Peering is not transitive: the other regions do not reach each other.`,
      ...(networkManager
        ? [
            `A Virtual Network Manager makes the connections, so that a network that is added is one member more and not a peering with each of the others (${cite(
              sources.virtualNetworkManagerConnectivity,
            )}). Its configuration acts in the regions to which it is deployed.`,
          ]
        : []),
    ],
    rejected: (_, instead) => [
      'Global VNet peering',
      'No gateway on the way: lowest latency, no bandwidth limit but that of the machines, set up in minutes',
      instead,
    ],
    insteadOfPeering: () => '',
    newRegion: ({ interconnect, networkManager }) =>
      networkManager
        ? 'It becomes a member of the group; deploy the configuration to its location.'
        : `Its peerings ${joinedWith(interconnect)} follow from it.`,
    sharedGateway: ({ onPremises }, kind, cite) =>
      `One ${kind} gateway in ${
        onPremises.gatewayRegion
      } serves all regions by gateway transit, which works over global peering (${cite(
        sources.gatewayInOtherRegion,
      )}).`,
  },
};

function peerings(spec: PlannedSpec): Peering[] {
  return halvesOf(
    joinedRegions(spec),
    transitRegion(spec),
    spec.inspection.via !== 'none',
  );
}

/**
 * Both halves of each peering.
 *
 * @param provider - the region whose gateway the others use
 * @param inspected - whether firewalls or appliances stand between the networks
 */
function halvesOf(
  joined: readonly (readonly [string, string])[],
  provider: string | undefined,
  inspected: boolean,
): Peering[] {
  const halves: Peering[] = [];
  const add = (from: string, to: string) =>
    halves.push(
      peeringHalf(from, to, {
        // Traffic from on-premises, or from a firewall, does not originate in the peer network.
        allowForwardedTraffic:
          inspected || provider === from || provider === to,
        allowGatewayTransit: provider === from,
        useRemoteGateways: provider === to,
      }),
    );
  for (const [a, b] of joined) {
    add(a, b);
    add(b, a);
  }
  return halves;
}

function meshReason(managed: boolean): string {
  return managed
    ? 'Azure Virtual Network Manager joins every member of its group with every other: a network that is added to the group is connected without a peering of its own.'
    : 'Peering is not transitive, so every pair that must talk has a peering of its own.';
}

/** The regions that a new one is joined with. */
export function joinedWith({ topology }: Interconnect): string {
  return topology === 'mesh' ? 'with all others' : 'with the hub';
}
