import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of Learn on the topics that workloads meet beside the network; loaded on request.
 *
 * @alpha
 */
export const vnetConnectivityWorkloadsTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity.workloads',
  messages: {
    internet: {
      title: 'The way to the internet',
      none: 'A subnet that the wizard builds has no default outbound access, and networks that are created with a current version of Azure’s interface have none by default either: without an explicit way out there are no updates, downloads or public APIs. The route to the internet is shown all the same.',
      natGateway:
        'A NAT gateway is the way that Microsoft recommends: a fixed address out, nothing in. It belongs to one network and is attached to workload subnets, not to the subnet of a gateway. StandardV2 spans the availability zones, Standard stands in one; they cost the same.',
      precedence:
        'A route table that sends everything to a firewall, an appliance or a gateway comes before it, and then that decides what gets out.',
    },
    encryption: {
      title: 'Encryption between machines',
      needs:
        'Virtual network encryption needs machines of sizes that support it, with accelerated networking; others are reached unencrypted, which cannot be forbidden yet. Machines that run when it is turned on are stopped and started once.',
      ends: 'It ends at ExpressRoute gateways, private endpoints, Application Gateways and Azure Firewall Standard; Azure Firewall Premium takes part. Azure DNS Private Resolver does not work in such a network.',
    },
    names: {
      title: 'Names',
      zones:
        'Names that Azure gives to machines do not cross a peering. A private DNS zone is linked to every network that has to resolve it; the networks need no connection for that.',
      onPremises:
        'On-premises cannot ask Azure’s own resolver. It forwards to the inbound endpoint of an Azure DNS Private Resolver, and a ruleset forwards the other way.',
    },
    endpoints: {
      title: 'Private endpoints',
      reach:
        'A private endpoint is reached from its network, from those that are peered with it directly, and from on-premises: each gets a route to this one address.',
      policies:
        'Security groups and route tables count for it only where the network policies of its subnet are on. A default route to a firewall does not catch it; only a route as long as the address space of its network, or longer, does.',
    },
    groups: {
      title: 'Security groups',
      tag: 'The tag VirtualNetwork grows with the network: it also stands for peered networks, for on-premises and for the prefixes of route tables. The default rule that allows it lets all of them in.',
    },
    packets: {
      title: 'Packet sizes',
      sizes:
        'Machines send packets of {{machine, number}} bytes, which pass peerings; larger ones are for traffic that stays in a network. In a VPN tunnel less fits: limit TCP segments to {{mss, number}} bytes at the device, or packets to {{mtu, number}}.',
    },
    notBuilt: {
      title: 'What is not built here',
      ipv6: 'IPv6: networks, gateways and rules are IPv4.',
      pointToSite:
        'Point-to-site VPN: its clients reach networks that are peered directly with the network of the gateway, and others over VPN connections only with BGP. Windows clients download their profile again after a change.',
      forced:
        'Forced tunnelling: a default route that on-premises announces by BGP takes the place of Azure’s in the networks that the gateway serves, also in those that use it through a peering. With a default site of a VPN gateway only subnets with a route to the gateway take that way.',
      tenants:
        'Peering with a network of another tenant: an identity has to act in both, or each side builds its half.',
    },
  },
});
