import * as z from 'zod';
import { interconnectPatterns } from '../patterns';
import { key, location } from './values';

/** `interconnect` of a spec. */
export const interconnect = z
  .strictObject({
    pattern: z
      .enum(interconnectPatterns)
      .meta({ description: 'The connection between two regions.' }),
    topology: z.enum(['mesh', 'hub-and-spoke']).optional().meta({
      description:
        'Topology of the connections: every region with every other (mesh), or each with the hub. Left out: mesh.',
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
    location: location.optional().meta({
      description:
        'Azure location of what belongs to no region, such as the Virtual WAN or the Network Manager, and of the deployment in Bicep. It cannot be changed once they are built. Left out: that of what is built, or else that of the first region.',
    }),
  })
  .meta({ description: 'The connections between the regions.' });
