import { sources } from './sources';

/** The treatment of machines that cannot encrypt in a network with encryption, in Azure's words. @public */
export const encryptionEnforcements = [
  'AllowUnencrypted',
  'DropUnencrypted',
] as const;

/** The treatment of traffic of machines that cannot encrypt, in a network with encryption. @public */
export type EncryptionEnforcement = (typeof encryptionEnforcements)[number];

/**
 * Requirements and limits of virtual network encryption. Each entry is a statement of the overview or of its FAQ.
 * Source: {@link virtualNetworkEncryptionSource}.
 */
export const virtualNetworkEncryption = {
  /** The only enforcement that Azure accepts; the other is announced. */
  enforcement: 'AllowUnencrypted' satisfies EncryptionEnforcement,
  /** Machines that take part. */
  machines:
    'the D- and E-series from version 5 on (and Dv4, Ev4 and some sizes of the F-, L-, M-, NC- and ND-series), with accelerated networking on the network interface',
  /** Azure services on the way, and whether the traffic between a machine and them is encrypted. */
  services: {
    'ExpressRoute gateways': false,
    'private endpoints and Private Link services': false,
    'Application Gateways': false,
    'Azure Firewalls of the tier Premium': true,
    'Azure Firewalls of the tier Standard': false,
  },
  /** Features that do not work in a network with encryption, though they are not about secrecy. */
  unsupported: [
    'Azure DNS Private Resolver',
    'an internal load balancer before machines of which some cannot encrypt, or that have secondary IP configurations',
  ],
} as const;

export const virtualNetworkEncryptionSource = sources.virtualNetworkEncryption;
