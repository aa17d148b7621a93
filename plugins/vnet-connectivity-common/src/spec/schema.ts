import { z } from 'zod';
import { maxAsn, vpnGatewaySkus } from '../azure';

/**
 * Shape of the ConnectivitySpec, version 1. It decides shapes, names and choices only;
 * whether the values fit together and fit Azure is what the rules decide.
 */

/** Longest key of a region or site: `vnet-<name>-<region>` must stay within 64 characters. */
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

const region = z
  .strictObject({
    location: z
      .string()
      .meta({ description: 'Azure location, such as westeurope.' }),
    addressSpace: z.array(range).min(1).optional().meta({
      description:
        "The virtual network's address space. Left out: allocated from the configured pools.",
    }),
    subnets: z
      .record(subnetName, range)
      .optional()
      .meta({ description: 'Workload subnets by name.' }),
    gatewaySubnet: range.optional().meta({
      description:
        'Range of the GatewaySubnet. Left out: allocated at the end of the address space where a gateway is needed.',
    }),
    asn: asn.optional().meta({
      description:
        "ASN of the region's VPN gateway. Left out: allocated from the private range where BGP is on.",
    }),
    subscriptionId: z
      .string()
      .regex(
        /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
        'must be a subscription id such as 00000000-0000-0000-0000-000000000000',
      )
      .optional()
      .meta({
        description:
          'Subscription that holds the region. Left out: the one that is named at deployment.',
      }),
    existingVnetId: z
      .string()
      .regex(
        /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+$/i,
        'must be the resource id of a virtual network: /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…',
      )
      .optional()
      .meta({
        description:
          'Resource id of a virtual network that exists already. Left out: a new one is built.',
      }),
  })
  .meta({ description: 'One region with one virtual network.' });

/** The ways in which regions can be connected. */
export const interconnectPatterns = [
  'global-peering',
  'vnet-to-vnet',
  'expressroute',
  'virtual-wan',
] as const;

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
  })
  .meta({ description: 'How the regions reach each other.' });

const device = z
  .strictObject({
    ipAddress: z
      .string()
      .meta({ description: 'Public IPv4 address of the VPN device.' }),
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
        'Key of the region whose gateway the others use; transit only. Left out in hub-and-spoke: the hub.',
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
      })
      .optional()
      .meta({ description: 'ExpressRoute gateways.' }),
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

/** The one document: which regions and sites must talk, and how. */
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
    interconnect,
    onPremises: onPremises.optional(),
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

/** The spec as a user writes it: what can be defaulted or allocated may be absent. */
export type ConnectivitySpec = Readonly<z.infer<typeof connectivitySpecSchema>>;
export type RegionSpec = Readonly<z.infer<typeof region>>;
export type SiteSpec = Readonly<z.infer<typeof site>>;
export type DeviceSpec = Readonly<z.infer<typeof device>>;
export type CircuitSpec = Readonly<z.infer<typeof circuit>>;
export type InterconnectPattern = (typeof interconnectPatterns)[number];

/** JSON Schema of the spec, for editors and form fields. */
export function connectivitySpecJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(connectivitySpecSchema, { target: 'draft-7' }),
    title: 'ConnectivitySpec',
  };
}
