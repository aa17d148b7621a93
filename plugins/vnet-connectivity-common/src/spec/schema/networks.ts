import * as z from 'zod';
import { isSize } from '../../address';
import {
  encryptionEnforcements,
  natGatewaySkus,
  privateEndpointNetworkPolicies,
  serviceEndpointServices,
} from '../../azure';
import { existingBesideNetwork } from './existing';
import {
  asn,
  key,
  location,
  range,
  rangeOrSize,
  resourceId,
  subnetName,
  subscriptionId,
} from './values';

const encryption = z.enum(['none', ...encryptionEnforcements]);
const natGateway = z.enum(['none', ...natGatewaySkus]);

/** Settings of one subnet, in `subnetSettings` of a network. */
export const subnetSettings = z
  .strictObject({
    delegations: z
      .array(
        z
          .string()
          .regex(
            /^[a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+)+(?:\/[a-zA-Z0-9]+)+$/,
            'must be the name of a service such as Microsoft.Web/serverFarms',
          ),
      )
      .optional()
      .meta({
        description:
          'Services that the subnet is delegated to, such as Microsoft.Web/serverFarms. Left out: none.',
      }),
    serviceEndpoints: z.array(z.enum(serviceEndpointServices)).optional().meta({
      description: 'Service endpoints of the subnet. Left out: none.',
    }),
    privateEndpointNetworkPolicies: z
      .enum(privateEndpointNetworkPolicies)
      .optional()
      .meta({
        description:
          'Network policies that apply to private endpoints in the subnet. Left out: Disabled.',
      }),
    networkSecurityGroupId: resourceId(
      'networkSecurityGroups',
      'a network security group',
    )
      .optional()
      .meta({
        description:
          'Resource id of the network security group of the subnet. Left out: it is left to others.',
      }),
    routeTableId: resourceId('routeTables', 'a route table').optional().meta({
      description:
        'Resource id of the route table of the subnet. Left out: that of the inspection, or it is left to others.',
    }),
  })
  .meta({
    description:
      'Settings of one subnet. Its delegations, service endpoints and network policies of private endpoints are then all as they are said here.',
  });

/** One size may stand without a list: `addressSpace: /22`. */
export const addressSpace = z.preprocess(
  value => (isSize(value) ? [value] : value),
  z.array(rangeOrSize).min(1),
);

/** The fields that a region's network and a spoke have in common. */
const virtualNetwork = {
  addressSpace: addressSpace.optional().meta({
    description:
      "The virtual network's address space: ranges, or a size such as /22 for any free range of the configured pools. Left out: allocated from these pools, for a spoke a /22.",
  }),
  subnets: z.record(subnetName, range).optional().meta({
    description:
      'Workload subnets by name. In a virtual network that exists already: the subnets that it has.',
  }),
  subnetSettings: z.record(subnetName, subnetSettings).optional().meta({
    description:
      'Settings of workload subnets by name. Left out for a subnet: its settings are left to the owners of workloads and to Azure Policy, and no update changes them.',
  }),
  dnsServers: z.array(z.string()).min(1).optional().meta({
    description:
      'IPv4 addresses of the DNS servers of the virtual network. Left out: they are left to others, and are those of Azure in a new network.',
  }),
  ddosProtectionPlanId: resourceId(
    'ddosProtectionPlans',
    'a DDoS protection plan',
  )
    .optional()
    .meta({
      description:
        'Resource id of the DDoS protection plan of the virtual network. Left out: it is left to others, such as Azure Policy.',
    }),
  subscriptionId: subscriptionId.optional().meta({
    description:
      'Subscription that holds the virtual network. Left out: the one that is named at deployment.',
  }),
  existingVnetId: resourceId('virtualNetworks', 'a virtual network')
    .optional()
    .meta({
      description:
        'Resource id of a virtual network that exists already. Left out: a new one is built.',
    }),
  existingPeerings: z
    .record(
      key,
      resourceId(
        'virtualNetworks',
        'a peering of a virtual network',
        'virtualNetworkPeerings',
      ),
    )
    .optional()
    .meta({
      description:
        'Resource ids of the peerings that a virtual network that exists already has, by the key of the remote network. They are adopted with their names. Left out: new ones are built.',
    }),
  encryption: encryption.optional().meta({
    description:
      'Virtual network encryption of this network. Left out: virtualNetworks.encryption. In a virtual network that exists already: its present setting; left out, it is not known.',
  }),
  natGateway: natGateway.optional().meta({
    description:
      'NAT gateway of the workload subnets of this network. Left out: virtualNetworks.natGateway.',
  }),
};

/** A region, in `regions` of a spec. */
export const region = z
  .strictObject({
    location,
    ...virtualNetwork,
    gatewaySubnet: range.optional().meta({
      description:
        'Range of the GatewaySubnet. Left out: allocated at the end of the address space where a gateway is needed.',
    }),
    firewallSubnet: range.optional().meta({
      description:
        'Range of the AzureFirewallSubnet. Left out: allocated at the end of the address space where a firewall is asked for.',
    }),
    routeServerSubnet: range.optional().meta({
      description:
        'Range of the RouteServerSubnet. Left out: allocated at the end of the address space where a Route Server is asked for.',
    }),
    ...existingBesideNetwork,
    hubAddressPrefix: range.optional().meta({
      description:
        "Range of the region's virtual hub; virtual-wan only. Left out: allocated from the configured pools.",
    }),
    nva: z
      .strictObject({
        ipAddress: z.string().meta({
          description:
            "Private IPv4 address of the appliance, or of the load balancer before several, in the region's virtual network.",
        }),
        asn: asn.optional().meta({
          description:
            'ASN of the appliance, which then exchanges routes with the Route Server.',
        }),
      })
      .optional()
      .meta({
        description:
          'The network virtual appliance that inspects the traffic of the region; inspection.via: nva only.',
      }),
    asn: asn.optional().meta({
      description:
        "ASN of the region's VPN gateway. Left out: allocated from the private range where BGP is on.",
    }),
  })
  .meta({ description: 'One region with one virtual network.' });

/** A workload network, in `spokes` of a spec. */
export const spoke = z
  .strictObject({
    region: key.meta({
      description: 'Key of the region whose hub it is connected to.',
    }),
    ...virtualNetwork,
  })
  .meta({ description: 'One workload network behind the hub of a region.' });

/** `virtualNetworks` of a spec. */
export const virtualNetworks = z
  .strictObject({
    encryption: encryption.optional().meta({
      description:
        'Encryption of the traffic between virtual machines, in each network and between peered ones, and its enforcement. Azure accepts AllowUnencrypted only. Left out: none.',
    }),
    natGateway: natGateway.optional().meta({
      description:
        'SKU of a NAT gateway in each network, through which its workload subnets reach the internet; without it they do not. Left out: none.',
    }),
  })
  .meta({
    description:
      'Settings of every virtual network that is built; each network may have its own.',
  });
