import type { RetailMeter } from 'backstage-plugin-vnet-connectivity-common';
import { retailMeters } from 'backstage-plugin-vnet-connectivity-common';

/** Meters that one query to the API answers. */
export interface RetailQuery {
  /** OData filter; the API compares values exactly. */
  readonly filter: string;
  readonly meters: readonly RetailMeter[];
}

/** One query for each product and the places that its prices are asked for. */
export function retailQueries(locations: readonly string[]): RetailQuery[] {
  const queries = new Map<string, RetailMeter[]>();
  for (const meter of retailMeters) {
    const filter = filterOf(meter, locations);
    queries.set(filter, [...(queries.get(filter) ?? []), meter]);
  }
  return [...queries].map(([filter, meters]) => ({ filter, meters }));
}

function filterOf(
  { serviceName, productName, scope }: RetailMeter,
  locations: readonly string[],
): string {
  const places = placesOf(scope, locations);
  return [
    equals('serviceName', serviceName),
    equals('productName', productName),
    equals('priceType', 'Consumption'),
    ...(places.length > 0
      ? [
          `(${places
            .map(place => equals('armRegionName', place))
            .join(' or ')})`,
        ]
      : []),
  ].join(' and ');
}

/** Places to ask for; none asks for all. */
function placesOf(
  scope: RetailMeter['scope'],
  locations: readonly string[],
): readonly string[] {
  if (scope === 'location') return locations;
  if (scope === 'global') return ['Global'];
  // Prices of zones are stated for zones or for each location of them.
  return [];
}

function equals(field: string, value: string): string {
  return `${field} eq '${value.replace(/'/g, "''")}'`;
}
