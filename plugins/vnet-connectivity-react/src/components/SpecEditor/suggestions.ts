import type { SpecPath } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  azureRegions,
  findPeeringLocation,
  naturalOrder,
  peeringLocations,
} from 'backstage-plugin-vnet-connectivity-common';

/** A value that fits a place, with a description. */
export interface Suggestion {
  readonly value: string;
  readonly detail?: string;
}

/** Values that fit a place and that the schema does not list: locations, carriers, and keys of the document itself. */
export function suggestionsFor(
  path: SpecPath,
  document: unknown,
): Suggestion[] {
  const [section, key, field, entry] = path;
  const keysOf = (name: string) =>
    Object.keys(recordAt(document, [name])).map(value => ({ value }));
  if (field === 'location' && (section === 'regions' || section === 'circuits'))
    return azureRegions.map(({ location, displayName }) => ({
      value: location,
      detail: displayName,
    }));
  switch (section) {
    case 'interconnect':
      return key === 'hub' ? keysOf('regions') : [];
    case 'onPremises':
      return key === 'gatewayRegion' ? keysOf('regions') : [];
    case 'spokes':
      return field === 'region' ? keysOf('regions') : [];
    case 'circuits':
      if (field === 'regions' && entry !== undefined) return keysOf('regions');
      if (field === 'sites' && entry !== undefined) {
        return Object.keys(recordAt(document, ['onPremises', 'sites'])).map(
          value => ({ value }),
        );
      }
      if (field === 'peeringLocation') {
        return peeringLocations.map(({ name, geopoliticalRegion }) => ({
          value: name,
          detail: geopoliticalRegion,
        }));
      }
      return field === 'provider'
        ? providersAt(recordAt(document, path.slice(0, 2)).peeringLocation)
        : [];
    default:
      return [];
  }
}

function providersAt(location: unknown): Suggestion[] {
  const place =
    typeof location === 'string' ? findPeeringLocation(location) : undefined;
  const names =
    place?.providers ?? peeringLocations.flatMap(({ providers }) => providers);
  return [...new Set(names)].sort(naturalOrder).map(value => ({ value }));
}

/** The section at a path; an empty one where there is none. */
export function recordAt(
  document: unknown,
  path: SpecPath,
): Readonly<Record<string, unknown>> {
  const value = path.reduce<unknown>(
    (parent, part) =>
      typeof parent === 'object' &&
      parent !== null &&
      Object.hasOwn(parent, part)
        ? (parent as Record<string | number, unknown>)[part]
        : undefined,
    document,
  );
  return asRecord(value);
}
