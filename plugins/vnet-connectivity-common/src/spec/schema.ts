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

const metadata = z.strictObject({
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
    .meta({ description: 'Tags of every resource.' }),
});

const subnetName = z
  .string()
  .regex(
    /^[a-zA-Z0-9](?:[\w.-]*\w)?$/,
    'must start with a letter or digit and contain letters, digits, dots, hyphens and underscores only',
  )
  .max(60, 'must have at most 60 characters');

const region = z.strictObject({
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
    .meta({ description: 'Subscription that holds the region.' }),
  existingVnetId: z
    .string()
    .regex(
      /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+$/i,
      'must be the resource id of a virtual network: /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…',
    )
    .optional()
    .meta({
      description: 'Resource id of a virtual network that exists already.',
    }),
});

/** The ways in which regions can be connected. */
export const interconnectPatterns = [
  'global-peering',
  'vnet-to-vnet',
  'expressroute',
  'virtual-wan',
] as const;

const interconnect = z.strictObject({
  pattern: z.enum(interconnectPatterns),
  topology: z.enum(['mesh', 'hub-and-spoke']).optional(),
  hub: key.optional().meta({ description: 'Hub region; hub-and-spoke only.' }),
  bgp: z.boolean().optional().meta({ description: 'vnet-to-vnet only.' }),
});

const device = z.strictObject({
  ipAddress: z
    .string()
    .meta({ description: 'Public IPv4 address of the VPN device.' }),
  asn: asn.optional(),
  bgpPeerAddress: z.string().optional().meta({
    description: "The device's BGP address, inside the tunnel.",
  }),
});

const site = z.strictObject({
  addressSpace: z.array(range).min(1),
  devices: z.array(device).optional(),
});

const onPremises = z.strictObject({
  via: z.enum(['none', 'vpn', 'expressroute']),
  gateways: z.enum(['per-region', 'transit']).optional(),
  gatewayRegion: key.optional().meta({
    description: 'Transit only: the region whose gateway the others use.',
  }),
  sites: z.record(key, site).optional(),
});

const vpnSku = z.enum(
  vpnGatewaySkus.map(({ name }) => name) as [string, ...string[]],
);

const gateways = z.strictObject({
  vpn: z
    .strictObject({
      sku: vpnSku.optional(),
      activeActive: z.boolean().optional(),
      bgp: z.boolean().optional(),
    })
    .optional(),
  expressRoute: z
    .strictObject({
      sku: z.enum(['ErGw1AZ', 'ErGw2AZ', 'ErGw3AZ', 'ErGwScale']).optional(),
    })
    .optional(),
});

const circuit = z.strictObject({
  peeringLocation: z.string().min(1),
  provider: z.string().min(1).optional(),
  bandwidthMbps: z.number().int().positive(),
  tier: z.enum(['Local', 'Standard', 'Premium']).optional(),
  family: z.enum(['MeteredData', 'UnlimitedData']).optional(),
  regions: z.array(key).min(1),
  sites: z.array(key).optional(),
});

const delivery = z.strictObject({
  iac: z
    .array(z.enum(['terraform', 'bicep']))
    .min(1)
    .optional(),
  ci: z
    .enum(['github-actions', 'azure-pipelines', 'gitlab-ci', 'none'])
    .optional(),
});

/** The one document: which regions and sites must talk, and how. */
export const connectivitySpecSchema = z.strictObject({
  apiVersion: z.literal('vnet-connectivity/v1'),
  kind: z.literal('ConnectivitySpec'),
  metadata,
  regions: z.record(key, region),
  interconnect,
  onPremises: onPremises.optional(),
  gateways: gateways.optional(),
  circuits: z.record(key, circuit).optional(),
  delivery: delivery.optional(),
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
