import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { PlannedSpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  checkDocument,
  digest,
  fieldsOfSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import type { FormData } from './formData';

/** The annotations by which the catalog tells the design of a repository. */
const annotations = {
  design: 'vnet-connectivity/design',
  version: 'vnet-connectivity/generator-version',
  location: 'backstage.io/managed-by-location',
} as const;

/** Texts of the designs that were read, by their digest. */
const designs = new Map<string, string>();
const builtSpecs = new Map<string, PlannedSpec | undefined>();

/** The network of a repository that a form changes. */
export interface ChosenNetwork {
  /** An entity of the repository. */
  readonly entityRef: string;
  /** SHA-256 of the design that the form was filled from; absent until it was. */
  readonly base?: string;
}

/** A repository in the catalog, with its design as the catalog has read it last. */
export interface KnownRepository {
  readonly entityRef: string;
  readonly title: string;
  /** Text of its spec; absent where the catalog cannot read it. */
  readonly design?: string;
  /** Version of the generator that wrote its files. */
  readonly version?: string;
  /** Address that the catalog reads it from; absent for a folder of the portal. */
  readonly url?: string;
}

/** The value of the field, also where someone typed it into an address. */
export function readChosenNetwork(value: unknown): Partial<ChosenNetwork> {
  const { entityRef, base } = asRecord(value);
  return {
    ...(asText(entityRef) ? { entityRef: asText(entityRef) } : {}),
    ...(asText(base) ? { base: asText(base) } : {}),
  };
}

/** The generated repositories of the catalog, by title, without their designs. */
export async function listRepositories(
  apis: ApiHolder,
): Promise<readonly KnownRepository[]> {
  const { items } = await catalogOf(apis).getEntities({
    filter: {
      kind: 'Component',
      'metadata.annotations.vnet-connectivity/spec': CATALOG_FILTER_EXISTS,
    },
    fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
  });
  return items
    .map(({ kind, metadata: { name, namespace = 'default', title } }) => ({
      entityRef: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
      title: title ?? name,
    }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** The repository of an entity; undefined where the catalog has none, or the user may not see it. */
export async function findKnownRepository(
  entityRef: string,
  apis: ApiHolder,
): Promise<KnownRepository | undefined> {
  const entity = await catalogOf(apis).getEntityByRef(entityRef);
  if (!entity) return undefined;
  const { name, title, annotations: found = {} } = entity.metadata;
  const location = found[annotations.location] ?? '';
  const design = found[annotations.design];
  if (design !== undefined) designs.set(digest(design), design);
  return {
    entityRef,
    title: title ?? name,
    design,
    version: found[annotations.version],
    ...(location.startsWith('url:') ? { url: location.slice(4) } : {}),
  };
}

/**
 * The design of the network that a form changes, with its addresses and defaults: they stay. Undefined for a form that
 * makes a new network, and before its repository was read, which the field of the network does and waits for.
 */
export function builtSpecOf({ network }: FormData): PlannedSpec | undefined {
  const { base } = readChosenNetwork(network);
  const text = base === undefined ? undefined : designs.get(base);
  if (base === undefined || text === undefined) return undefined;
  if (!builtSpecs.has(base)) {
    // What the portal does not allow is there all the same.
    builtSpecs.set(base, checkDocument(text).spec);
  }
  return builtSpecs.get(base);
}

/**
 * The values of all fields for the design of a repository; undefined where that has not the shape of a spec.
 *
 * @param design - text of the spec
 */
export function formOfRepository(
  entityRef: string,
  design: string,
): FormData | undefined {
  const { written } = checkDocument(design);
  return (
    written && {
      network: { entityRef, base: digest(design) },
      ...fieldsOfSpec(written),
    }
  );
}

function catalogOf(apis: ApiHolder) {
  const catalog = apis.get(catalogApiRef);
  if (!catalog) throw new Error('The portal has no catalog API.');
  return catalog;
}
