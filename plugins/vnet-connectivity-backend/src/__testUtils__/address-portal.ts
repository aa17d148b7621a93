import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type {
  AssignedRange,
  RefusedRange,
} from 'backstage-plugin-vnet-connectivity-common';
import { scheduledTasks } from './scheduled-tasks';
import plugin from '../index';

/** Stops what `startRegistry` has started, the last one first. */
export const stops: (() => unknown)[] = [];

const pools = [{ name: 'all', ranges: ['10.0.0.0/12'], prefixLength: 22 }];

interface Portal {
  readonly settings?: JsonObject;
  readonly database?: JsonObject;
  readonly entities?: Entity[];
  readonly isAllowed?: boolean;
}

interface Answer {
  readonly status: number;
  readonly id: string;
  readonly assigned?: readonly AssignedRange[];
  readonly refused?: readonly RefusedRange[];
}

/** A backend with a registry of addresses. */
export async function startRegistry({
  settings = {},
  database = { client: 'better-sqlite3', connection: ':memory:' },
  entities = [],
  isAllowed = true,
}: Portal = {}) {
  const { module: tasks, scheduler } = scheduledTasks();
  const backend = await startTestBackend({
    features: [
      plugin,
      tasks,
      catalogServiceMock.factory({ entities }),
      mockServices.permissions.mock({
        authorize: async asked =>
          asked.map(() => ({
            result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          })),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          backend: { database },
          vnetConnectivity: {
            addressRegistry: { enabled: true, pools, ...settings },
          },
        },
      }),
    ],
  });
  stops.push(() => backend.stop());
  const base = `http://localhost:${backend.server.port()}/api/vnet-connectivity`;
  const ask = (method: string, path: string, body?: object, user?: string) =>
    fetch(`${base}${path}`, {
      method,
      headers: {
        Authorization: mockCredentials.user.header(user),
        'Content-Type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    ask,
    reserve: async (
      network: string,
      ranges: object[],
      more: object = {},
      user = 'user:default/somebody',
    ): Promise<Answer> => {
      const response = await ask(
        'POST',
        '/address-reservations',
        { network, ranges, ...more },
        user,
      );
      const answer = (await response.json()) as Omit<Answer, 'status'>;
      return { ...answer, status: response.status };
    },
    overview: async () =>
      (await (await ask('GET', '/address-pools')).json()) as {
        pools: { used: number; free?: string }[];
        taken: { prefix: string; owner: string; takenBy: string }[];
      },
    refresh: () => scheduler()?.triggerTask('vnet-connectivity-address-ranges'),
  };
}

/** A repository in the catalog, with its design. */
export function repository(name: string, range: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'vnet-connectivity/design': JSON.stringify({
          apiVersion: 'vnet-connectivity/v1',
          kind: 'ConnectivitySpec',
          metadata: { name },
          regions: { weu: { location: 'westeurope', addressSpace: [range] } },
          interconnect: { pattern: 'global-peering' },
        }),
      },
    },
    spec: { owner: 'group:default/network' },
  };
}

/** Any range for a region. */
export const any = { key: 'regions.weu', location: 'westeurope' };
