import { virtualNetworkEncryption } from '../azure';
import { networksOf } from './networks';
import type { Rule } from './rule';

const { enforcement } = virtualNetworkEncryption;

export const why =
  'AllowUnencrypted is the only enforcement that Azure accepts: machines that cannot encrypt are still reached, without encryption. DropUnencrypted, which would cut them off, is announced but not available yet.';

/** Azure has announced the enforcement that drops unencrypted traffic, and refuses it until then. */
export const virtualNetworkEncryptionEnforcement: Rule = {
  id: 'virtual-network-encryption-enforcement',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Encrypted networks let unencrypted traffic pass',
  source: 'virtualNetworkEncryption',
  *check({ spec }) {
    const places = [
      {
        path: ['virtualNetworks', 'encryption'],
        value: spec.virtualNetworks?.encryption,
      },
      ...networksOf(spec).map(({ path, network }) => ({
        path: [...path, 'encryption'],
        value: network.encryption,
      })),
    ];
    for (const { path, value } of places) {
      if (value !== 'DropUnencrypted') continue;
      yield {
        path,
        message: `DropUnencrypted is not available yet. Choose ${enforcement}, and see in the virtual network flow logs which traffic is encrypted.`,
        fix: {
          title: `Choose ${enforcement}`,
          changes: [{ path, value: enforcement }],
        },
      };
    }
  },
};
