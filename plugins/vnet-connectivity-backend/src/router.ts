import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import {
  addressReadPermission,
  addressUsePermission,
  networkReadPermission,
  nothingRetrieved,
} from 'backstage-plugin-vnet-connectivity-common';
import type { LocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import {
  isTaken,
  localRepositoryPath,
} from 'backstage-plugin-vnet-connectivity-node';
import type express from 'express';
import Router from 'express-promise-router';
import type { AddressRegistry } from './address-registry';
import { createAddressRoutes } from './address-registry';
import type { AzureNetworks } from './azure-resource-graph';
import { unzipped } from './azure-resource-graph';
import type { RetailPrices } from './retail-prices/RetailPrices';

/** The services and settings of the portal that the routes need. */
export interface RouterOptions {
  readonly httpAuth: Pick<HttpAuthService, 'credentials'>;
  readonly permissions: Pick<PermissionsService, 'authorize'>;
  /** The folder for repositories that the portal configures. */
  readonly repositories: LocalRepositories;
  /** Absent where prices are not retrieved. */
  readonly retailPrices?: Pick<RetailPrices, 'current'>;
  /** Absent where networks are not retrieved. */
  readonly azureNetworks?: Pick<AzureNetworks, 'list' | 'document'>;
  /** Absent where the portal keeps no registry of addresses. */
  readonly addressRegistry?: AddressRegistry;
}

/**
 * The routes of the plugin. They have Backstage's default access: users who are signed in, and other backends.
 *
 * - `GET /prices` answers the prices that were retrieved last. It never waits for Azure.
 * - `GET /local-repositories/:name` answers whether the portal's folder has a repository of this name, as `{ "taken": …
 *   }`, to users who may create one, and who would learn it then anyway. It answers nothing else about the folder, and
 *   404 where the portal keeps no local repositories.
 * - `GET /networks` answers the networks that are retrieved from Azure, as `{ "networks": […] }`, each with the time, the
 *   last error and what Azure refused; `GET /networks/:id/document` answers the document of one. Both need the permission
 *   `vnetConnectivity.network.read`, and never wait for Azure.
 * - The routes of the registry of addresses, where the portal keeps one: `address-registry/routes.ts`.
 */
export function createRouter({
  httpAuth,
  permissions,
  repositories,
  retailPrices,
  azureNetworks,
  addressRegistry,
}: RouterOptions): express.Router {
  const router = Router();

  async function authorize(
    request: express.Request,
    permission: BasicPermission,
    refusal: string,
  ): Promise<BackstageCredentials> {
    const credentials = await httpAuth.credentials(request);
    const [{ result }] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== 'ALLOW') throw new NotAllowedError(refusal);
    return credentials;
  }

  router.get('/prices', async (_request, response) => {
    response.json((await retailPrices?.current()) ?? nothingRetrieved);
  });

  router.get('/local-repositories/:name', async (request, response) => {
    if (!repositories.enabled) {
      throw new NotFoundError('This portal keeps no local repositories.');
    }
    await authorize(
      request,
      taskCreatePermission,
      'You may not create repositories here.',
    );
    const path = localRepositoryPath(repositories.path, request.params.name);
    response.json({ taken: await isTaken(path) });
  });

  // Before the parameters are looked at, so that nobody learns from a 404 which networks there are.
  router.use('/networks', async (request, _response, next) => {
    await authorize(
      request,
      networkReadPermission,
      'You may not read the networks of this portal.',
    );
    next();
  });

  router.get('/networks', async (_request, response) => {
    response.json({ networks: (await azureNetworks?.list()) ?? [] });
  });

  router.get('/networks/:id/document', async (request, response) => {
    const file = await azureNetworks?.document(request.params.id);
    if (!file) {
      throw new NotFoundError(
        'There is no such network, or it was not retrieved yet.',
      );
    }
    response
      .type('json')
      .set('Cache-Control', 'private, no-cache')
      .set('ETag', `"${file.tag}"`)
      .vary('Accept-Encoding');
    if (hasTag(request, file.tag)) {
      response.status(304).end();
    } else if (request.acceptsEncodings('gzip')) {
      response.set('Content-Encoding', 'gzip').end(file.gzipped);
    } else {
      response.end(await unzipped(file.gzipped));
    }
  });
  if (addressRegistry) {
    router.use(
      createAddressRoutes({
        registry: addressRegistry,
        mayRead: async request => {
          await authorize(
            request,
            addressReadPermission,
            'You may not see the addresses of this portal.',
          );
        },
        mayUse: async request =>
          nameOf(
            await authorize(
              request,
              addressUsePermission,
              'You may not take addresses of this portal.',
            ),
          ),
      }),
    );
  }
  return router;
}

/** The user or the service that asks. */
function nameOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    readonly userEntityRef?: string;
    readonly subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}

/** True where the client has this version. A client that names it may ask every cache for a fresh answer as well. */
function hasTag(request: express.Request, tag: string): boolean {
  return (request.get('If-None-Match') ?? '')
    .split(',')
    .some(each => each.trim().replace(/^W\//, '') === `"${tag}"`);
}
