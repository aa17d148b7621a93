import { testRule } from './__testUtils__/test-rule';
import { virtualNetworkEncryptionMachines } from './virtual-network-encryption-machines';

testRule(virtualNetworkEncryptionMachines, {
  accepted: [
    { name: 'networks without encryption' },
    {
      name: 'networks that say that they have none',
      changes: { virtualNetworks: { encryption: 'none' } },
    },
  ],
  refused: [
    {
      name: 'encryption of all networks, whose machines are not known here',
      changes: { virtualNetworks: { encryption: 'AllowUnencrypted' } },
      path: 'virtualNetworks.encryption',
      message: [
        'accelerated networking',
        'stopped and started once',
        'Azure DNS Private Resolver',
        'flow logs',
      ],
    },
    {
      name: 'encryption of one network',
      changes: {
        spokes: { app: { region: 'weu', encryption: 'AllowUnencrypted' } },
      },
      path: 'spokes.app.encryption',
      message: 'only between machines that can do it',
    },
  ],
});
