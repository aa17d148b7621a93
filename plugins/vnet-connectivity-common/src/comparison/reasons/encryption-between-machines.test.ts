import { twoSpokes } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { encryptionBetweenMachines } from './encryption';

const options = { requirements: { encryptionBetweenMachines: true } };
const changes = { virtualNetworks: { encryption: 'AllowUnencrypted' } };
const inspected = (tier: string) => ({
  ...changes,
  ...twoSpokes,
  inspection: { via: 'azure-firewall', tier },
});

testReason(encryptionBetweenMachines, {
  says: [
    {
      option: 'global-peering/none',
      changes,
      options,
      effect: 'for',
      weight: 3,
      text: 'as demanded',
    },
    {
      option: 'global-peering/none',
      changes: inspected('Premium'),
      options,
      effect: 'for',
      weight: 3,
      text: 'as demanded',
    },
    {
      option: 'global-peering/none',
      changes: inspected('Standard'),
      options,
      effect: 'unmet',
      weight: 0,
      text: 'ends it',
    },
    {
      option: 'global-peering/none',
      options,
      effect: 'unmet',
      weight: 0,
      text: 'not every network has it on',
    },
    ...['vnet-to-vnet', 'expressroute', 'virtual-wan'].map(pattern => ({
      option: `${pattern}/none`,
      changes,
      options,
      effect: 'unmet' as const,
      weight: 0,
      text: 'covers peered networks only',
    })),
  ],
  silent: [{ option: 'global-peering/none', changes }],
});
