import { parseSpec } from '../spec';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import {
  expressRouteTo,
  headquarters,
  manyRegions,
  specWith,
  vpnTo,
} from '../rules/__testUtils__/spec';
import { withEastUs } from './__testUtils__/compared';
import { currentOption, optionsOf } from './option';
import { optionSpec } from './option-spec';

function read(changes: SpecChanges) {
  const { spec, findings } = parseSpec(specWith(changes));
  if (!spec) throw new Error(JSON.stringify(findings));
  return spec;
}

function derive(id: string, changes: SpecChanges) {
  const spec = read(changes);
  const option = optionsOf(spec).find(each => each.id === id);
  if (!option) throw new Error(`There is no option ${id}.`);
  const { spec: derived, assumptions } = optionSpec(spec, option);
  return { spec: derived, said: assumptions.map(({ text }) => text).join(' ') };
}

const overHub = {
  interconnect: {
    pattern: 'global-peering',
    topology: 'hub-and-spoke',
    hub: 'neu',
  },
};

describe('optionsOf', () => {
  it('are the patterns alone where on-premises is not connected', () => {
    expect(optionsOf(read({})).map(({ id }) => id)).toEqual([
      'global-peering/none',
      'vnet-to-vnet/none',
      'expressroute/none',
      'virtual-wan/none',
    ]);
  });

  it('are each pattern with each way to on-premises, the spec’s own among them', () => {
    const spec = read(expressRouteTo({}, { gateways: 'per-region' }));
    const ids = optionsOf(spec).map(({ id }) => id);
    expect(ids).toHaveLength(16);
    expect(ids).toContain(currentOption(spec).id);
    expect(currentOption(spec).id).toBe(
      'global-peering/expressroute-per-region',
    );
  });
});

