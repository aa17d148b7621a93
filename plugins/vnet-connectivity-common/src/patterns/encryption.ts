/** Azure's encryption of all traffic that leaves a datacentre. Source: Azure encryption overview. */
export const linkLevelEncryption = 'MACsec between Azure datacentres';
