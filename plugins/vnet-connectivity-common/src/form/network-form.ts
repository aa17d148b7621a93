import { patterns } from '../patterns';
import { isSize } from '../address';
import { asRecord, isRecord, mapValues } from '../records';
import type {
  CircuitSpec,
  ConnectivitySpec,
  InterconnectPattern,
  RegionSpec,
  SiteSpec,
  SpokeSpec,
} from '../spec';
import { defaultPattern, interconnectPatterns } from '../spec';

/**
 * The content of a form: a document with the sections of a spec. Anything may be missing from it, be left over from a
 * choice that was taken back, or have a wrong type, because it may come from a web address or from typed text.
 *
 * Three fields are the form's own: `inspection.appliances`, the appliances by region, which in the spec are part of
 * their regions; `virtualNetworks.ipsec`, true if traffic between the regions has to be encrypted with IPsec; and
 * `onPremises.gatewayRegionChosen`, true if the region of the gateway was chosen in this form.
 *
 * @public
 */
export type NetworkForm = Readonly<Record<string, unknown>>;

/** `onPremises` of a form. @public */
export type OnPremisesForm = NonNullable<ConnectivitySpec['onPremises']> & {
  readonly gatewayRegionChosen?: true;
};

/** `virtualNetworks` of a form. @public */
export type VirtualNetworksForm = NonNullable<
  ConnectivitySpec['virtualNetworks']
> & { readonly ipsec?: boolean };

/** `inspection` of a form. @public */
export type InspectionForm = NonNullable<ConnectivitySpec['inspection']> & {
  readonly appliances?: Appliances;
};

/** `interconnect` of a form. @public */
export type InterconnectForm = ConnectivitySpec['interconnect'];
/** `gateways` of a form. @public */
export type GatewaysForm = NonNullable<ConnectivitySpec['gateways']>;
/** `delivery` of a form. @public */
export type DeliveryForm = NonNullable<ConnectivitySpec['delivery']>;

/** Network virtual appliances by region; values may be missing while the user types. @public */
export type Appliances = Readonly<
  Record<string, Partial<NonNullable<RegionSpec['nva']>>>
>;

/** The required encryption of traffic between the regions, beyond that of Azure itself. @public */
export type EncryptionDemand = 'none' | 'machines' | 'ipsec';

/** The regions of a form; empty where there are none, or where the value is something else. @public */
export function regionsOf(
  form: NetworkForm,
): Readonly<Record<string, RegionSpec>> {
  return networksIn(form.regions) as Readonly<Record<string, RegionSpec>>;
}

/** The workload networks of a form. @public */
export function spokesOf(
  form: NetworkForm,
): Readonly<Record<string, SpokeSpec>> {
  return networksIn(form.spokes) as Readonly<Record<string, SpokeSpec>>;
}

/** Networks by key; a size that stands without a list is in one, as everywhere after reading. */
function networksIn(value: unknown): Readonly<Record<string, unknown>> {
  const networks = recordsOf(value);
  const isAlone = (network: unknown) => isSize(asRecord(network)?.addressSpace);
  return Object.values(networks).some(isAlone)
    ? mapValues(networks, network =>
        isAlone(network)
          ? { ...network, addressSpace: [network.addressSpace] }
          : network,
      )
    : networks;
}

/** The sites of a form; values may be missing while the user types. @public */
export function sitesOf(
  form: NetworkForm,
): Readonly<Record<string, Partial<SiteSpec>>> {
  return recordsOf(asRecord(form.onPremises).sites);
}

/** The circuits of a form; values may be missing while the user types. @public */
export function circuitsOf(
  form: NetworkForm,
): Readonly<Record<string, Partial<CircuitSpec>>> {
  return recordsOf(form.circuits);
}

/** The appliances of a form: those that stand with their regions, and those that were entered beside the inspection. @public */
export function appliancesOf(form: NetworkForm): Appliances {
  return {
    ...Object.fromEntries(
      Object.entries(regionsOf(form)).flatMap(([key, { nva }]) =>
        isRecord(nva) ? [[key, nva]] : [],
      ),
    ),
    ...recordsOf(asRecord(form.inspection).appliances),
  };
}

/** The pattern of a form; that of one that names none, or none that is known, is the recommended one. @public */
export function patternOfForm(form: NetworkForm): InterconnectPattern {
  const { pattern } = asRecord(form.interconnect);
  return (
    interconnectPatterns.find(known => known === pattern) ?? defaultPattern
  );
}

/** The connection to on-premises. @public */
export function viaOfForm(form: NetworkForm): OnPremisesForm['via'] {
  const { via } = asRecord(form.onPremises);
  return via === 'vpn' || via === 'expressroute' ? via : 'none';
}

/** True if the regions or on-premises use ExpressRoute. @public */
export function usesExpressRoute(form: NetworkForm): boolean {
  return (
    patterns[patternOfForm(form)].regionGateways === 'expressroute' ||
    viaOfForm(form) === 'expressroute'
  );
}

/** The required encryption of traffic between the regions. @public */
export function encryptionDemandOf(form: NetworkForm): EncryptionDemand {
  const { encryption, ipsec } = asRecord(form.virtualNetworks);
  if (ipsec === true) return 'ipsec';
  return encryption === 'AllowUnencrypted' || encryption === 'DropUnencrypted'
    ? 'machines'
    : 'none';
}

/** Ranges that workload networks and sites of a form use. @public */
export function rangesBesideRegions(form: NetworkForm): string[] {
  return [spokesOf(form), sitesOf(form)]
    .flatMap(networks => Object.values<{ addressSpace?: unknown }>(networks))
    .flatMap(({ addressSpace }) =>
      Array.isArray(addressSpace)
        ? addressSpace.filter(
            (range): range is string => typeof range === 'string',
          )
        : [],
    );
}

/** The value as text; empty where it is something else. @public */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; undefined where it is something else. @public */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The entries that are records themselves. @public */
export function recordsOf(
  value: unknown,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    Object.entries(asRecord(value)).filter(
      (entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]),
    ),
  );
}
