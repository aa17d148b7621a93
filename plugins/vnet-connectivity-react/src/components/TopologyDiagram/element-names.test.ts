import { buildNetwork } from 'backstage-plugin-vnet-connectivity-common';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { elementNames } from './element-names';
import { hopsOf, placesOf } from './places';
import { tDiagram } from '../../__testUtils__/texts';

const topology = topologyOf(
  specOf(2, {
    interconnect: { pattern: 'virtual-wan' },
    spokes: { app: { region: 'weu' } },
    inspection: { via: 'azure-firewall' },
    onPremises: { via: 'expressroute', backup: 'vpn', sites: { hq } },
    circuits: {
      ams: {
        peeringLocation: 'Amsterdam',
        provider: 'Equinix',
        bandwidthMbps: 1000,
        provisioned: true,
        regions: ['weu', 'neu'],
        sites: ['hq'],
      },
    },
  }),
);

describe('elementNames', () => {
  it('has a name, without an id in it, for everything that can fail', () => {
    const { elements, failable } = buildNetwork(topology).model;
    const nameOf = elementNames(tDiagram, topology);
    const names = failable.map(index => nameOf(elements.list[index].failureId));
    expect(names.filter(name => /[:/#]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'Region weu',
        'Virtual hub of weu',
        'Firewall of neu',
        'Connection of app to the hub of weu',
        'ExpressRoute connection of neu to ams',
        'VPN tunnels of weu to hq',
        'VPN device of hq',
      ]),
    );
  });
});

describe('hopsOf', () => {
  it('leads from region to circuit to site, and counts what is in a region as the region', () => {
    expect(
      hopsOf(
        [
          'vnet:app',
          'hub-connection:weu/app',
          'hub:weu',
          'er-gateway:weu',
          'er-connection:weu/ams',
          'circuit:ams',
          'site:hq',
        ],
        placesOf(topology),
      ),
    ).toEqual([
      { from: 'region:weu', to: 'circuit:ams', via: ['er-connection:weu/ams'] },
      { from: 'circuit:ams', to: 'site:hq', via: [] },
    ]);
  });
});
