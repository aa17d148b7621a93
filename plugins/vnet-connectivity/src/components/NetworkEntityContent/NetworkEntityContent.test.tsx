import { configApiRef } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import {
  design,
  digest,
  generatorReleases,
  generatorVersion,
} from 'backstage-plugin-vnet-connectivity-common';
import { SWRConfig } from 'swr';
import { parseAllDocuments } from 'yaml';
import { isVnetConnectivityAvailable } from '../../entity/annotations';
import { portalNetworksApiRef } from 'backstage-plugin-vnet-connectivity-react/portal-networks';
import { createFromTemplateRouteRef, rootRouteRef } from '../../routes';
import { readText } from '../DesignPage/address/packed-text';
import { startText } from '../DesignPage/document/start';
import { generatorAge, NetworkEntityContent } from './NetworkEntityContent';

const generated = design(startText).files();
const text = generated.get('connectivity.yaml') ?? '';

async function show(annotations: Record<string, string>) {
  await renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'my-network-infrastructure',
          annotations: {
            'vnet-connectivity/spec': 'connectivity.yaml',
            ...annotations,
          },
        },
      }}
    >
      <NetworkEntityContent />
    </EntityProvider>,
    {
      mountedRoutes: {
        '/vnet-connectivity': rootRouteRef,
        '/create/templates/:namespace/:templateName':
          createFromTemplateRouteRef,
      },
    },
  );
}

describe('isVnetConnectivityAvailable', () => {
  it('is true for the System and the Component of a generated repository only', () => {
    const entities = parseAllDocuments(
      generated.get('catalog-info.yaml') ?? '',
    ).map(document => document.toJS());
    expect(
      entities.filter(isVnetConnectivityAvailable).map(({ kind }) => kind),
    ).toEqual(['System', 'Component']);
  });
});

