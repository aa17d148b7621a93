import { sources } from './sources';

/**
 * The values that an IPsec/IKE policy of a VPN connection may name, without those that no longer count as secure: DES,
 * 3DES, MD5, SHA1 and Diffie-Hellman groups 1 and 2. Source: {@link ipsecPolicySource}.
 *
 * @public
 */
export const ipsecPolicyChoices = {
  ikeEncryption: ['AES128', 'AES192', 'AES256', 'GCMAES128', 'GCMAES256'],
  ikeIntegrity: ['SHA256', 'SHA384', 'GCMAES128', 'GCMAES256'],
  dhGroup: ['DHGroup14', 'DHGroup24', 'DHGroup2048', 'ECP256', 'ECP384'],
  ipsecEncryption: [
    'AES128',
    'AES192',
    'AES256',
    'GCMAES128',
    'GCMAES192',
    'GCMAES256',
  ],
  ipsecIntegrity: ['SHA256', 'GCMAES128', 'GCMAES192', 'GCMAES256'],
  pfsGroup: ['PFS14', 'PFS24', 'PFS2048', 'ECP256', 'ECP384'],
} as const;

/**
 * The policy of connections for which none is asked. It is explicit because Azure's own proposals negotiate IKE with
 * Diffie-Hellman group 2 (1024 bits) and allow SHA1; GCMAES256 is also the fastest that the gateways offer.
 *
 * @public
 */
export const defaultIpsecPolicy = {
  ikeEncryption: 'AES256',
  ikeIntegrity: 'SHA256',
  dhGroup: 'DHGroup14',
  ipsecEncryption: 'GCMAES256',
  ipsecIntegrity: 'GCMAES256',
  pfsGroup: 'PFS2048',
  saLifetimeSeconds: 27000,
  saDataSizeKilobytes: 102400000,
} as const;

/** The source of the choices and defaults. */
export const ipsecPolicySource = sources.vpnCryptography;
