import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { configApiRef } from '@backstage/core-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PortalNetwork } from 'backstage-plugin-vnet-connectivity-common';
import { SWRConfig } from 'swr';
import plugin from '../alpha';
import { PortalSource } from '../components/AskPage/sources/PortalSource';
import { vnetConnectivityPlugin } from '../plugin';
import { portalNetworksApiRef } from 'backstage-plugin-vnet-connectivity-react/portal-networks';
import { PortalNetworksClient } from './PortalNetworksApi';

const network: PortalNetwork = {
  id: 'azure',
  title: 'Our networks',
  takenAt: '2026-11-30T10:00:00.000Z',
  attemptedAt: '2026-11-30T11:00:00.000Z',
  error: null,
  resources: 1234,
  size: 100,
  gaps: [],
};

/** The source in a portal, with a client that speaks to this backend. */
async function show({
  networks = [network] as unknown,
  isEnabled = true,
  isAllowed = true,
  status = 200,
} = {}) {
  const fetch = jest.fn(async (input: RequestInfo | URL) =>
    String(input).endsWith('/networks/azure/document')
      ? new Response('{"kind":"AzureNetworkExport"}', { status })
      : Response.json({ networks }, { status }),
  );
  const onOpen = jest.fn();
  const onProblem = jest.fn();
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          portalNetworksApiRef,
          new PortalNetworksClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: { fetch },
          }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission: { name } }) =>
              isAllowed && name === 'vnetConnectivity.network.read'
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        ],
        [
          configApiRef,
          mockApis.config({
            data: {
              vnetConnectivity: { azureResourceGraph: { enabled: isEnabled } },
            },
          }),
        ],
      ]}
    >
      {/* Permissions are cached for all of a portal. */}
      <SWRConfig value={{ provider: () => new Map() }}>
        <PortalSource onOpen={onOpen} onProblem={onProblem} />
      </SWRConfig>
    </TestApiProvider>,
  );
  return { fetch, onOpen, onProblem };
}

describe('the networks of a portal', () => {
  it('come with the plugin in both frontend systems', () => {
    expect(
      [...vnetConnectivityPlugin.getApis()].map(({ api }) => api.id),
    ).toContain(portalNetworksApiRef.id);
    const factory = createExtensionTester(
      plugin.getExtension('api:vnet-connectivity/portal-networks'),
    ).get(ApiBlueprint.dataRefs.factory);
    expect(factory.api.id).toBe(portalNetworksApiRef.id);
  });

  it('are opened with a click, and say how old they are', async () => {
    const { onOpen } = await show();
    expect(
      await screen.findByText(
        /As Azure showed them on Nov 30, 2026.*1,234 resources/,
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open Our networks' }),
    );
    await waitFor(() =>
      expect(onOpen).toHaveBeenCalledWith({
        name: 'Our networks',
        text: '{"kind":"AzureNetworkExport"}',
      }),
    );
  });

  it('say why they are old, and which parts are unknown', async () => {
    await show({
      networks: [
        {
          ...network,
          error: 'Azure Resource Graph answered 403.',
          gaps: [{ id: '/subscriptions/x', reason: 'refused' }],
        },
      ],
    });
    expect(
      await screen.findByText(/last attempt failed.*answered 403/),
    ).toHaveTextContent(/unknown: \/subscriptions\/x\./);
  });

  it('cannot be opened before the first retrieval', async () => {
    await show({ networks: [{ ...network, takenAt: null }] });
    expect(
      await screen.findByText(/Nothing was retrieved from Azure yet/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button')).toBeDisabled();
  });

  it.each([
    ['the portal does not retrieve any', { isEnabled: false }],
    ['the user has no permission', { isAllowed: false }],
  ])('are neither offered nor asked for where %s', async (_, portal) => {
    const { fetch } = await show(portal);
    expect(screen.queryByRole('button')).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['does not answer', { status: 500 }, /cannot be read: 500/],
    ['answers something else', { networks: 'none' }, /no list of networks/],
  ])('give the reason where the backend %s', async (_, portal, reason) => {
    await show(portal);
    expect(await screen.findByText(reason)).toBeInTheDocument();
  });
});
