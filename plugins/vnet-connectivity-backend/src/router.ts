import { nothingRetrieved } from 'backstage-plugin-vnet-connectivity-common';
import type express from 'express';
import Router from 'express-promise-router';
import type { RetailPrices } from './retail-prices/RetailPrices';

/**
 * `GET /prices` answers the prices that were retrieved last. It never waits for Azure. Who may ask is Backstage's default:
 * users who are signed in, and other backends.
 *
 * @param retailPrices - absent where prices are not retrieved
 */
export function createRouter(
  retailPrices?: Pick<RetailPrices, 'current'>,
): express.Router {
  const router = Router();
  router.get('/prices', async (_request, response) => {
    response.json((await retailPrices?.current()) ?? nothingRetrieved);
  });
  return router;
}
