import * as z from 'zod';
import {
  encryptionEnforcements,
  ipsecPolicyChoices,
  maxAsn,
  natGatewaySkus,
  vpnGatewaySkus,
} from '../azure';
import { interconnectPatterns } from './patterns';

/**
 * Shape of the ConnectivitySpec, version 1. It decides shapes, names and choices only; the rules decide if the values
 * fit together and fit Azure.
 */

/** Longest key of a region, spoke, site or circuit: `vnet-<name>-<key>` must stay within 64 characters. */
export const maxKeyLength = 18;
/** Longest `metadata.name`; see {@link maxKeyLength}. */
export const maxNameLength = 32;

const identifierPattern = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const identifierHelp =
  'lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen';

const identifier = (longest: number) =>
  z
    .string()
    .regex(identifierPattern, `must consist of ${identifierHelp}`)
    .max(longest, `must have at most ${longest} characters`);

const key = identifier(maxKeyLength);

const range = z.string().meta({
  description: 'An IPv4 range in CIDR notation, such as 10.10.0.0/16.',
});

const asn = z
  .number()
  .int('must be a whole number')
  .min(1, 'must be 1 or more')
  .max(maxAsn, `must be ${maxAsn} or less`)
  .meta({ description: 'Autonomous system number for BGP.' });

const metadata = z
  .strictObject({
    name: identifier(maxNameLength).meta({
      description: 'Prefix of every resource name, and name of the repository.',
    }),
    owner: z
      .string()
      .regex(
        /^(?:[a-zA-Z]+:)?(?:[a-zA-Z0-9][\w.-]*\/)?[a-zA-Z0-9][\w.-]*$/,
        'must be an entity reference such as group:default/network',
      )
      .optional()
      .meta({
        description:
          'Entity reference of the owning group or user, such as group:default/network.',
      }),
    description: z
      .string()
      .max(500, 'must have at most 500 characters')
      .optional()
      .meta({ description: 'One sentence about the network.' }),
    tags: z
      .record(
        z
          .string()
          .min(1)
          .max(512, 'must have at most 512 characters')
          .regex(/^[^<>%&\\?/]*$/, 'must not contain any of < > % & \\ ? /'),
        z.string().max(256, 'must have at most 256 characters'),
      )
      .optional()
      .meta({ description: 'Tags of every resource, by name.' }),
  })
  .meta({ description: 'What the network is called and whose it is.' });

const subnetName = z
  .string()
  .regex(
    /^[a-zA-Z0-9](?:[\w.-]*\w)?$/,
    'must start with a letter or digit and contain letters, digits, dots, hyphens and underscores only',
  )
  .max(60, 'must have at most 60 characters');

/** The text of a location, as it may stand in a pipeline. The rules check that there is such a location. */
const location = z
  .string()
  .regex(
    /^(?:[a-zA-Z0-9][a-zA-Z0-9 ()-]{0,59})?$/,
    'must be an Azure location such as westeurope',
  )
  .meta({ description: 'Azure location, such as westeurope.' });

const subscriptionId = z
  .string()
  .regex(
    /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
    'must be a subscription id such as 00000000-0000-0000-0000-000000000000',
  );

/** The id of a resource of a type in Microsoft.Network, such as `virtualNetworks`. */
const resourceId = (type: string, what: string) =>
  z
    .string()
    .regex(
      new RegExp(
        `^/subscriptions/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/resourceGroups/[^/]+/providers/Microsoft\\.Network/${type}/[^/]+$`,
        'i',
      ),
      `must be the resource id of ${what}: /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/${type}/…`,
    );

const encryption = z.enum(['none', ...encryptionEnforcements]);
const natGateway = z.enum(['none', ...natGatewaySkus]);

