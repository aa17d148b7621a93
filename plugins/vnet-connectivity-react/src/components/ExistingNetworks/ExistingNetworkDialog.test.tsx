import {
  configApiRef,
  errorApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, MockErrorApi, TestApiProvider } from '@backstage/test-utils';
import {
  act,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { File } from 'node:buffer';
import { SWRConfig } from 'swr';
import { portalNetworksApiRef } from '../../networks/portal-networks-api';
import type { Regions } from '../AddressPlanEditor/allocate';
import { ExistingNetworkDialog } from './ExistingNetworkDialog';

const group =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-lab';
const idOf = (name: string) =>
  `${group}/providers/Microsoft.Network/virtualNetworks/${name}`;

const vnet = (name: string, location: string, range: string) => ({
  id: idOf(name),
  name,
  type: 'Microsoft.Network/virtualNetworks',
  location,
  properties: {
    addressSpace: { addressPrefixes: [range] },
    subnets: [
      {
        id: `${idOf(name)}/subnets/GatewaySubnet`,
        name: 'GatewaySubnet',
        properties: { addressPrefix: range.replace('0.0/16', '255.0/27') },
      },
    ],
  },
});

const documentText = JSON.stringify({
  data: [
    vnet('vnet-core', 'westeurope', '10.10.0.0/16'),
    vnet('vnet-north', 'northeurope', '10.20.0.0/16'),
  ],
});

/** The domain is loaded where there is no worker. */
const slow = { timeout: 30_000 };

// The files of the test environment cannot be read as those of browsers.
const fileOf = (text: string) =>
  new File([text], 'networks.json') as unknown as globalThis.File;

function show({
  regions = {} as Regions,
  regionKey = undefined as string | undefined,
  isEnabled = false,
  isAllowed = true,
} = {}) {
  const onChoose = jest.fn();
  const list = jest.fn(async () => ({
    networks: [
      {
        id: 'azure',
        title: 'Our networks',
        takenAt: '2026-11-30T10:00:00.000Z',
        attemptedAt: '2026-11-30T10:00:00.000Z',
        error: null,
        resources: 2,
        size: 100,
        gaps: [],
      },
    ],
  }));
  render(
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, new MockErrorApi()],
        [
          configApiRef,
          mockApis.config({
            data: {
              vnetConnectivity: { azureResourceGraph: { enabled: isEnabled } },
            },
          }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: () =>
              isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          }),
        ],
        [portalNetworksApiRef, { list, document: async () => documentText }],
      ]}
    >
      <SWRConfig value={{ provider: () => new Map() }}>
        <ExistingNetworkDialog
          regions={regions}
          regionKey={regionKey}
          occupied={['10.20.5.0/24']}
          onChoose={onChoose}
          onClose={() => {}}
        />
      </SWRConfig>
    </TestApiProvider>,
  );
  return { list, onChoose };
}

const drop = (file: globalThis.File) =>
  fireEvent.drop(screen.getByText(/^Drop a file/), {
    dataTransfer: { files: [file] },
  });

const rowOf = async (name: string) => {
  const row = (await screen.findByText(name, {}, slow)).closest('li');
  if (!row) throw new Error(`${name} is in no list.`);
  return row;
};

describe('a file that is dropped', () => {
  it('offers its networks, and the chosen one fills a region', async () => {
    const { list, onChoose } = show();
    drop(fileOf(documentText));
    const row = await rowOf('vnet-core');
    expect(row).toHaveTextContent(
      /West Europe · 10\.10\.0\.0\/16.*rg-lab, 00000000-1111/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose vnet-core' }),
    );
    expect(onChoose).toHaveBeenCalledWith({
      key: 'weu',
      name: 'vnet-core',
      remarks: [],
      regions: {
        weu: {
          location: 'westeurope',
          addressSpace: ['10.10.0.0/16'],
          existingVnetId: idOf('vnet-core'),
          gatewaySubnet: '10.10.255.0/27',
        },
      },
    });
    // The portal has no networks of its own.
    expect(list).not.toHaveBeenCalled();
  });

  it('is searched by location, range or resource group', async () => {
    show();
    drop(fileOf(documentText));
    await rowOf('vnet-core');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Search networks.json' }),
      'north 10.20',
    );
    expect(screen.queryByText('vnet-core')).toBeNull();
    expect(screen.getByText('1 network')).toBeInTheDocument();
    await rowOf('vnet-north');
  });

  it('says before the choice what a network conflicts with', async () => {
    show({
      regions: {
        weu: { location: 'westeurope', existingVnetId: idOf('vnet-core') },
        neu: { location: 'northeurope', addressSpace: ['10.9.0.0/16'] },
      },
      regionKey: 'neu',
    });
    drop(fileOf(documentText));
    const core = await rowOf('vnet-core');
    expect(core).toHaveTextContent('It is region weu already.');
    expect(within(core).queryByRole('button')).toBeNull();
    expect(await rowOf('vnet-north')).toHaveTextContent(
      /overlaps 10\.20\.5\.0\/24.*The region says 10\.9\.0\.0\/16; the network has 10\.20\.0\.0\/16/,
    );
  });

  it('gives the reason where it describes no network', async () => {
    show();
    drop(fileOf('no network at all'));
    expect(
      await screen.findByText(/networks\.json cannot be used: /, {}, slow),
    ).toBeInTheDocument();
    drop(fileOf(' '));
    expect(await screen.findByText('networks.json is empty.')).toBeVisible();
  });

  it('leaves nothing for axe to find', async () => {
    show();
    drop(fileOf(documentText));
    await rowOf('vnet-core');
    // The dialog still fades in.
    const { violations } = await act(() =>
      axe.run(screen.getByRole('dialog'), {
        rules: { 'color-contrast': { enabled: false } },
      }),
    );
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});

describe('the networks of the portal', () => {
  it('are offered to users who may read them', async () => {
    show({ isEnabled: true });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show Our networks' }),
    );
    expect(await rowOf('vnet-north')).toHaveTextContent('North Europe');
  });

  it('are neither offered nor asked for without the permission', async () => {
    const { list } = show({ isEnabled: true, isAllowed: false });
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull(),
    );
    expect(list).not.toHaveBeenCalled();
    expect(screen.getByText(/^Drop a file/)).toBeVisible();
  });
});
