import {
  connectedGroupNetworks,
  expressRouteEncryptionSource,
  findExpressRouteGatewaySku,
  findFirewallTier,
  findVpnGatewaySku,
  firewallTierSource,
  limits,
  sources,
  virtualHubGateways,
  virtualHubGatewaySource,
  virtualHubRouter,
  virtualNetworksPerCircuit,
  virtualNetworksPerCircuitSource,
  vpnGatewayCreation,
} from '../../azure';
import { patternOf } from '../../patterns';
import type { Topology } from '../../topology';
import { count, escapeMarkdown, listOf } from '../markdown';
import { cite } from './cite';
import { outboundConsequences } from './outbound';
import { encryption } from './workloads';

/** Consequences of the decision: limits, encryption, what is paid for, what is hard to change. */
export function consequences(topology: Topology): string[] {
  return [
    ...peering(topology),
    ...networkManager(topology),
    ...virtualWan(topology),
    ...vpn(topology),
    ...expressRoute(topology),
    ...firewall(topology),
    ...encryption(topology),
    ...outboundConsequences(topology),
    ...existing(topology),
  ];
}

function peering(topology: Topology): string[] {
  const { peerings, networkManager: manager, virtualNetworks } = topology;
  if (peerings.length === 0 && !manager) return [];
  const each = halvesByNetwork(peerings);
  const most = Math.max(0, ...each.values());
  const [busiest] = [...each].find(([, number]) => number === most) ?? [''];
  const alike = virtualNetworks.every(({ key }) => each.get(key) === most);
  return [
    ...(peerings.length > 0
      ? [
          `A virtual network takes ${
            limits.peeringsPerVirtualNetwork.value
          } peerings (${cite(limits.peeringsPerVirtualNetwork.source)}); ${
            alike ? 'each uses' : `${busiest} uses the most, which is`
          } ${most} now.`,
        ]
      : []),
    `Traffic between Azure's datacentres is encrypted at link level; peering itself has no IPsec.${
      virtualNetworks.some(({ encryption: on }) => on)
        ? ''
        : ` Encryption between machines is an option of the virtual network (${cite(
            sources.virtualNetworkEncryption,
          )}).`
    }`,
    patternOf(topology).peersRegions
      ? 'Peered traffic is paid for in both directions, by the zones of the two regions.'
      : 'Traffic between a spoke and its hub is paid for in both directions.',
  ];
}

/** Number of peerings of each network. */
function halvesByNetwork(peerings: Topology['peerings']): Map<string, number> {
  const halves = new Map<string, number>();
  for (const { from } of peerings) {
    halves.set(from, (halves.get(from) ?? 0) + 1);
  }
  return halves;
}

function networkManager({ networkManager: manager }: Topology): string[] {
  if (!manager) return [];
  return [
    `A group takes ${connectedGroupNetworks.default} networks, ${
      connectedGroupNetworks.most
    } on request (${cite(connectedGroupNetworks.source)}); ${
      manager.members.length
    } are in it now.`,
    'The configuration acts only where it is deployed: after a change of the group in a new region, deploy it there.',
  ];
}

function virtualWan(topology: Topology): string[] {
  const hubs = topology.virtualWan?.hubs ?? [];
  if (hubs.length === 0) return [];
  const vpnUnits = hubs.find(hub => hub.vpnGateway)?.vpnGateway?.scaleUnits;
  const circuitUnits = hubs.find(hub => hub.expressRouteGateway)
    ?.expressRouteGateway?.scaleUnits;
  return [
    `${count(
      hubs.length,
      'hub',
    )} are paid for by the hour, and their traffic by the gigabyte. A hub's router carries ${
      virtualHubRouter.minMbps / 1000
    } Gbps at first and scales with the traffic (${cite(
      virtualHubRouter.source,
    )}).`,
    'A network that is connected to a hub can have no gateway and no Route Server of its own.',
    ...(sharesCircuit(topology)
      ? [
          'Hubs prefer what they learn over ExpressRoute, which is their default: traffic between regions whose hubs are on the same circuit turns around at its peering location, and goes from hub to hub when the circuit fails.',
        ]
      : []),
    ...(vpnUnits
      ? [
          `The VPN gateway of a hub has ${count(vpnUnits, 'scale unit')}: ${
            vpnUnits * virtualHubGateways.vpn.mbps
          } Mbps (${cite(virtualHubGatewaySource)}).`,
        ]
      : []),
    ...(circuitUnits
      ? [
          `The ExpressRoute gateway of a hub has ${count(
            circuitUnits,
            'scale unit',
          )}: ${
            circuitUnits * virtualHubGateways.expressRoute.mbps
          } Mbps (${cite(
            virtualHubGatewaySource,
          )}). Sites at two circuits reach each other by ExpressRoute Global Reach or over a network between them, which are not built here.`,
        ]
      : []),
  ];
}

