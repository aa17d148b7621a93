import type { CheckerPackage } from '../checker-package';

/** Path of the checker in a repository that carries it. @public */
export const checkerPath = '.vnet-connectivity/checker.cjs';

/**
 * The checker of a repository's promises: the text of the single-file build, which the repository then carries, or
 * where else it is had from.
 *
 * @public
 */
export type Checker = string | CheckerPackage;
