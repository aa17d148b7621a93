import type { Entity } from '@backstage/catalog-model';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the domain.

/** Names the file with the design; in the catalog file of generated repositories. */
export const specAnnotation = 'vnet-connectivity/spec';
/** The design itself, added by the catalog. */
export const designAnnotation = 'vnet-connectivity/design';
/** Version of the generator that wrote the repository, added by the catalog. */
export const generatorVersionAnnotation = 'vnet-connectivity/generator-version';
/** SHA-256 of the design that the files were generated from, added by the catalog. */
export const generatedDesignAnnotation = 'vnet-connectivity/generated-design';

/**
 * True if an entity belongs to a generated repository.
 *
 * @public
 */
export function isVnetConnectivityAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[specAnnotation]);
}