describe('optionSpec', () => {
  it('leaves the spec as it is where it is the option already', () => {
    const spec = read(vpnTo());
    expect(optionSpec(spec, currentOption(spec)).spec).toBe(spec);
  });

  it.each(optionsOf(read(vpnTo())).map(option => [option.id, option] as const))(
    'keeps networks and sites, and has the shape of a spec: %s',
    (_, option) => {
      const spec = read(vpnTo());
      const { spec: derived } = optionSpec(spec, option);
      expect(parseSpec(derived).findings).toEqual([]);
      expect(derived.metadata).toEqual(spec.metadata);
      expect(
        Object.values(derived.regions).map(({ addressSpace }) => addressSpace),
      ).toEqual([['10.10.0.0/16'], ['10.20.0.0/16']]);
      expect(derived.onPremises?.sites?.hq.addressSpace).toEqual(
        headquarters.addressSpace,
      );
      expect(currentOption(derived).id).toBe(option.id);
    },
  );

  it('leaves out what belongs to other ways', () => {
    const { spec } = derive('virtual-wan/none', {
      ...overHub,
      regions: { weu: { gatewaySubnet: '10.10.255.0/27', asn: 65010 } },
      gateways: { vpn: { sku: 'VpnGw3AZ' } },
    });
    expect(spec.interconnect).toEqual({ pattern: 'virtual-wan' });
    expect(spec.regions.weu).toEqual({
      location: 'westeurope',
      addressSpace: ['10.10.0.0/16'],
    });
    expect(spec.gateways).toEqual({});
  });

  it('shares the gateway of the hub, or of the region that is nearest to all, and says so', () => {
    const hub = derive('global-peering/vpn-transit', {
      ...overHub,
      ...vpnTo(),
    });
    expect(hub.spec.onPremises?.gatewayRegion).toBe('neu');
    const mesh = derive('global-peering/vpn-transit', {
      ...withEastUs,
      ...vpnTo(),
    });
    // From northeurope 20 + 76 ms, from westeurope 20 + 91, from eastus 76 + 91.
    expect(mesh.spec.onPremises?.gatewayRegion).toBe('neu');
    expect(mesh.said).toContain('The gateway that all regions use is in neu.');
  });

  it('switches BGP on where the regions need it, and leaves it off where not', () => {
    const off = {
      ...vpnTo(),
      interconnect: { pattern: 'vnet-to-vnet', bgp: false },
    };
    expect(derive('vnet-to-vnet/vpn-transit', off).said).toContain(
      'exchange routes by BGP',
    );
    expect(
      derive('vnet-to-vnet/vpn-transit', off).spec.interconnect.bgp,
    ).toBeUndefined();
    expect(
      derive('vnet-to-vnet/expressroute-per-region', off).spec.interconnect,
    ).toMatchObject({ bgp: false });
  });

  it('takes the smallest VPN gateway with enough tunnels, where the spec names none', () => {
    // Nine others, four tunnels each: 36.
    const { spec, said } = derive('vnet-to-vnet/none', manyRegions(10));
    expect(spec.gateways?.vpn?.sku).toBe('VpnGw4AZ');
    expect(said).toContain('has 36 tunnels and VpnGw2AZ takes 30');
    const written = derive('vnet-to-vnet/none', {
      ...manyRegions(10),
      gateways: { vpn: { sku: 'VpnGw3AZ' } },
    });
    expect(written.spec.gateways?.vpn?.sku).toBe('VpnGw3AZ');
    expect(written.said).toBe('');
  });

  describe('with ExpressRoute', () => {
    it('assumes a Standard circuit at the nearest peering location where the spec has none', () => {
      const { spec, said } = derive(
        'global-peering/expressroute-per-region',
        vpnTo(undefined, { gatewayRegion: undefined }),
      );
      expect(spec.circuits).toEqual({
        assumed: {
          peeringLocation: expect.stringMatching(/^(Amsterdam|Dublin)/),
          provider: expect.any(String),
          bandwidthMbps: 1000,
          tier: 'Standard',
          regions: ['neu', 'weu'],
          sites: ['hq'],
        },
      });
      expect(said).toContain('The spec has no circuit. Assumed is a Standard');
      expect(said).toContain('Its price is an input.');
    });

    it('assumes Premium where Standard does not reach', () => {
      const { spec } = derive('expressroute/none', withEastUs);
      expect(spec.circuits?.assumed).toMatchObject({
        tier: 'Premium',
        regions: ['eus', 'neu', 'weu'],
      });
    });

    it('assumes as much bandwidth as the links need', () => {
      // 60 networks are more than the 50 of a Premium circuit of 1 Gbps.
      const { spec } = derive('expressroute/none', manyRegions(60));
      expect(spec.circuits?.assumed).toMatchObject({
        tier: 'Premium',
        bandwidthMbps: 2000,
      });
    });

    it('does not take a key that something has already', () => {
      const { spec } = derive('expressroute/none', {
        spokes: { assumed: { region: 'weu', addressSpace: ['10.11.0.0/16'] } },
      });
      expect(Object.keys(spec.circuits ?? {})).toEqual(['assumed-2']);
    });

    it('connects the circuits that there are with the regions and sites that need it', () => {
      const { spec, said } = derive('expressroute/expressroute-per-region', {
        ...withEastUs,
        ...expressRouteTo({ regions: ['weu'], sites: [] }),
      });
      expect(spec.circuits?.ams).toMatchObject({
        tier: 'Premium',
        regions: ['weu', 'eus', 'neu'],
        sites: ['hq'],
      });
      expect(said).toContain('Circuit ams is connected with eus, neu too.');
      expect(said).toContain('Circuit ams leads to hq too.');
      expect(said).toContain('Circuit ams becomes Premium');
    });

    it('leaves only the shared gateway on the circuits', () => {
      const { spec } = derive('global-peering/expressroute-transit', {
        ...expressRouteTo(),
        ...overHub,
      });
      expect(spec.circuits?.ams.regions).toEqual(['neu']);
    });

    it('takes the sites off the circuits where a VPN leads to them', () => {
      const { spec } = derive('expressroute/vpn-per-region', expressRouteTo());
      expect(spec.circuits?.ams.sites).toBeUndefined();
      expect(spec.circuits?.ams.regions).toEqual(['weu', 'neu']);
    });

    it('keeps the VPN behind it', () => {
      const { spec } = derive(
        'vnet-to-vnet/expressroute-per-region',
        expressRouteTo({}, { backup: 'vpn' }),
      );
      expect(spec.onPremises?.backup).toBe('vpn');
    });
  });
});
