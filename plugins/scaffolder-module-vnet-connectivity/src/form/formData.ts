import type {
  CircuitSpec,
  ConnectivitySpec,
  InterconnectPattern,
  RegionSpec,
  SpokeSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  chosenParts,
  defaultPattern,
  interconnectPatterns,
  patterns,
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
/** What every network has, and that IPsec is demanded: the form advises by it, the spec only has the pattern. */
export type VirtualNetworksValue = NonNullable<
  ConnectivitySpec['virtualNetworks']
> & { readonly ipsec?: boolean };
/** Appliances are asked for where the way of inspection is chosen; in the spec they are part of their regions. */
export type InspectionValue = NonNullable<ConnectivitySpec['inspection']> & {
  readonly appliances?: Appliances;
};
export type Appliances = Readonly<
  Record<string, Partial<NonNullable<RegionSpec['nva']>>>
>;

const sections = [
  'spokes',
  'virtualNetworks',
  'interconnect',
  'onPremises',
  'inspection',
  'gateways',
  'circuits',
  'delivery',
] as const;
const metadataFields = ['name', 'owner', 'description', 'tags'] as const;

/**
 * The spec that a form describes: what was left empty is left out, as is what belongs to a way that is not chosen, and
 * everything else is as it was entered. The form itself loses nothing when somebody changes a way and comes back.
 */
export function specFromFormData(formData: FormData): Record<string, unknown> {
  const chosen = chosenParts(formData);
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: pick(chosen, metadataFields),
    regions: chosen.regions ?? {},
    ...pick(chosen, sections),
  };
}

/** The spec of a form that is not complete yet: later steps get the values that they start with. */
export function draftFromFormData(formData: FormData): Record<string, unknown> {
  const spec = specFromFormData(
    isEmpty(formData.interconnect)
      ? { ...formData, interconnect: { pattern: defaultPattern } }
      : formData,
  );
  return {
    ...spec,
    metadata: { name: 'network', ...(spec.metadata as object) },
  };
}

/** The regions of a form; empty where there are none, or where the value is something else. */
export function regionsOf(
  formData: FormData,
): Readonly<Record<string, RegionSpec>> {
  return recordsOf(formData.regions) as Readonly<Record<string, RegionSpec>>;
}

/** The workload networks of a form. */
export function spokesOf(
  formData: FormData,
): Readonly<Record<string, SpokeSpec>> {
  return recordsOf(formData.spokes) as Readonly<Record<string, SpokeSpec>>;
}

/** The circuits of a form; what is being typed may still be missing. */
export function circuitsOf(
  formData: FormData,
): Readonly<Record<string, Partial<CircuitSpec>>> {
  return recordsOf(formData.circuits);
}

/** Keys of the sites of a form. */
export function siteKeysOf(formData: FormData): string[] {
  return Object.keys(recordsOf(asRecord(formData.onPremises).sites));
}

/** The pattern of a form; that of one that names none, or none that is known, is the recommended one. */
export function patternOf(formData: FormData): InterconnectPattern {
  const { pattern } = asRecord(formData.interconnect);
  return (
    interconnectPatterns.find(known => known === pattern) ?? defaultPattern
  );
}

/** How traffic between the regions has to be encrypted beyond what Azure does anyway. */
export type EncryptionDemand = 'none' | 'machines' | 'ipsec';

export function encryptionDemandOf(formData: FormData): EncryptionDemand {
  const { encryption, ipsec } = asRecord(formData.virtualNetworks);
  if (ipsec === true) return 'ipsec';
  return encryption === 'AllowUnencrypted' || encryption === 'DropUnencrypted'
    ? 'machines'
    : 'none';
}

/** How on-premises is reached. */
export function viaOf(formData: FormData): OnPremisesValue['via'] {
  const { via } = asRecord(formData.onPremises);
  return via === 'vpn' || via === 'expressroute' ? via : 'none';
}

/** Whether regions or on-premises use ExpressRoute. */
export function usesExpressRoute(formData: FormData): boolean {
  return (
    patterns[patternOf(formData)].regionGateways === 'expressroute' ||
    viaOf(formData) === 'expressroute'
  );
}

/** Ranges that the networks or sites of these sections use. */
export function rangesOf(...parts: readonly unknown[]): string[] {
  return parts
    .flatMap(part => Object.values(recordsOf(part)))
    .flatMap(({ addressSpace }) =>
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
