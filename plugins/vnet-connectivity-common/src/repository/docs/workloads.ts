import {
  packetSizes,
  sources,
  virtualNetworkEncryption,
  workloadSources,
} from '../../azure';
import { patternOf } from '../../patterns';
import type { Topology } from '../../topology';
import { listOf } from '../markdown';
import { cite } from './cite';
import { outboundConsequences } from './outbound';

/** The page for those who run an application in this network, as far as it concerns the network. */
export function workloadsPage(topology: Topology): string {
  const sections: readonly [string, readonly string[]][] = [
    ['The way to the internet', outboundConsequences(topology)],
    ['Encryption between machines', encryption(topology)],
    ['Names', names(topology)],
    ['Private endpoints', privateEndpoints(topology)],
    ['Network security groups', securityGroups(topology)],
    ['Packet sizes', packets(topology)],
    ['What is not here', notHere(topology)],
  ];
  return [
    '# What workloads need to know',
    '',
    'The network joins address ranges. What an application meets beside that, with the source of each statement:',
    '',
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0
        ? []
        : [`## ${title}`, '', ...lines.map(line => `- ${line}`), ''],
    ),
  ].join('\n');
}

/** Requirements that encryption makes of the machines in a network. */
export function encryption({ virtualNetworks }: Topology): string[] {
  const encrypted = virtualNetworks.filter(({ encryption: on }) => on);
  if (encrypted.length === 0) return [];
  const all = encrypted.length === virtualNetworks.length;
  const { machines, services, unsupported } = virtualNetworkEncryption;
  const not = Object.entries(services).flatMap(([name, is]) =>
    is ? [] : [name],
  );
  return [
    `Virtual network encryption is on in ${
      all ? 'every network' : listOf(encrypted.map(({ key }) => key))
    }: traffic between machines that support it is encrypted, in a network and over peerings between networks that have it (${cite(
      sources.virtualNetworkEncryption,
    )}).`,
    `A machine takes part where its size is among ${machines}. Others are reached unencrypted, because AllowUnencrypted is the only enforcement that there is. Virtual network flow logs show which traffic is encrypted.`,
    'Machines that run when encryption is turned on have to be stopped and started once.',
    `Not encrypted is the traffic with ${listOf(not)}, and with the internet.`,
    `Not supported in a network with encryption: ${unsupported.join('; ')}.`,
  ];
}

function names(topology: Topology): string[] {
  const hasOnPremises = topology.onPremises.via !== 'none';
  const encrypted = topology.virtualNetworks.some(({ encryption: on }) => on);
  return [
    `Names that Azure gives to machines are known in their own network only, and a peering does not change that. Link a private DNS zone to every network that has to resolve its names; networks need no connection for that (${cite(
      workloadSources.privateDnsFaq,
    )}).`,
    ...(hasOnPremises
      ? [
          `On-premises cannot ask Azure's own resolver (168.63.129.16). Forward the zones of Azure to the inbound endpoint of an Azure DNS Private Resolver in one of the networks, and the zones of on-premises by a ruleset from there (${cite(
            workloadSources.dnsPrivateResolver,
          )}). Neither is built here.`,
        ]
      : []),
    ...(hasOnPremises && encrypted
      ? [
          'Azure DNS Private Resolver does not work in a network with encryption: give it a network without (encryption: none).',
        ]
      : []),
  ];
}

function privateEndpoints(topology: Topology): string[] {
  const inspected = topology.routeTables.length > 0;
  return [
    `A private endpoint puts a route of its own, a /32, into its network and into every network that is peered with it directly, and is reached from there and from on-premises like any address; its name has to resolve to that address (${cite(
      workloadSources.privateLinkHubAndSpoke,
    )}).`,
    `Security groups and route tables count for private endpoints only where the network policies of their subnet are on; by default they are off (${cite(
      workloadSources.privateEndpointPolicies,
    )}).`,
    ...(inspected
      ? [
          `The default route of the spokes does not lead the traffic to private endpoints past the firewall: only a route that is at least as long as the address space of their network does, with the network policies of the subnet on (${cite(
            workloadSources.privateEndpointPolicies,
          )}).`,
        ]
      : []),
  ];
}

function securityGroups({
  onPremises,
  peerings,
  networkManager,
}: Topology): string[] {
  const grows = [
    ...(peerings.length > 0 || networkManager
      ? ['the networks that are peered with it']
      : []),
    ...(onPremises.via === 'none' ? [] : ['on-premises']),
  ];
  return [
    `No network security group is built here. In a rule, the tag VirtualNetwork stands for more than the own network: also for ${
      grows.length > 0 ? listOf(grows) : 'whatever is connected with it'
    }, and for the prefixes of user-defined routes, a default route too (${cite(
      workloadSources.serviceTags,
    )}). The default rule AllowVNetInBound lets all of that in: say in rules of your own, with ranges, who may reach what.`,
  ];
}

function packets({
  onPremises,
  siteConnections,
  gatewayConnections,
  circuitConnections,
}: Topology): string[] {
  const { machine, tunnel } = packetSizes;
  return [
    `Machines send packets of ${
      machine.mtu
    } bytes, which pass peerings; larger ones are meant for traffic that stays in a network (${cite(
      machine.source,
    )}).`,
    ...(siteConnections.length + gatewayConnections.length > 0
      ? [
          `In a VPN tunnel less fits: limit TCP segments to ${
            tunnel.mss
          } bytes at the VPN device (MSS clamping), or packets to ${
            tunnel.mtu
          } (${cite(tunnel.source)}).`,
        ]
      : []),
    ...(circuitConnections.length > 0 && onPremises.backup === 'vpn'
      ? [
          'The circuit takes larger packets than the VPN that stands in for it: what only fits the circuit stops when it fails.',
        ]
      : []),
  ];
}

function notHere(topology: Topology): string[] {
  const { onPremises } = topology;
  return [
    'IPv6: everything here is IPv4, and no network, gateway or rule carries IPv6.',
    `Point-to-site VPN, for single computers: no gateway is configured for it. Added to a VPN gateway, its clients reach the networks that are peered directly with the network of the gateway, and others over VPN connections only with BGP; Windows clients have to download their profile again after a change of the network (${cite(
      workloadSources.pointToSiteRouting,
    )}).`,
    ...(onPremises.via === 'none'
      ? []
      : [
          `Forced tunnelling, everything to the internet by way of on-premises: a default route that on-premises announces by BGP takes the place of Azure's in the networks that the gateway serves${
            onPremises.gateways === 'transit'
              ? `, also in those that use the gateway of ${onPremises.gatewayRegion}`
              : ''
          }; by a default site of a VPN gateway only subnets with a route to the gateway take it (${cite(
            workloadSources.forcedTunneling,
          )}). Whether a NAT gateway still counts beside such a route is not stated.`,
        ]),
    ...(patternOf(topology).peersRegions
      ? [
          `Networks of another tenant: a peering across tenants needs an identity that may act in both, or each side building its half, and is not built here (${cite(
            workloadSources.peeringAcrossTenants,
          )}).`,
        ]
      : []),
  ];
}
