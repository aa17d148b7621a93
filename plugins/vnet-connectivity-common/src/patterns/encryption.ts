/** What Azure does to everything that leaves a datacentre. Source: Azure encryption overview. */
export const linkLevelEncryption = 'MACsec between Azure datacentres';