describe('NetworkEntityContent', () => {
  const wizardRef = 'component:default/my-network-infrastructure';

  it('offers what changes the repository, with the wizard filled from it', async () => {
    await show({
      'vnet-connectivity/design': text,
      'vnet-connectivity/generator-version': generatorVersion,
      'vnet-connectivity/generated-design': digest(text),
    });
    for (const [name, template] of [
      ['Change the network', 'change-network'],
      ['Add a region', 'add-region'],
      ['Add a site', 'add-site'],
    ]) {
      const link = new URL(
        screen.getByRole('button', { name }).getAttribute('href') ?? '',
        'http://localhost',
      );
      expect(link.pathname).toBe(`/create/templates/default/${template}`);
      expect(JSON.parse(link.searchParams.get('formData') ?? '')).toEqual({
        network: { entityRef: wizardRef },
      });
    }
    // There is nothing to upgrade.
    expect(
      screen.queryByRole('button', { name: 'Upgrade the repository' }),
    ).not.toBeInTheDocument();
  });

  it('offers the upgrade of an older repository, and says what each version changes', async () => {
    await show({
      'vnet-connectivity/design': text,
      'vnet-connectivity/generator-version': '0.0.9',
    });
    expect(
      screen.getByRole('button', { name: 'Upgrade the repository' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Version .* changes in a repository/),
    ).toHaveTextContent(generatorReleases[0].changes[0]);
  });

  it('shows the network of the repository, what the rules say, and leads to the Design page', async () => {
    await show({
      'vnet-connectivity/design': text,
      'vnet-connectivity/generator-version': generatorVersion,
      'vnet-connectivity/generated-design': digest(text),
    });
    expect(
      screen.getByLabelText('Network of my-network', { selector: 'div' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText("Nothing: the design passes today's rules."),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/which is the one of this portal/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The files were generated from this design.'),
    ).toBeInTheDocument();
    const link = new URL(
      screen
        .getByRole('button', { name: 'Open in Design' })
        .getAttribute('href') ?? '',
      'https://portal',
    );
    expect(link.pathname).toBe('/vnet-connectivity/design');
    expect(readText(link.hash)).toEqual({ kind: 'text', text });
  });

  it('says that the files are older than the design, and the generator older than the portal', async () => {
    const changed = text.replace('192.168.0.0/16', '10.0.0.0/16');
    await show({
      'vnet-connectivity/design': changed,
      'vnet-connectivity/generator-version': '0.0.1',
      'vnet-connectivity/generated-design': digest(text),
    });
    expect(
      screen.getByText(/was changed after the files were generated/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Generated by version 0.0.1; this portal has/),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(/overlap|the same range/i).length,
    ).toBeGreaterThan(0);
  });

  it('says what to do where the catalog has no design', async () => {
    await show({});
    expect(
      screen.getByText('The design of this network is not in the catalog'),
    ).toBeInTheDocument();
  });
});

/** The tab of a repository in a portal whose Azure has these resources. */
async function showInAzure(
  resources: readonly unknown[],
  { isAllowed = true } = {},
) {
  const network = {
    id: 'azure',
    title: 'Our networks',
    takenAt: '2026-11-30T10:00:00.000Z',
    attemptedAt: '2026-11-30T10:00:00.000Z',
    error: null,
    resources: resources.length,
    size: 1,
    gaps: [],
  };
  const document = jest.fn(async () =>
    JSON.stringify({ kind: 'AzureNetworkExport', version: 1, resources }),
  );
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          portalNetworksApiRef,
          { list: async () => ({ networks: [network] }), document },
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          }),
        ],
        [
          configApiRef,
          mockApis.config({
            data: {
              vnetConnectivity: { azureResourceGraph: { enabled: true } },
            },
          }),
        ],
      ]}
    >
      {/* Permissions are cached for all of a portal. */}
      <SWRConfig value={{ provider: () => new Map() }}>
        <EntityProvider
          entity={{
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'my-network-infrastructure',
              annotations: {
                'vnet-connectivity/spec': 'connectivity.yaml',
                'vnet-connectivity/design': text,
              },
            },
          }}
        >
          <NetworkEntityContent />
        </EntityProvider>
      </SWRConfig>
    </TestApiProvider>,
    { mountedRoutes: { '/vnet-connectivity': rootRouteRef } },
  );
  return { document };
}

describe('Azure against the design', () => {
  it('is unknown, with the reason, where Azure shows nothing of the repository', async () => {
    await showInAzure([]);
    expect(
      await screen.findByText(
        /Azure shows no resource of this repository/,
        {},
        { timeout: 20_000 },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/as Azure showed it on Nov 30, 2026/),
    ).toBeVisible();
  }, 30_000);

  it('is a table of flows where a network is without its peerings', async () => {
    await showInAzure([
      {
        id: '/subscriptions/1/resourceGroups/rg-my-network-weu/providers/Microsoft.Network/virtualNetworks/vnet-my-network-weu',
        name: 'vnet-my-network-weu',
        type: 'microsoft.network/virtualnetworks',
        location: 'westeurope',
        properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
      },
    ]);
    expect(
      await screen.findByRole(
        'region',
        { name: 'Flows that differ' },
        { timeout: 20_000 },
      ),
    ).toHaveTextContent(/vanishes/);
  }, 30_000);

  it('is not shown, and Azure not asked for, without the permission', async () => {
    const { document } = await showInAzure([], { isAllowed: false });
    expect(screen.queryByText('Azure against the design')).toBeNull();
    expect(document).not.toHaveBeenCalled();
  });
});

describe('generatorAge', () => {
  it.each([
    ['1.2.3', '1.2.3', 'current'],
    ['1.2.3', '1.10.0', 'behind'],
    ['2.0.0', '1.10.0', 'ahead'],
    ['1.2.3-next.1', '1.2.3', 'current'],
    [undefined, '1.0.0', 'unknown'],
    ['latest', '1.0.0', 'unknown'],
  ])('of %s against %s is %s', (version, current, age) => {
    expect(generatorAge(version, current)).toBe(age);
  });
});
