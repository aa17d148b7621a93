import { specOfInput } from './wizard-spec';

describe('specOfInput', () => {
  it('leaves out what was not filled in', () => {
    expect(
      specOfInput({
        metadata: { name: 'contoso-core', owner: '', description: undefined },
        regions: {
          weu: { location: 'westeurope', gatewaySubnet: '', asn: null },
        },
        gateways: { vpn: { sku: '', activeActive: false, bgp: undefined } },
        onPremises: {
          via: 'vpn',
          sites: { hq: { devices: [{ ipAddress: '', asn: 0 }] } },
        },
      }),
    ).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core' },
      regions: { weu: { location: 'westeurope' } },
      gateways: { vpn: { activeActive: false } },
      onPremises: { via: 'vpn', sites: { hq: { devices: [{ asn: 0 }] } } },
    });
  });

  it('leaves out what a person only looked at, and moves appliances to their regions', () => {
    expect(
      specOfInput({
        metadata: { name: 'contoso-core' },
        regions: {
          weu: { location: 'westeurope', hubAddressPrefix: '10.9.0.0/23' },
        },
        interconnect: { pattern: 'global-peering', bgp: true },
        onPremises: { via: 'none', sites: { hq: {} } },
        inspection: {
          via: 'nva',
          tier: 'Premium',
          appliances: { weu: { ipAddress: '10.0.1.4', asn: null } },
        },
        circuits: { ams: { peeringLocation: 'Amsterdam' } },
      }),
    ).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core' },
      regions: {
        weu: { location: 'westeurope', nva: { ipAddress: '10.0.1.4' } },
      },
      interconnect: { pattern: 'global-peering' },
      onPremises: { via: 'none' },
      inspection: { via: 'nva' },
    });
  });

  it('leaves out sections of which nothing is left', () => {
    expect(
      specOfInput({
        metadata: {},
        regions: {},
        onPremises: {},
        delivery: { ci: '' },
      }),
    ).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: {},
      regions: {},
    });
  });

  it('keeps what a person named and the entries of lists', () => {
    const named = {
      metadata: { tags: { costCenter: '' } },
      regions: {
        tags: { location: 'westeurope', subnets: { app: '' } },
        uks: null,
      },
      spokes: {
        'app-weu': { region: 'weu', subnets: { web: '' } },
        'app-uks': '',
      },
      onPremises: { sites: { hq: '' } },
      circuits: { ams: '' },
      list: ['', null],
    };
    expect(specOfInput(named)).toMatchObject(named);
  });

  it('keeps what the input says about its kind, and anything that is no object', () => {
    expect(specOfInput({ apiVersion: 'v2', kind: 'Other' })).toEqual({
      apiVersion: 'v2',
      kind: 'Other',
    });
    expect(specOfInput('text')).toBe('text');
    expect(specOfInput(undefined)).toBeUndefined();
  });
});
