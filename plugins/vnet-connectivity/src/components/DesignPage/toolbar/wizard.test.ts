import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  formOfFields,
  specOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import { longestWizardAddress, wizardAddress } from './CreateRepository';

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

describe('the address of the wizard', () => {
  it('says everything that the spec says', () => {
    const address = new URL(
      wizardAddress('/create/templates/default/vnet-connectivity', spec) ?? '',
      'https://portal',
    );
    const fields = JSON.parse(address.searchParams.get('formData') ?? '');
    expect(specOfForm(formOfFields(fields))).toEqual(spec);
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
