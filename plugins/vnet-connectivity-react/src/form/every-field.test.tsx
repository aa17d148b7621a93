import { loadRegionDetails } from '../components/AddressPlanEditor/RegionRow';
import { fireEvent, screen } from '@testing-library/react';
import type {
  NetworkForm,
  SpecPattern,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  connectivitySpecJsonSchema,
  defaultIpsecPolicy,
  checkDocument,
  labelOf,
  specLabels,
  specOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import { render } from '../__testUtils__/texts';
import { CircuitsSection } from './CircuitsSection';
import { DeliverySection } from './DeliverySection';
import { GatewaysSection } from './GatewaysSection';
import { InspectionSection } from './InspectionSection';
import { InterconnectSection } from './InterconnectSection';
import { OnPremisesSection } from './OnPremisesSection';
import { RegionsSection } from './RegionsSection';
import { SpokesSection } from './SpokesSection';
import { TagsSection } from './TagsSection';
import { VirtualNetworksSection } from './VirtualNetworksSection';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
}

/** The parts of the schema that hold a value, as patterns of paths. */
function leavesOf(
  { properties, additionalProperties, items }: JsonSchema,
  path: string = '',
): string[] {
  const at = (part: string) => (path === '' ? part : `${path}.${part}`);
  if (properties) {
    return Object.entries(properties).flatMap(([part, child]) =>
      leavesOf(child, at(part)),
    );
  }
  if (typeof additionalProperties === 'object') {
    return leavesOf(additionalProperties, at('*'));
  }
  return items?.properties ? leavesOf(items, at('*')) : [path];
}

/** Parts of the spec for which no section has a field, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  apiVersion: 'it is the same in every document',
  kind: 'it is the same in every document',
  'metadata.name': 'the wizard asks for it with what the catalog says of it',
  'metadata.owner': 'the wizard asks for it with the picker of Backstage',
  'regions.*.existingPeerings.*':
    'an import writes it; nobody knows the ids of peerings by heart',
  'spokes.*.existingPeerings.*':
    'an import writes it; nobody knows the ids of peerings by heart',
  'inspection.policySuffix':
    'an update writes it where the tier of firewalls changes',
  'interconnect.location':
    'an update writes it where the first region is another one than when the network was built',
  'delivery.ignoredTags':
    'whoever knows the policies of the subscription writes it, and the form keeps it',
  'delivery.stateKey':
    'it follows from the age of the repository, and an update keeps it',
  'onPremises.sites.*.devices.*.key':
    'an update writes it; new devices need none',
  ...Object.fromEntries(
    [
      'existingServiceSubnets',
      'existingVpnGateway.id',
      'existingVpnGateway.ipConfigurations.*.name',
      'existingVpnGateway.ipConfigurations.*.publicIpAddressId',
      'existingVpnGateway.zones',
      'existingExpressRouteGateway.id',
      'existingExpressRouteGateway.ipConfiguration.name',
      'existingExpressRouteGateway.ipConfiguration.publicIpAddressId',
      'existingConnections.*.id',
      'existingConnections.*.localNetworkGatewayId',
      'existingConnections.*.dpdTimeoutSeconds',
    ].map(field => [
      `regions.*.${field}`,
      'an import writes it, of what it has compared with the generated code',
    ]),
  ),
  'metadata.description': 'the wizard asks for it with a field of Backstage',
};
/** Fields that have another label than the spec, because they ask for more, or for several, at once. */
const askedAs: Readonly<Record<string, RegExp>> = {
  'regions.*.location': /^Add a region/,
  'metadata.tags.*': /^Value of cost/,
  'virtualNetworks.encryption': /Must traffic between the regions be encrypted/,
  'virtualNetworks.natGateway': /How do workloads reach the internet/,
  'regions.*.nva.ipAddress': /Address of the appliance/,
  'regions.*.nva.asn': /ASN.*appliance/,
};

