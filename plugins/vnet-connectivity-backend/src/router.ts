import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { nothingRetrieved } from 'backstage-plugin-vnet-connectivity-common';
import type { LocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import {
  isTaken,
  localRepositoryPath,
} from 'backstage-plugin-vnet-connectivity-node';
import type express from 'express';
import Router from 'express-promise-router';
import type { RetailPrices } from './retail-prices/RetailPrices';

/** The services and settings of the portal that the routes need. */
export interface RouterOptions {
  readonly httpAuth: Pick<HttpAuthService, 'credentials'>;
  readonly permissions: Pick<PermissionsService, 'authorize'>;
  /** The folder for repositories that the portal configures. */
  readonly repositories: LocalRepositories;
  /** Absent where prices are not retrieved. */
  readonly retailPrices?: Pick<RetailPrices, 'current'>;
}

/**
 * The routes of the plugin. They have Backstage's default access: users who are signed in, and other backends.
 *
 * - `GET /prices` answers the prices that were retrieved last. It never waits for Azure.
 * - `GET /local-repositories/:name` answers whether the portal's folder has a repository of this name, as `{ "taken": …
 *   }`, to users who may create one, and who would learn it then anyway. It answers nothing else about the folder, and
 *   404 where the portal keeps no local repositories.
 */
export function createRouter({
  httpAuth,
  permissions,
  repositories,
  retailPrices,
}: RouterOptions): express.Router {
  const router = Router();
  router.get('/prices', async (_request, response) => {
    response.json((await retailPrices?.current()) ?? nothingRetrieved);
  });
  router.get('/local-repositories/:name', async (request, response) => {
    if (!repositories.enabled) {
      throw new NotFoundError('This portal keeps no local repositories.');
    }
    const credentials = await httpAuth.credentials(request);
    const [{ result }] = await permissions.authorize(
      [{ permission: taskCreatePermission }],
      { credentials },
    );
    if (result !== 'ALLOW') {
      throw new NotAllowedError('You may not create repositories here.');
    }
    const path = localRepositoryPath(repositories.path, request.params.name);
    response.json({ taken: await isTaken(path) });
  });
  return router;
}
