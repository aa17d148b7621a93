import { testRule } from './__testUtils__/test-rule';
import { existingVnetSettings } from './existing-vnet-settings';

const existingVnetId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub';
const dnsServers = ['10.10.1.4'];

testRule(existingVnetSettings, {
  accepted: [
    {
      name: 'settings of a network that is built',
      changes: { regions: { weu: { dnsServers } } },
    },
    {
      name: 'a network that exists, without settings',
      changes: { regions: { weu: { existingVnetId } } },
    },
  ],
  refused: [
    {
      name: 'settings of a network that exists',
      changes: { regions: { weu: { existingVnetId, dnsServers } } },
      path: 'regions.weu.dnsServers',
      related: ['regions.weu.existingVnetId'],
      message: 'exists already',
      fix: 'Leave dnsServers of region weu to its owner',
    },
  ],
});
