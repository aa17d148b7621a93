import * as z from 'zod';
import {
  asn,
  key,
  location,
  range,
  resourceId,
  subscriptionId,
} from './values';

/** An ExpressRoute circuit, in `circuits` of a spec. */
export const circuit = z
  .strictObject({
    peeringLocation: z.string().min(1).meta({
      description: 'Peering location of the circuit, such as Amsterdam.',
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
      description:
        'Tier of the circuit, which decides its reach. Left out: Standard.',
    }),
    family: z.enum(['MeteredData', 'UnlimitedData']).optional().meta({
      description: 'Billing of outbound traffic. Left out: MeteredData.',
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
