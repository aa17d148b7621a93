import { manyRegions, vpnTo } from '../../rules/__testUtils__/spec';
import { sites, testReason } from './__testUtils__/test-reason';
import { virtualWanForMany } from './sizes';

testReason(virtualWanForMany, {
  says: [
    {
      option: 'virtual-wan/vpn-per-region',
      changes: vpnTo(sites(30)),
      effect: 'for',
      weight: 6,
      text: '30 branches',
    },
    {
      option: 'virtual-wan/vpn-per-region',
      changes: vpnTo(),
      options: { circumstances: { branches: 31 } },
      effect: 'for',
      weight: 6,
      text: '31 branches',
    },
    {
      option: 'virtual-wan/none',
      changes: manyRegions(20),
      effect: 'for',
      weight: 6,
      text: '20 regions',
    },
  ],
  silent: [
    { option: 'virtual-wan/vpn-per-region', changes: vpnTo(sites(29)) },
    { option: 'virtual-wan/none', changes: manyRegions(19) },
    { option: 'global-peering/vpn-per-region', changes: vpnTo(sites(30)) },
  ],
});
