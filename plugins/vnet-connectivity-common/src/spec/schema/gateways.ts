import * as z from 'zod';
import {
  ipsecPolicyChoices,
  vpnGatewayGenerations,
  vpnGatewaySkus,
} from '../../azure';

const vpnSku = z.enum(
  vpnGatewaySkus.map(({ name }) => name) as [string, ...string[]],
);

/** `gateways.vpn.ipsecPolicy` of a spec. */
export const ipsecPolicy = z
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

/** `gateways` of a spec. */
export const gateways = z
  .strictObject({
    vpn: z
      .strictObject({
        sku: vpnSku.optional().meta({
          description: 'SKU of every VPN gateway. Left out: VpnGw2AZ.',
        }),
        generation: z.enum(vpnGatewayGenerations).optional().meta({
          description:
            'Generation of every VPN gateway. A gateway keeps it when it gets another SKU. Left out: that of the gateways that are built, where the SKU has it, or else the newest of the SKU.',
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
    description: 'Settings of the gateways, in the regions that have one.',
  });
