import * as z from 'zod';
import { asn, key, range } from './values';

/** A VPN device of a site. */
export const device = z
  .strictObject({
    key: z
      .string()
      .regex(
        /^[a-z0-9](?:[a-z0-9-]{0,16}[a-z0-9])?$/,
        'must consist of at most 18 lower-case letters, digits and hyphens, neither starting nor ending with a hyphen',
      )
      .optional()
      .meta({
        description:
          'Key of the device, part of the names of its connections: it stays when other devices come and go. Left out: that of the device that is built with this address, or else its place in the list, from 0.',
      }),
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

/** An on-premises site. */
export const site = z
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
          'Location of the site: a large city such as "Hamburg, Germany", an Azure location near it such as germanywestcentral, or latitude and longitude such as "53.55, 9.99". It helps to choose the region with the gateway; nothing is built from it.',
      }),
    devices: z.array(device).optional().meta({
      description:
        'VPN devices of the site, one at least for via: vpn. Two make the site survive the loss of one.',
    }),
  })
  .meta({ description: 'One on-premises site.' });

/** `onPremises` of a spec. */
export const onPremises = z
  .strictObject({
    via: z
      .enum(['none', 'vpn', 'expressroute'])
      .meta({ description: 'The connection to on-premises.' }),
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
    description: 'The connection to on-premises. Left out: none.',
  });
