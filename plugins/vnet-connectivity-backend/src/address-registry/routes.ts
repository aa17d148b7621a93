import { ConflictError, InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { AddressRegistry } from './AddressRegistry';

const name = z.string().min(1).max(80);
const id = z.string().regex(/^[\w-]{8,64}$/);
/** Ranges of one network; the largest spec has about as many regions and spokes. */
const mostRanges = 5_000;

const request = z.strictObject({
  id: id.optional(),
  network: name,
  entityRef: z.string().min(1).max(255).optional(),
  draft: z.boolean().optional(),
  ranges: z
    .array(
      z.strictObject({
        key: name,
        prefix: z.string().max(18).optional(),
        length: z.number().int().min(8).max(29).optional(),
        location: name.optional(),
        environment: name.optional(),
      }),
    )
    .max(mostRanges),
});
const confirmation = z.strictObject({
  entityRef: z.string().min(1).max(255),
  proposed: z.boolean().default(false),
});
const expired =
  'There is no such reservation of addresses, or it has expired and somebody else may have its ranges. Start again, and new ones are reserved.';

/** The parts of a request that a check or a reservation needs. */
export interface AddressRouteOptions {
  readonly registry: AddressRegistry;
  /** @throws where the user may not see pools and owners */
  readonly mayRead: (request: express.Request) => Promise<void>;
  /**
   * The user who may take ranges.
   *
   * @throws where the user may not
   */
  readonly mayUse: (request: express.Request) => Promise<string>;
}

/**
 * - `GET /address-pools` answers pools with their use, and every range that is taken, with its owner.
 * - `POST /address-checks` answers what a reservation would get; nothing is kept.
 * - `POST /address-reservations` keeps ranges for a network, all or none: 409 with the owners where one is taken.
 * - `POST /address-reservations/:id/renewal` keeps them for some more time, also after they were given back, where nobody
 *   has them by now: 409 otherwise.
 * - `POST /address-reservations/:id/confirmation` keeps them for the repository or the change that was made.
 * - `DELETE /address-reservations/:id` gives them back.
 */
export function createAddressRoutes({
  registry,
  mayRead,
  mayUse,
}: AddressRouteOptions): express.Router {
  const router = Router();
  router.use(express.json({ limit: '1mb' }));

  router.get('/address-pools', async (asked, response) => {
    await mayRead(asked);
    response.json(await registry.overview());
  });

  router.post('/address-checks', async (asked, response) => {
    const user = await mayUse(asked);
    response.json(await registry.check(read(request, asked.body), user));
  });

  router.post('/address-reservations', async (asked, response) => {
    const user = await mayUse(asked);
    const answer = await registry.reserve(read(request, asked.body), user);
    response.status('refused' in answer ? 409 : 201).json(answer);
  });

  router.post('/address-reservations/:id/renewal', async (asked, response) => {
    await mayUse(asked);
    if (!(await registry.renew(read(id, asked.params.id)))) {
      throw new ConflictError(expired);
    }
    response.status(204).end();
  });

  router.post(
    '/address-reservations/:id/confirmation',
    async (asked, response) => {
      await mayUse(asked);
      const reservation = read(id, asked.params.id);
      const { entityRef, proposed } = read(confirmation, asked.body);
      if (!(await registry.confirm(reservation, entityRef, proposed))) {
        throw new ConflictError(expired);
      }
      response.status(204).end();
    },
  );

  router.delete('/address-reservations/:id', async (asked, response) => {
    await mayUse(asked);
    await registry.release(read(id, asked.params.id));
    response.status(204).end();
  });
  return router;
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const { data, error } = schema.safeParse(value);
  if (error) {
    const [{ path, message }] = error.issues;
    throw new InputError(`${path.join('.') || 'The request'}: ${message}`);
  }
  return data as T;
}
