import type { UnknownPart } from './graph';

/** A gap that concerns nothing yet. */
export const nothingUnknown: Omit<UnknownPart, 'what'> = {
  routing: [],
  routes: [],
  peering: [],
  nextHops: [],
  userRoutes: [],
  flows: [],
};
