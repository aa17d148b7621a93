import { testRule } from './__testUtils__/test-rule';
import { virtualNetworkEncryptionEnforcement } from './virtual-network-encryption-enforcement';

testRule(virtualNetworkEncryptionEnforcement, {
  accepted: [
    { name: 'networks without encryption' },
    {
      name: 'the enforcement that there is',
      changes: { virtualNetworks: { encryption: 'AllowUnencrypted' } },
    },
  ],
  refused: [
    {
      name: 'the one that is announced, for all networks',
      changes: { virtualNetworks: { encryption: 'DropUnencrypted' } },
      path: 'virtualNetworks.encryption',
      message: 'DropUnencrypted is not available yet',
      fix: 'Choose AllowUnencrypted',
    },
    {
      name: 'the one that is announced, for one network',
      changes: { regions: { weu: { encryption: 'DropUnencrypted' } } },
      path: 'regions.weu.encryption',
      message: 'DropUnencrypted is not available yet',
      fix: 'Choose AllowUnencrypted',
    },
  ],
});