const site = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};
const common = {
  metadata: { name: 'contoso-core', tags: { cost: '1' } },
  regions: {
    weu: { location: 'westeurope', subnets: { app: '10.0.1.0/24' } },
    neu: { location: 'northeurope' },
  },
  spokes: { app: { region: 'weu', subnets: { web: '10.2.1.0/24' } } },
};
const resourceId = (type: string) =>
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/${type}/one`;
const circuit = {
  peeringLocation: 'Amsterdam',
  bandwidthMbps: 1000,
  regions: ['weu', 'neu'],
  sites: ['hq'],
};
/** Together they show every field that there is. */
const forms: readonly NetworkForm[] = [
  {
    ...common,
    interconnect: {
      pattern: 'global-peering',
      topology: 'hub-and-spoke',
      hub: 'weu',
    },
    onPremises: {
      via: 'expressroute',
      gateways: 'transit',
      gatewayRegion: 'weu',
      backup: 'vpn',
      sites: { hq: site },
    },
    inspection: {
      via: 'nva',
      appliances: { weu: { ipAddress: '10.0.0.4', asn: 65001 } },
    },
    gateways: {
      vpn: { ipsecPolicy: defaultIpsecPolicy },
      expressRoute: { sku: 'ErGwScale' },
      routeServer: true,
    },
    circuits: {
      ams: {
        ...circuit,
        provider: 'Equinix',
        provisioned: true,
        privatePeering: {
          peerAsn: 65050,
          primaryPrefix: '172.16.0.0/30',
          secondaryPrefix: '172.16.0.4/30',
          vlanId: 100,
        },
      },
      fra: { ...circuit, expressRoutePortId: resourceId('expressRoutePorts') },
      lon: {
        ...circuit,
        existingCircuitId: resourceId('expressRouteCircuits'),
      },
    },
  },
  {
    ...common,
    interconnect: { pattern: 'virtual-wan' },
    onPremises: { via: 'expressroute', backup: 'vpn', sites: { hq: site } },
    inspection: { via: 'azure-firewall' },
    circuits: { ams: { ...circuit, provider: 'Equinix' } },
  },
  {
    ...common,
    interconnect: { pattern: 'vnet-to-vnet' },
    onPremises: { via: 'vpn', sites: { hq: site } },
    inspection: { via: 'azure-firewall' },
  },
];

function WholeForm({ form }: { readonly form: NetworkForm }) {
  const options = {};
  const { findings, spec: planned, topology } = checkDocument(specOfForm(form));
  const section = {
    form,
    options,
    findings,
    planned,
    topology,
    onChange: () => {},
  };
  return (
    <>
      <RegionsSection {...section} />
      <SpokesSection {...section} />
      <TagsSection {...section} value={common.metadata.tags} />
      <VirtualNetworksSection {...section} />
      <InterconnectSection {...section} />
      <OnPremisesSection {...section} />
      <CircuitsSection {...section} />
      <InspectionSection {...section} />
      <GatewaysSection {...section} />
      <DeliverySection {...section} />
    </>
  );
}

/** The names of the fields of a form: labels, legends and names of groups. */
function labelsOf(form: NetworkForm): string[] {
  const { container, unmount } = render(<WholeForm form={form} />);
  for (const button of screen.queryAllByRole('button', { expanded: false })) {
    if (button.getAttribute('aria-haspopup') !== 'listbox')
      fireEvent.click(button);
  }
  const labels = [...container.querySelectorAll('label, legend, h3, h4')].map(
    ({ textContent }) => (textContent ?? '').replace(/\s*\*$/, '').trim(),
  );
  unmount();
  return labels;
}

beforeAll(loadRegionDetails);

describe('the sections of the form', () => {
  jest.setTimeout(120_000);

  it('have a field for everything that a spec can say', () => {
    const labels = forms.flatMap(labelsOf);
    const missing = leavesOf(connectivitySpecJsonSchema()).filter(leaf => {
      if (leaf in elsewhere) return false;
      const wanted = askedAs[leaf];
      return !labels.some(label =>
        wanted
          ? wanted.test(label)
          : label.startsWith(labelOf(leaf as SpecPattern)),
      );
    });
    expect(missing).toEqual([]);
    expect(Object.keys(elsewhere).every(leaf => leaf in specLabels)).toBe(true);
  });
});