/** True where two regions are on one circuit. */
function sharesCircuit({ circuits, circuitConnections }: Topology): boolean {
  return circuits.some(
    ({ key }) =>
      circuitConnections.filter(({ circuit }) => circuit === key).length > 1,
  );
}

function vpn(topology: Topology): string[] {
  const { vpnGateways, onPremises, gatewayConnections } = topology;
  const sku = vpnGateways[0] && findVpnGatewaySku(vpnGateways[0].sku);
  return [
    ...(sku
      ? [
          `A ${sku.name} gateway carries ${sku.aggregateMbps} Mbps in all and ${
            sku.tunnels
          } tunnels (${cite(sources.vpnGatewaySkus)}); creating one takes ${
            vpnGatewayCreation.minutes
          } minutes or more (${cite(vpnGatewayCreation.source)}).`,
        ]
      : []),
    ...(gatewayConnections.length > 0
      ? [
          'Traffic between two regions passes two gateways, and is paid for where it leaves a region.',
        ]
      : []),
    ...(onPremises.gateways === 'transit' && patternOf(topology).peersRegions
      ? [
          `A region with a gateway of its own cannot use the one in ${onPremises.gatewayRegion}: changing one region to its own gateway means changing its peering first.`,
        ]
      : []),
  ];
}

function expressRoute(topology: Topology): string[] {
  const { expressRouteGateways, circuits } = topology;
  const [gateway] = expressRouteGateways;
  const sku = gateway && findExpressRouteGatewaySku(gateway.sku);
  const inOrder = circuits.filter(({ provisioned }) => !provisioned);
  return [
    ...(sku
      ? [
          `An ${sku.name} gateway carries ${
            sku.maxScaleUnits === undefined
              ? `${sku.mbps} Mbps`
              : `${sku.mbps} Mbps for each scale unit, of which it has ${gateway.minScaleUnits} to ${gateway.maxScaleUnits}`
          } (${cite(sources.expressRouteGateways)}).`,
        ]
      : []),
    ...circuits.map(
      circuit =>
        `The circuit ${circuit.key} (${escapeMarkdown(
          circuit.peeringLocation,
        )}, ${circuit.tier}) has ${
          circuit.bandwidthMbps
        } Mbps and links ${virtualNetworksPerCircuit(
          circuit.tier,
          circuit.bandwidthMbps,
        )} virtual networks at most (${cite(
          virtualNetworksPerCircuitSource,
        )}).`,
    ),
    ...(circuits.length > 0
      ? [
          `A circuit is private, but not encrypted by itself (${cite(
            expressRouteEncryptionSource,
          )}).`,
        ]
      : []),
    ...(patternOf(topology).regionGateways === 'expressroute' &&
    circuits.length === 1
      ? [
          'One circuit joins everything: a second one in another peering location keeps the regions together when the first fails.',
        ]
      : []),
    ...(inOrder.length > 0
      ? [
          `${listOf(
            inOrder.map(({ key }) => key),
          )}: not provisioned yet. Everything that leads over a circuit holds once its provider has set it up and the second run has connected it.`,
        ]
      : []),
  ];
}

function firewall(topology: Topology): string[] {
  const { firewalls, virtualWan: wan, networkVirtualAppliances } = topology;
  const all = [
    ...firewalls,
    ...(wan?.hubs ?? []).flatMap(hub => (hub.firewall ? [hub.firewall] : [])),
  ];
  const tier = all[0] && findFirewallTier(all[0].tier);
  return [
    ...(tier
      ? [
          `An Azure Firewall ${tier.name} carries ${
            tier.mbps / 1000
          } Gbps when it has scaled out, and one TCP connection ${
            tier.connectionMbps / 1000
          } Gbps (${cite(firewallTierSource)}). ${count(
            all.length,
            'firewall',
          )} ${
            all.length === 1 ? 'is' : 'are'
          } paid for by the hour and by the gigabyte.`,
          'A firewall denies what no rule allows. The rules that are built allow all private traffic of these networks; tighten them for what really has to talk.',
        ]
      : []),
    ...(networkVirtualAppliances.length > 0
      ? [
          'The appliances are not built here. They must forward what is not for them (IP forwarding on the network interface and in the system) and be redundant themselves, behind an internal load balancer.',
        ]
      : []),
  ];
}

function existing({ virtualNetworks }: Topology): string[] {
  const keys = virtualNetworks
    .filter(({ existingId }) => existingId !== undefined)
    .map(({ key }) => key);
  return keys.length === 0
    ? []
    : [
        `${listOf(
          keys,
        )}: existing networks. Peerings and service subnets are built in them; everything else in them, route tables on their subnets too, stays with their owners.`,
      ];
}
