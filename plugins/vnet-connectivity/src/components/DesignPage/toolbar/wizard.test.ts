import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  chosenParts,
  parseSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { longestWizardAddress, wizardAddress, wizardFormData } from './wizard';

const spec: ConnectivitySpec = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: {
    name: 'contoso-core',
    owner: 'group:default/network',
    description: 'Größe & "Ämter"',
    tags: { costCenter: '4711' },
  },
  regions: {
    weu: {
      location: 'westeurope',
      addressSpace: ['10.10.0.0/16'],
      nva: { ipAddress: '10.10.0.4', asn: 65010 },
    },
    neu: { location: 'northeurope', nva: { ipAddress: '10.20.0.4' } },
  },
  spokes: { app: { region: 'weu' } },
  interconnect: { pattern: 'global-peering', topology: 'mesh' },
  onPremises: {
    via: 'expressroute',
    sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
  },
  inspection: { via: 'nva' },
  gateways: { expressRoute: { sku: 'ErGw2AZ' }, routeServer: true },
  circuits: {
    ams: {
      peeringLocation: 'Amsterdam',
      provider: 'Equinix',
      bandwidthMbps: 1000,
      regions: ['weu', 'neu'],
      sites: ['hq'],
    },
  },
  delivery: { iac: ['terraform', 'bicep'], ci: 'none' },
};

/** The spec that the wizard makes of its form. */
function specOfForm(form: Readonly<Record<string, unknown>>): unknown {
  const { name, owner, description, tags, ...sections } = chosenParts(form);
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name, owner, description, tags },
    ...sections,
  };
}

describe('the address of the wizard', () => {
  it('says everything that the spec says', () => {
    const address = new URL(
      wizardAddress('/create/templates/default/vnet-connectivity', spec) ?? '',
      'https://portal',
    );
    const form = JSON.parse(address.searchParams.get('formData') ?? '');
    expect(parseSpec(specOfForm(form)).spec).toEqual(spec);
  });

  it('has the appliances where the form asks for them', () => {
    const { inspection, regions } = wizardFormData(spec);
    expect(inspection).toEqual({
      via: 'nva',
      appliances: {
        weu: { ipAddress: '10.10.0.4', asn: 65010 },
        neu: { ipAddress: '10.20.0.4' },
      },
    });
    expect(JSON.stringify(regions)).not.toContain('nva');
  });

  it('is refused where servers would refuse it', () => {
    const regions = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `r${index}`,
        { location: 'westeurope', addressSpace: [`10.${index}.0.0/16`] },
      ]),
    );
    expect(wizardAddress('/create', { ...spec, regions })).toBeUndefined();
    expect(wizardAddress('/create', spec)?.length).toBeLessThan(
      longestWizardAddress,
    );
  });
});
