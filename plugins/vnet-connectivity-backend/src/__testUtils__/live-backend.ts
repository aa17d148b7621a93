import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { PortalNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  readNetworkDocument,
  reachability,
} from 'backstage-plugin-vnet-connectivity-common';
import { azureTransportServiceRef } from '../azure-resource-graph';
import plugin from '../index';
import { subscription } from './azure-network';
import type { AzureServer } from './azure-server';
import { clientSecret, tenantId } from './azure-server';
import { scheduledTasks } from './scheduled-tasks';

const asUser = mockCredentials.user.header();

/** The settings of the portal that a test changes. */
export interface Portal {
  /** Keys under `vnetConnectivity.azureResourceGraph`, besides those of the server. */
  readonly settings?: JsonObject;
  /** True where the user has the permission; the default. */
  readonly isAllowed?: boolean;
  /** `backend.database`; SQLite in memory is the default. */
  readonly database?: JsonObject;
}

/** A backend with the plugin that reads from this server, which has retrieved networks for the first time. */
export async function startLiveBackend(
  azure: AzureServer,
  { settings = {}, isAllowed = true, database }: Portal = {},
) {
  const logger = mockServices.logger.mock();
  const { module: tasks, scheduler } = scheduledTasks();
  const permissions = mockServices.permissions.mock({
    authorize: async asked =>
      asked.map(({ permission: { name } }) => ({
        result:
          isAllowed && name === 'vnetConnectivity.network.read'
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      logger.factory,
      permissions.factory,
      tasks,
      createServiceFactory({
        service: azureTransportServiceRef,
        deps: {},
        factory: () => ({ tlsOptions: { ca: azure.ca }, firstWaitMs: 1 }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: database ?? {
              client: 'better-sqlite3',
              connection: ':memory:',
            },
          },
          vnetConnectivity: {
            azureResourceGraph: {
              enabled: true,
              ...(settings.managementGroups
                ? {}
                : { subscriptions: [subscription] }),
              endpoint: azure.url,
              credential: {
                tenantId,
                clientId: 'portal',
                clientSecret,
                authorityHost: azure.url,
              },
              timeout: { seconds: 5 },
              ...settings,
            },
          },
        },
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/vnet-connectivity`;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, { headers: { Authorization: asUser, ...headers } });
  return {
    base,
    get,
    warnings: () => logger.warn.mock.calls.map(([message]) => message),
    logger,
    scheduler,
    retrieveAgain: () =>
      scheduler()?.triggerTask('vnet-connectivity-azure-networks'),
    networks: async () =>
      ((await (await get('/networks')).json()) as { networks: PortalNetwork[] })
        .networks,
    document: async () => {
      const response = await get('/networks/azure/document');
      return response.ok ? response.text() : undefined;
    },
    stop: () => backend.stop(),
  };
}

/** The answers of the pages about a document, by flow. */
export function answersTo(text: string | undefined): Record<string, string> {
  const { network } = readNetworkDocument(text ?? '');
  if (!network) throw new Error('There is no network in the document.');
  return Object.fromEntries(
    reachability(network).flows.map(({ from, to, reachable }) => [
      `${from} ${to}`,
      reachable === null ? 'unknown' : String(reachable),
    ]),
  );
}