/** The fields that a region's network and a spoke have in common. */
const virtualNetwork = {
  addressSpace: z.array(range).min(1).optional().meta({
    description:
      "The virtual network's address space. Left out: allocated from the configured pools.",
  }),
  subnets: z.record(subnetName, range).optional().meta({
    description:
      'Workload subnets by name. In a virtual network that exists already: the subnets that it has.',
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
  encryption: encryption.optional().meta({
    description:
      'Virtual network encryption of this network. Left out: virtualNetworks.encryption. In a virtual network that exists already: what it has; left out, that is not known.',
  }),
  natGateway: natGateway.optional().meta({
    description:
      'NAT gateway of the workload subnets of this network. Left out: virtualNetworks.natGateway.',
  }),
};

const region = z
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

const spoke = z
  .strictObject({
    region: key.meta({
      description: 'Key of the region whose hub it is connected to.',
    }),
    ...virtualNetwork,
  })
  .meta({ description: 'One workload network behind the hub of a region.' });

const virtualNetworks = z
  .strictObject({
    encryption: encryption.optional().meta({
      description:
        'Encryption of the traffic between virtual machines, in each network and between peered ones, and its enforcement. Azure accepts AllowUnencrypted only. Left out: none.',
    }),
    natGateway: natGateway.optional().meta({
      description:
        'SKU of a NAT gateway in each network, by which its workload subnets reach the internet; by themselves they do not. Left out: none.',
    }),
  })
  .meta({
    description:
      'What every virtual network that is built has; each network may say otherwise.',
  });

const interconnect = z
  .strictObject({
    pattern: z
      .enum(interconnectPatterns)
      .meta({ description: 'How two regions are joined.' }),
    topology: z.enum(['mesh', 'hub-and-spoke']).optional().meta({
      description:
        'Which regions are joined: every one with every other (mesh), or each with the hub. Left out: mesh.',
    }),
    hub: key
      .optional()
      .meta({ description: 'Key of the hub region; hub-and-spoke only.' }),
    bgp: z.boolean().optional().meta({
      description:
        'Whether the gateways of two regions exchange routes; vnet-to-vnet only. Left out: true.',
    }),
    peeredBy: z.enum(['peerings', 'network-manager']).optional().meta({
      description:
        'Whether each peering is a resource of its own, or Azure Virtual Network Manager connects a group of networks; global-peering only. Left out: network-manager for a mesh of 101 to 250 networks, otherwise peerings.',
    }),
  })
  .meta({ description: 'How the regions reach each other.' });

const device = z
  .strictObject({
    ipAddress: z.string().meta({
      description:
        'Public IPv4 address of the VPN device, or its domain name (FQDN), which Azure resolves.',
    }),
    asn: asn.optional().meta({
      description:
        'ASN that the device is configured with. Left out: no BGP with this device.',
    }),
    bgpPeerAddress: z.string().optional().meta({
      description:
        "The device's BGP address, inside the tunnel; goes together with asn.",
    }),
  })
  .meta({ description: 'One VPN device.' });

const site = z
  .strictObject({
    addressSpace: z
      .array(range)
      .min(1)
      .meta({ description: 'Ranges that are reached at the site.' }),
    location: z
      .string()
      .regex(
        /^[A-Za-z0-9À-ɏ-][A-Za-z0-9À-ɏ .,'()-]{0,79}$/,
        'must be a place such as Hamburg',
      )
      .optional()
      .meta({
        description:
          'Where the site is: a large city such as "Hamburg, Germany", an Azure location near it such as germanywestcentral, or latitude and longitude such as "53.55, 9.99". It helps to choose the region with the gateway; nothing is built from it.',
      }),
    devices: z.array(device).optional().meta({
      description:
        'VPN devices of the site, one at least for via: vpn. Two make the site survive the loss of one.',
    }),
  })
  .meta({ description: 'One on-premises site.' });

const onPremises = z
  .strictObject({
    via: z
      .enum(['none', 'vpn', 'expressroute'])
      .meta({ description: 'How on-premises is reached.' }),
    gateways: z.enum(['per-region', 'transit']).optional().meta({
      description:
        'Whether each region has a gateway of its own (per-region), or all use that of one region (transit). Left out: per-region.',
    }),
    gatewayRegion: key.optional().meta({
      description:
        'Key of the region whose gateway the others use; transit only. Forms suggest the one that is nearest to the sites. Left out in hub-and-spoke: the hub.',
    }),
    backup: z.literal('vpn').optional().meta({
      description:
        'VPN beside ExpressRoute, for when the circuit fails; via: expressroute only. Left out: no backup.',
    }),
    sites: z
      .record(key, site)
      .optional()
      .meta({ description: 'On-premises sites by key.' }),
  })
  .meta({
    description: 'How on-premises is reached. Left out: not at all.',
  });

const vpnSku = z.enum(
  vpnGatewaySkus.map(({ name }) => name) as [string, ...string[]],
);

const ipsecPolicy = z
  .strictObject({
    ikeEncryption: z.enum(ipsecPolicyChoices.ikeEncryption),
    ikeIntegrity: z.enum(ipsecPolicyChoices.ikeIntegrity),
    dhGroup: z.enum(ipsecPolicyChoices.dhGroup),
    ipsecEncryption: z.enum(ipsecPolicyChoices.ipsecEncryption),
    ipsecIntegrity: z.enum(ipsecPolicyChoices.ipsecIntegrity),
    pfsGroup: z.enum(ipsecPolicyChoices.pfsGroup),
    saLifetimeSeconds: z.number().int().min(300).max(172799),
    saDataSizeKilobytes: z.number().int().min(1024).max(2147483647),
  })
  .meta({
    description:
      'The IPsec/IKE policy of every VPN connection, the same on both sides. Left out: AES256, SHA256 and Diffie-Hellman group 14 for IKE, GCMAES256 and PFS2048 for IPsec.',
  });

const scaleUnits = (what: string) =>
  z
    .number()
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .optional()
    .meta({ description: `${what} Left out: 1.` });

const gateways = z
  .strictObject({
    vpn: z
      .strictObject({
        sku: vpnSku.optional().meta({
          description: 'SKU of every VPN gateway. Left out: VpnGw2AZ.',
        }),
        activeActive: z.boolean().optional().meta({
          description:
            'Whether both machines of a gateway carry traffic. Left out: true.',
        }),
        bgp: z.boolean().optional().meta({
          description:
            'Whether the gateways exchange routes with devices that have an ASN. Left out: true.',
        }),
        ipsecPolicy: ipsecPolicy.optional(),
      })
      .optional()
      .meta({ description: 'VPN gateways.' }),
    expressRoute: z
      .strictObject({
        sku: z
          .enum(['ErGw1AZ', 'ErGw2AZ', 'ErGw3AZ', 'ErGwScale'])
          .optional()
          .meta({
            description:
              'SKU of every ExpressRoute gateway. Left out: ErGw1AZ.',
          }),
        minScaleUnits: scaleUnits(
          'Least number of scale units; ErGwScale only.',
        ),
        maxScaleUnits: scaleUnits(
          'Greatest number of scale units; ErGwScale only.',
        ),
      })
      .optional()
      .meta({ description: 'ExpressRoute gateways.' }),
    virtualHub: z
      .strictObject({
        vpnScaleUnits: scaleUnits('Scale units of the VPN gateway of a hub.'),
        expressRouteScaleUnits: scaleUnits(
          'Scale units of the ExpressRoute gateway of a hub.',
        ),
      })
      .optional()
      .meta({ description: 'Gateways in virtual hubs; virtual-wan only.' }),
    routeServer: z.boolean().optional().meta({
      description:
        'Whether a Route Server in each region exchanges routes between its gateways and appliances. Left out: false.',
    }),
  })
  .meta({
    description: 'What the gateways are, in the regions that get one.',
  });

const circuit = z
  .strictObject({
    peeringLocation: z.string().min(1).meta({
      description: 'Where the circuit meets Azure, such as Amsterdam.',
    }),
    provider: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Connectivity provider, such as Equinix.' }),
    expressRoutePortId: resourceId(
      'expressRoutePorts',
      'an ExpressRoute Direct port',
    )
      .optional()
      .meta({
        description:
          'Resource id of the ExpressRoute Direct port that carries the circuit, instead of a provider.',
      }),
    existingCircuitId: resourceId(
      'expressRouteCircuits',
      'an ExpressRoute circuit',
    )
      .optional()
      .meta({
        description:
          'Resource id of a circuit that exists already. Left out: a new one is ordered.',
      }),
    location: location.optional().meta({
      description:
        'Azure location that the circuit is registered in. Left out: that of its first region.',
    }),
    subscriptionId: subscriptionId.optional().meta({
      description:
        'Subscription that holds the circuit. Left out: the one that is named at deployment.',
    }),
    provisioned: z.boolean().optional().meta({
      description:
        'Whether the provider has set the circuit up, so that gateways can be connected. Left out: false for a new circuit of a provider, otherwise true.',
    }),
    privatePeering: z
      .strictObject({
        peerAsn: asn,
        primaryPrefix: range,
        secondaryPrefix: range,
        vlanId: z.number().int().min(1).max(4094),
      })
      .optional()
      .meta({
        description:
          'Private peering of a new circuit. Left out: the provider configures it.',
      }),
    bandwidthMbps: z
      .number()
      .int('must be a whole number')
      .positive('must be 1 or more')
      .meta({ description: 'Bandwidth in megabits per second.' }),
    tier: z.enum(['Local', 'Standard', 'Premium']).optional().meta({
      description: 'How far the circuit reaches. Left out: Standard.',
    }),
    family: z.enum(['MeteredData', 'UnlimitedData']).optional().meta({
      description: 'How outbound traffic is paid. Left out: MeteredData.',
    }),
    regions: z
      .array(key)
      .min(1)
      .meta({ description: 'Keys of the regions that use the circuit.' }),
    sites: z
      .array(key)
      .optional()
      .meta({ description: 'Keys of the sites at the other end.' }),
  })
  .meta({ description: 'One ExpressRoute circuit.' });

const inspection = z
  .strictObject({
    via: z.enum(['none', 'azure-firewall', 'nva']).meta({
      description:
        'What the traffic between networks passes in the hub of each region.',
    }),
    tier: z.enum(['Standard', 'Premium']).optional().meta({
      description: 'Tier of every Azure Firewall. Left out: Standard.',
    }),
  })
  .meta({
    description:
      'Whether a firewall or appliance inspects the traffic. Left out: none.',
  });

const delivery = z
  .strictObject({
    iac: z
      .array(z.enum(['terraform', 'bicep']))
      .min(1)
      .optional()
      .meta({ description: 'Languages to generate. Left out: [terraform].' }),
    ci: z
      .enum(['github-actions', 'azure-pipelines', 'gitlab-ci', 'none'])
      .optional()
      .meta({
        description: 'Pipelines to generate. Left out: github-actions.',
      }),
  })
  .meta({ description: 'What the repository consists of.' });

/** The document: the regions and sites that must reach each other, and the connections between them. */
export const connectivitySpecSchema = z
  .strictObject({
    apiVersion: z
      .literal('vnet-connectivity/v1')
      .meta({ description: 'Version of this format.' }),
    kind: z
      .literal('ConnectivitySpec')
      .meta({ description: 'What the document is.' }),
    metadata,
    regions: z.record(key, region).meta({
      description:
        'Regions by key: a short name that stays, because it is part of resource names and of addresses in the state.',
    }),
    spokes: z.record(key, spoke).optional().meta({
      description:
        'Workload networks by key, each behind the hub of a region. Keys differ from those of regions.',
    }),
    virtualNetworks: virtualNetworks.optional(),
    interconnect,
    onPremises: onPremises.optional(),
    inspection: inspection.optional(),
    gateways: gateways.optional(),
    circuits: z
      .record(key, circuit)
      .optional()
      .meta({ description: 'ExpressRoute circuits by key.' }),
    delivery: delivery.optional(),
  })
  .meta({
    description: 'Which regions and sites must talk, and how.',
  });

/** The spec as a user writes it: values that can be defaulted or allocated may be absent. */
export type ConnectivitySpec = Readonly<z.infer<typeof connectivitySpecSchema>>;
export type RegionSpec = Readonly<z.infer<typeof region>>;
export type SpokeSpec = Readonly<z.infer<typeof spoke>>;
export type SiteSpec = Readonly<z.infer<typeof site>>;
export type DeviceSpec = Readonly<z.infer<typeof device>>;
export type IpsecPolicySpec = Readonly<z.infer<typeof ipsecPolicy>>;
export type CircuitSpec = Readonly<z.infer<typeof circuit>>;

/** JSON Schema of the spec, for editors and form fields. */
export function connectivitySpecJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(connectivitySpecSchema, { target: 'draft-7' }),
    title: 'ConnectivitySpec',
  };
}
