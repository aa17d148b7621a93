import { asRecord, isRecord, mapValues } from '../records';
import { interconnectPatterns } from '../spec';
import type { Pattern } from './pattern';
import { interconnectSettings } from './pattern';
import { patterns } from './rooms';

type Section = Readonly<Record<string, unknown>>;

/** The ways that a form has chosen; undefined where it names one that is not known. */
interface Ways {
  readonly pattern?: Pattern;
  readonly via?: 'none' | 'vpn' | 'expressroute';
  readonly inspection?: 'none' | 'azure-firewall' | 'nva';
  /** By region. */
  readonly appliances: Section;
  readonly routeServer: boolean;
}

function waysOf(form: Section): Ways {
  const inspection = asRecord(form.inspection);
  const pattern = oneOf(
    interconnectPatterns,
    asRecord(form.interconnect).pattern,
  );
  return {
    pattern: pattern && patterns[pattern],
    via: wayOf(form.onPremises, ['none', 'vpn', 'expressroute']),
    inspection: wayOf(form.inspection, ['none', 'azure-firewall', 'nva']),
    appliances: asRecord(inspection.appliances),
    routeServer: asRecord(form.gateways).routeServer === true,
  };
}

/** The way of an optional section, of which nothing means none. */
function wayOf<T extends string>(
  section: unknown,
  ways: readonly T[],
): T | 'none' | undefined {
  const isEmpty =
    section === undefined ||
    section === null ||
    (isRecord(section) && Object.keys(section).length === 0);
  return isEmpty ? 'none' : oneOf(ways, asRecord(section).via);
}

type Choice = (section: Section, ways: Ways) => Section | undefined;

const choices = {
  regions: (regions, ways) =>
    mapSections(regions, (region, key) => regionOf(region, key, ways)),

  virtualNetworks: virtualNetworks => without(virtualNetworks, ['ipsec']),

  interconnect: (interconnect, { pattern }) => {
    const isMesh =
      pattern !== undefined && !pattern.topologies.includes('hub-and-spoke');
    const { topology } = interconnect;
    return without(interconnect, [
      ...(isMesh && topology === 'hub-and-spoke' ? ['topology'] : []),
      ...(isMesh || isOneOf([undefined, 'mesh'], topology) ? ['hub'] : []),
      ...interconnectSettings.filter(
        setting => pattern && !pattern.settings.includes(setting),
      ),
    ]);
  },

  onPremises: (onPremises, { via }) => {
    if (via === 'none') return only(onPremises, ['via']);
    const hasVpn = via !== 'expressroute' || onPremises.backup === 'vpn';
    const chosen = without(onPremises, [
      'gatewayRegionChosen',
      ...(isOneOf([undefined, 'per-region'], onPremises.gateways)
        ? ['gatewayRegion']
        : []),
      ...(via === 'vpn' ? ['backup'] : []),
    ]);
    return hasVpn || !isRecord(chosen.sites)
      ? chosen
      : {
          ...chosen,
          sites: mapSections(chosen.sites, site => without(site, ['devices'])),
        };
  },

  inspection: (inspection, { inspection: via }) =>
    without(inspection, [
      'appliances',
      ...(via && via !== 'azure-firewall' ? ['tier', 'policySuffix'] : []),
    ]),

  gateways: (gateways, ways) => {
    const inHubs = ways.pattern?.virtualHubs === true;
    const chosen = without(gateways, [
      ...(ways.pattern && !inHubs ? ['virtualHub'] : []),
      ...(inHubs ? ['routeServer'] : []),
      ...(inHubs || !usesExpressRoute(ways) ? ['expressRoute'] : []),
    ]);
    return withoutEmptySections({
      ...chosen,
      ...(inHubs && isRecord(chosen.vpn)
        ? { vpn: only(chosen.vpn, ['ipsecPolicy']) }
        : {}),
      ...(isRecord(chosen.expressRoute) &&
      chosen.expressRoute.sku !== 'ErGwScale'
        ? {
            expressRoute: without(chosen.expressRoute, [
              'minScaleUnits',
              'maxScaleUnits',
            ]),
          }
        : {}),
    });
  },

  circuits: (circuits, ways) => {
    if (!usesExpressRoute(ways)) return undefined;
    return ways.via === 'none'
      ? mapSections(circuits, circuit => without(circuit, ['sites']))
      : circuits;
  },
} as const satisfies Record<string, Choice>;

