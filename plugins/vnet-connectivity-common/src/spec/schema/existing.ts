import * as z from 'zod';
import { serviceSubnets } from '../../azure';
import { resourceId } from './values';

const gatewayId = resourceId(
  'virtualNetworkGateways',
  'a virtual network gateway',
);
const publicIpAddressId = resourceId(
  'publicIPAddresses',
  'a public IP address',
);
const configurationName = z
  .string()
  .min(1, 'must not be empty')
  .max(80, 'must have at most 80 characters')
  .meta({
    description: 'Name of the IP configuration in the gateway.',
  });

const zones = z
  .array(z.enum(['1', '2', '3']))
  .max(3, 'must have at most 3 entries');

/** Everything beside a virtual network that exists already and is adopted, in a region of a spec. */
export const existingBesideNetwork = {
  existingServiceSubnets: z
    .array(
      z.enum([
        serviceSubnets.gateway.name,
        serviceSubnets.firewall.name,
        serviceSubnets.routeServer.name,
      ]),
    )
    .optional()
    .meta({
      description:
        "Subnets for Azure's services that a virtual network that exists already has. They are adopted. Left out: new ones are built.",
    }),
  existingVpnGateway: z
    .strictObject({
      id: gatewayId.meta({ description: 'Resource id of the gateway.' }),
      ipConfigurations: z
        .array(
          z.strictObject({
            name: configurationName,
            publicIpAddressId: publicIpAddressId.meta({
              description: 'Resource id of the public IP address.',
            }),
          }),
        )
        .min(1, 'must have an entry')
        .max(2, 'must have at most 2 entries')
        .meta({
          description:
            'IP configurations of the gateway, one for each instance with an address of its own: two where it is active-active.',
        }),
      zones: zones.optional().meta({
        description:
          'Availability zones of the public IP addresses. Left out: those of a new gateway.',
      }),
    })
    .optional()
    .meta({
      description:
        'VPN gateway that stands in a virtual network that exists already. It is adopted with its public IP addresses. Left out: a new one is built where one is needed.',
    }),
  existingExpressRouteGateway: z
    .strictObject({
      id: gatewayId.meta({ description: 'Resource id of the gateway.' }),
      ipConfiguration: z
        .strictObject({
          name: configurationName,
          publicIpAddressId: publicIpAddressId.optional().meta({
            description:
              'Resource id of the public IP address, which stays as it is. Left out: the address belongs to Azure.',
          }),
        })
        .meta({ description: 'IP configuration of the gateway.' }),
    })
    .optional()
    .meta({
      description:
        'ExpressRoute gateway that stands in a virtual network that exists already. It is adopted. Left out: a new one is built where one is needed.',
    }),
  existingConnections: z
    .record(
      z
        .string()
        .regex(
          /^[a-z](?:[a-z0-9-]*[a-z0-9])?(?:\/[a-z0-9-]+)?$/,
          'must be the key of a region or a circuit, or <site>/<key of the device>',
        ),
      z.strictObject({
        id: resourceId('connections', 'a connection').meta({
          description: 'Resource id of the connection.',
        }),
        localNetworkGatewayId: resourceId(
          'localNetworkGateways',
          'a local network gateway',
        )
          .optional()
          .meta({
            description:
              'Resource id of the local network gateway at the other end; to devices of sites only.',
          }),
        dpdTimeoutSeconds: z.number().int().min(9).max(3600).optional().meta({
          description:
            'Time after which a peer that does not answer counts as dead, in seconds, as the connection states it. Left out: it states none.',
        }),
      }),
    )
    .optional()
    .meta({
      description:
        'Connections of gateways that exist already, by the other end: the key of a region, of a circuit, or a device as <site>/<key>; the keys of devices are numbers from 0 where none is stated. They are adopted. Left out: new ones are built.',
    }),
};
