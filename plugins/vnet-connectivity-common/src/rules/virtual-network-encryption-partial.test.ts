import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { virtualNetworkEncryptionPartial } from './virtual-network-encryption-partial';

const encrypted = { virtualNetworks: { encryption: 'AllowUnencrypted' } };
const existing = {
  location: 'northeurope',
  existingVnetId: existingVnet('vnet-neu'),
};

testRule(virtualNetworkEncryptionPartial, {
  accepted: [
    { name: 'no encryption anywhere' },
    { name: 'encryption everywhere', changes: encrypted },
    {
      name: 'networks that exist where nothing is to be encrypted',
      changes: { regions: { neu: existing } },
    },
    {
      name: 'a network that exists and is said to have it',
      changes: {
        ...encrypted,
        regions: { neu: { ...existing, encryption: 'AllowUnencrypted' } },
      },
    },
  ],
  refused: [
    {
      name: 'a network that exists, of which it is not known',
      changes: { ...encrypted, regions: { neu: existing } },
      path: 'regions.neu.existingVnetId',
      message: ['exists already', '--enable-encryption true'],
    },
    {
      name: 'a network that exists and is said to have none',
      changes: {
        ...encrypted,
        regions: { neu: { ...existing, encryption: 'none' } },
      },
      path: 'regions.neu.encryption',
      message: 'traffic between it and them is not encrypted',
    },
    {
      name: 'one network with, and one without',
      changes: { regions: { weu: { encryption: 'AllowUnencrypted' } } },
      path: 'regions.neu.encryption',
      message: 'region neu has no encryption, but others have',
    },
    {
      name: 'a spoke that is left out',
      changes: {
        ...encrypted,
        spokes: { app: { region: 'weu', encryption: 'none' } },
      },
      path: 'spokes.app.encryption',
      message: 'spoke app has no encryption',
    },
  ],
});
