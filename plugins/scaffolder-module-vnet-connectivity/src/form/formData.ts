import type {
  ConnectivitySpec,
  RegionSpec,
} from 'backstage-plugin-vnet-connectivity-common';

/** What a wizard has collected, as far as it is known: it may also come from an address that someone typed. */
export type FormData = Readonly<Record<string, unknown>>;

/** Where the repository goes. */
export interface Destination {
  readonly kind: DestinationKind;
  /** As Backstage's publish actions take it, such as `github.com?owner=contoso&repo=network`; not for `local`. */
  readonly repoUrl?: string;
}

export type DestinationKind = 'local' | 'github' | 'gitlab' | 'azure';

export type OnPremisesValue = NonNullable<ConnectivitySpec['onPremises']>;
export type InterconnectValue = ConnectivitySpec['interconnect'];
export type GatewaysValue = NonNullable<ConnectivitySpec['gateways']>;
export type DeliveryValue = NonNullable<ConnectivitySpec['delivery']>;

const sections = [
  'interconnect',
  'onPremises',
  'gateways',
  'delivery',
] as const;
const metadataFields = ['name', 'owner', 'description', 'tags'] as const;

/** The spec that a form describes: what was left empty is left out, and everything else is as it was entered. */
export function specFromFormData(formData: FormData): Record<string, unknown> {
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: pick(formData, metadataFields),
    regions: formData.regions ?? {},
    ...pick(formData, sections),
  };
}

/** The spec of a form that is not complete yet: later steps get the values that they start with. */
export function draftFromFormData(formData: FormData): Record<string, unknown> {
  const spec = specFromFormData(formData);
  return {
    ...spec,
    metadata: { name: 'network', ...(spec.metadata as object) },
    interconnect: spec.interconnect ?? { pattern: 'global-peering' },
  };
}

/** The regions of a form; empty where there are none, or where the value is something else. */
export function regionsOf(
  formData: FormData,
): Readonly<Record<string, RegionSpec>> {
  return recordsOf(formData.regions) as Readonly<Record<string, RegionSpec>>;
}

/** Ranges that the sites of a form use. */
export function siteRangesOf(formData: FormData): string[] {
  return Object.values(recordsOf(asRecord(formData.onPremises).sites)).flatMap(
    ({ addressSpace }) =>
      Array.isArray(addressSpace)
        ? addressSpace.filter(
            (range): range is string => typeof range === 'string',
          )
        : [],
  );
}

/** The value as a record; an empty one where it is something else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** The value as text; empty where it is something else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The entries that are records themselves. */
export function recordsOf(
  value: unknown,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    Object.entries(asRecord(value)).filter(
      (entry): entry is [string, Record<string, unknown>] =>
        typeof entry[1] === 'object' &&
        entry[1] !== null &&
        !Array.isArray(entry[1]),
    ),
  );
}

function pick(
  formData: FormData,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    keys
      .filter(key => !isEmpty(formData[key]))
      .map(key => [key, formData[key]]),
  );
}

/** Whether nothing was entered. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
