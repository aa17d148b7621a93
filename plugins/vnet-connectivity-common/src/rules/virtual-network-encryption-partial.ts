import { encryptionOf } from '../topology';
import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'Traffic between two virtual networks is encrypted only where both have encryption on. Traffic with a network that has none, or whose setting is not known, is not encrypted, and not blocked either.';

/** Both ends have to encrypt. */
export const virtualNetworkEncryptionPartial: Rule = {
  id: 'virtual-network-encryption-partial',
  severity: 'warning',
  kind: 'advice',
  title: 'If any network is encrypted, all of them are',
  source: 'virtualNetworkEncryption',
  *check({ planned }) {
    const networks = networksOf(planned).map(placed => ({
      ...placed,
      encryption: encryptionOf(planned, placed.network),
    }));
    const isOn = (encryption: string | undefined) =>
      encryption !== undefined && encryption !== 'none';
    if (!networks.some(({ encryption }) => isOn(encryption))) return;
    for (const { name, path, exists, encryption } of networks) {
      if (isOn(encryption)) continue;
      if (exists && encryption === undefined) {
        yield {
          path: [...path, 'existingVnetId'],
          message: `The virtual network of ${name} exists already, and is not changed here: whether it has encryption on is not known. Ask its owner to turn it on (az network vnet update --enable-encryption true --encryption-enforcement-policy allowUnencrypted), and write encryption: AllowUnencrypted to it once it is.`,
          plain: `The virtual network of ${name} exists already, and is not changed here. Whether it has encryption on is not known: ask its owner to turn it on.`,
        };
      } else {
        yield {
          path: [...path, 'encryption'],
          message: `The virtual network of ${name} has no encryption, but others have: traffic between it and them is not encrypted. Give it encryption, or accept that, such as for a network with an Azure DNS Private Resolver.`,
        };
      }
    }
  },
};
