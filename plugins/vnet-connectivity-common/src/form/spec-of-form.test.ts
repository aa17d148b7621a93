import fc from 'fast-check';
import { spec as anySpec } from '../topology/__testUtils__/arbitrary-spec';
import {
  fieldsOfSpec,
  formOfFields,
  specOfForm,
  withFormSection,
} from './spec-of-form';

const head = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
};

describe('specOfForm', () => {
  it('leaves out what was not filled in', () => {
    expect(
      specOfForm({
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
      ...head,
      metadata: { name: 'contoso-core' },
      regions: { weu: { location: 'westeurope' } },
      gateways: { vpn: { activeActive: false } },
      onPremises: { via: 'vpn', sites: { hq: { devices: [{ asn: 0 }] } } },
    });
  });

  it('leaves out what a person only looked at, and moves appliances to their regions', () => {
    expect(
      specOfForm({
        metadata: { name: 'contoso-core' },
        regions: {
          weu: { location: 'westeurope', hubAddressPrefix: '10.9.0.0/23' },
          neu: { location: 'northeurope', nva: { ipAddress: '10.1.1.4' } },
          sdc: { location: 'swedencentral', nva: { ipAddress: '10.2.1.4' } },
        },
        interconnect: { pattern: 'global-peering', bgp: true },
        onPremises: { via: 'none', sites: { hq: {} } },
        inspection: {
          via: 'nva',
          tier: 'Premium',
          appliances: {
            weu: { ipAddress: '10.0.1.4', asn: null },
            neu: { ipAddress: '' },
          },
        },
        circuits: { ams: { peeringLocation: 'Amsterdam' } },
      }),
    ).toEqual({
      ...head,
      metadata: { name: 'contoso-core' },
      regions: {
        weu: { location: 'westeurope', nva: { ipAddress: '10.0.1.4' } },
        // Somebody removed this one, and nobody touched the other.
        neu: { location: 'northeurope' },
        sdc: { location: 'swedencentral', nva: { ipAddress: '10.2.1.4' } },
      },
      interconnect: { pattern: 'global-peering' },
      onPremises: { via: 'none' },
      inspection: { via: 'nva' },
    });
  });

  it('leaves out sections of which nothing is left, at any depth', () => {
    expect(
      specOfForm({
        metadata: {},
        regions: {},
        onPremises: {},
        gateways: { vpn: { sku: '' } },
        delivery: { ci: '' },
      }),
    ).toEqual({ ...head, metadata: {}, regions: {} });
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
      onPremises: { via: 'vpn', sites: { hq: '' } },
      circuits: { ams: '' },
      interconnect: { pattern: 'expressroute' },
      list: ['', null],
    };
    expect(specOfForm(named)).toMatchObject(named);
  });

  it('keeps what the form says about its kind, and what is no section', () => {
    expect(specOfForm({ apiVersion: 'v2', kind: 'Other' })).toEqual({
      apiVersion: 'v2',
      kind: 'Other',
    });
    expect(specOfForm({ regions: 'weu', onPremises: [1] })).toEqual({
      ...head,
      regions: 'weu',
      onPremises: [1],
    });
  });

  it('has nothing to leave out the second time, and what is blank changes nothing', () => {
    const blank = fc.constantFrom(undefined, null, '');
    fc.assert(
      fc.property(anySpec, blank, (spec, nothing) => {
        const once = specOfForm(formOfFields(fieldsOfSpec(spec)));
        expect(specOfForm(once)).toEqual(once);
        const { regions, gateways, ...others } = fieldsOfSpec(spec);
        const form = formOfFields({
          description: nothing,
          ...others,
          regions: Object.fromEntries(
            Object.entries(spec.regions).map(([key, region]) => [
              key,
              { asn: nothing, gatewaySubnet: nothing, ...region },
            ]),
          ),
          gateways: {
            ...spec.gateways,
            vpn: { sku: nothing, ...spec.gateways?.vpn },
          },
        });
        expect(specOfForm(form)).toEqual(once);
      }),
    );
  });
});

describe('the fields of a wizard', () => {
  it('hold no more than a spec says, and what a portal adds to its form is none of it', () => {
    expect(
      specOfForm(
        formOfFields({
          name: 'contoso-core',
          tags: { team: 'network' },
          description: null,
          destination: { kind: 'local' },
          review: null,
        }),
      ),
    ).toEqual({
      ...head,
      metadata: { name: 'contoso-core', tags: { team: 'network' } },
      regions: {},
    });
  });
});

describe('withFormSection', () => {
  const document = {
    ...head,
    metadata: { name: 'contoso-core', owner: null },
    regions: {
      weu: { location: 'westeurope', nva: { ipAddress: '10.0.1.4' } },
    },
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    inspection: { via: 'nva' },
    circuits: { ams: { peeringLocation: 'Amsterdam' } },
    mine: 5,
  };

  it('changes one section, and nothing that somebody wrote elsewhere', () => {
    expect(
      withFormSection(document, 'delivery', { iac: ['bicep'], ci: '' }),
    ).toEqual({ ...document, delivery: { iac: ['bicep'] } });
    expect(withFormSection(document, 'circuits', {})).toEqual({
      ...document,
      circuits: undefined,
    });
    expect(withFormSection(document, 'regions', {}).regions).toEqual({});
  });

  it('leaves out what belonged to the way that was left', () => {
    const changed = withFormSection(document, 'inspection', { via: 'none' });
    expect(changed).toEqual({
      ...document,
      regions: { weu: { location: 'westeurope' } },
      inspection: { via: 'none' },
      circuits: undefined,
    });
  });

  it('writes an appliance where the spec has it, and removes one that was emptied', () => {
    const write = (appliance: object) =>
      withFormSection(document, 'inspection', {
        via: 'nva',
        appliances: { weu: appliance },
      });
    expect(write({ ipAddress: '10.0.2.4', asn: 65010 })).toMatchObject({
      regions: { weu: { nva: { ipAddress: '10.0.2.4', asn: 65010 } } },
      inspection: { via: 'nva' },
    });
    expect(write({ ipAddress: '' }).regions).toEqual({
      weu: { location: 'westeurope' },
    });
  });
});