/**
 * The content of a form without the parts that belong to choices that are not made now. The form keeps those parts, so
 * that a user who tries another pattern and comes back finds everything as it was; the spec has only the parts that
 * apply:
 *
 * - circuits only where the regions or on-premises use ExpressRoute,
 * - sites only where on-premises is reached, and their devices only where a VPN leads to them,
 * - settings of gateways, subnets of services, tiers and the like only where their resource exists.
 *
 * `inspection.appliances` of a form, the appliances by region, become `nva` of their regions; one that is empty was
 * removed. The fields that only the form uses are removed: `virtualNetworks.ipsec` (IPsec between the regions is
 * required, which decides the pattern that the form recommends) and `onPremises.gatewayRegionChosen` (the user chose
 * the region of the gateway).
 *
 * If a choice is not known, everything that may belong to it stays, for the rules to refuse. The same holds for a
 * section that is not a record. Never throws.
 */
export function chosenParts(form: Section): Record<string, unknown> {
  const ways = waysOf(form);
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, section]) => {
      if (!isRecord(section) || !Object.hasOwn(choices, name)) {
        return [[name, section]];
      }
      const chosen = choices[name as keyof typeof choices](section, ways);
      return chosen ? [[name, chosen]] : [];
    }),
  );
}

function regionOf(region: Section, key: string, ways: Ways): Section {
  const { pattern, inspection, appliances, routeServer } = ways;
  const inHubs = pattern?.virtualHubs === true;
  const chosen = without(region, [
    ...(pattern && !inHubs ? ['hubAddressPrefix'] : []),
    ...(inHubs ? ['gatewaySubnet', 'asn'] : []),
    ...(inHubs || (inspection && inspection !== 'azure-firewall')
      ? ['firewallSubnet']
      : []),
    ...(inHubs || !routeServer ? ['routeServerSubnet'] : []),
    ...(inspection && inspection !== 'nva' ? ['nva'] : []),
  ]);
  const appliance = Object.hasOwn(appliances, key)
    ? appliances[key]
    : undefined;
  if (inspection !== 'nva' || !isRecord(appliance)) return chosen;
  return Object.keys(appliance).length > 0
    ? { ...chosen, nva: appliance }
    : without(chosen, ['nva']);
}

/** True if any traffic may use ExpressRoute. */
function usesExpressRoute({ pattern, via }: Ways): boolean {
  return (
    pattern === undefined ||
    via === undefined ||
    pattern.regionGateways === 'expressroute' ||
    via === 'expressroute'
  );
}

function oneOf<T extends string>(
  values: readonly T[],
  value: unknown,
): T | undefined {
  return values.find(known => known === value);
}

function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

function only(section: Section, fields: readonly string[]): Section {
  return Object.fromEntries(
    Object.entries(section).filter(([field]) => fields.includes(field)),
  );
}

function without(section: Section, fields: readonly string[]): Section {
  return Object.fromEntries(
    Object.entries(section).filter(([field]) => !fields.includes(field)),
  );
}

function withoutEmptySections(section: Section): Section {
  return Object.fromEntries(
    Object.entries(section).filter(
      ([, value]) => !isRecord(value) || Object.keys(value).length > 0,
    ),
  );
}

function mapSections(
  sections: Section,
  map: (section: Section, key: string) => Section,
): Section {
  return mapValues(sections, (value, key) =>
    isRecord(value) ? map(value, key) : value,
  );
}
