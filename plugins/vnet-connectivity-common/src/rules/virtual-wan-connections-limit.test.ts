import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { virtualWanConnectionsLimit } from './virtual-wan-connections-limit';

const interconnect = { pattern: 'virtual-wan' };
const many = (count: number, of: (index: number) => object) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`n${index}`, of(index)]),
  );
const spokes = (count: number, spaces = 1) =>
  many(count, index => ({
    region: 'weu',
    addressSpace: Array.from(
      { length: spaces },
      (_, space) => `10.${100 + space}.${index % 256}.0/24`,
    ),
  }));
const sites = (count: number) =>
  many(count, index => ({
    addressSpace: [`172.${16 + Math.floor(index / 256)}.${index % 256}.0/24`],
    devices: [
      { ipAddress: `203.0.${Math.floor(index / 256)}.${index % 256}` },
      { ipAddress: `203.1.${Math.floor(index / 256)}.${index % 256}` },
    ],
  }));

testRule(virtualWanConnectionsLimit, {
  accepted: [
    {
      name: 'a hub with 498 networks in a Virtual WAN of two',
      changes: { interconnect, spokes: spokes(497) },
    },
    {
      name: 'hubs with 1000 sites of two devices each',
      changes: { interconnect, ...vpnTo(sites(1000)) },
    },
    {
      name: 'more networks than a hub has, without Virtual WAN',
      changes: { spokes: spokes(499) },
    },
    {
      name: 'many address ranges without a firewall',
      changes: { interconnect, spokes: spokes(201, 3) },
    },
  ],
  refused: [
    {
      name: 'a hub with 499 networks',
      changes: { interconnect, spokes: spokes(498) },
      path: 'spokes',
      message: 'region weu would have 499 virtual networks; Azure allows 498',
    },
    {
      name: 'hubs with 1001 sites',
      changes: { interconnect, ...vpnTo(sites(1001)) },
      path: 'onPremises.sites',
      message: '1001 VPN sites; Azure allows 1000',
      count: 2,
    },
    {
      name: 'many address ranges behind a firewall',
      changes: {
        interconnect,
        spokes: spokes(200, 3),
        inspection: { via: 'azure-firewall' },
      },
      path: 'spokes',
      message: '601 address ranges of networks behind its firewall',
    },
  ],
});
