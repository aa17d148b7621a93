import type { Source } from '../azure';
import { circuitReachesLocation, findAzureRegion, locateSite } from '../azure';
import type { DesignOptions } from '../check-spec';
import { optionOf } from '../comparison/option';
import type { Assumption } from '../comparison/option-circuits';
import { nearestPeeringLocation } from '../comparison/option-circuits';
import { optionSpec } from '../comparison/option-spec';
import type { ConnectivitySpec, SiteSpec } from '../spec';
import { defaultPattern } from '../spec';
import { suggestGatewayRegion } from '../topology';
import { answeredRegions } from './answered-regions';
import type { Answers } from './questions';
import {
  choiceOf,
  counts,
  hasSites,
  isYes,
  demandsEncryptionBetweenMachines,
} from './questions';

/** A spec that stands for the answers, and its assumptions beyond them. */
export interface AnsweredSpec {
  readonly spec: ConnectivitySpec;
  readonly assumptions: readonly Assumption[];
}

const assumptionSource: Source = {
  title: 'Assumption of the questionnaire',
  url: 'docs/comparison.md#questionnaire',
  date: '2026-11-24',
};

/**
 * The network of the answers as a spec: the options to connect it are then compared. Addresses and VPN devices of sites
 * are examples from the ranges for documentation.
 *
 * The failures that on-premises has to survive decide the equipment of the sites, so that no option is blamed for it:
 * two VPN devices each, and with ExpressRoute a VPN as backup, or a second circuit at another place where nothing may
 * cross the internet.
 */
export function answeredSpec(
  answers: Answers,
  { policy }: DesignOptions = {},
): AnsweredSpec {
  const { locations, assumed } = answeredRegions(
    answers,
    policy?.allowedLocations,
  );
  const regions = Object.fromEntries(
    Object.entries(locations).map(([key, location]) => [key, { location }]),
  );
  const onPremises = hasSites(answers)
    ? { via: 'vpn' as const, sites: sitesOf(answers) }
    : undefined;
  // Beginning with the region that would have a shared gateway, so that the advice does not depend on the order in which
  // the regions are named.
  const central = suggestGatewayRegion({ regions, onPremises })?.region;
  const keys = Object.keys(regions);
  const spokes = spokesOf(answers, [
    ...keys.filter(key => key === central),
    ...keys.filter(key => key !== central),
  ]);
  const assumptions: Assumption[] = [];
  const assume = (text: string) =>
    assumptions.push({ text, sources: [assumptionSource] });
  if (assumed.length > 0) {
    assume(
      `${
        assumed.length === 1 ? 'A region' : 'Regions'
      } that nobody has named: ${assumed
        .map(location => findAzureRegion(location)?.displayName ?? location)
        .join(', ')}.`,
    );
  }
  if (isYes('inspection', answers) && !answers.networks) {
    assume(
      'The workloads of each region are in one network behind a firewall.',
    );
  }
  const encrypted = demandsEncryptionBetweenMachines(answers);
  if (encrypted && isYes('inspection', answers)) {
    assume(
      'The firewalls are of the tier Premium: those of the tier Standard cannot take part in the encryption.',
    );
  }
  const base: ConnectivitySpec = {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'my-network' },
    regions,
    ...(Object.keys(spokes).length > 0 ? { spokes } : {}),
    ...(encrypted
      ? { virtualNetworks: { encryption: 'AllowUnencrypted' as const } }
      : {}),
    interconnect: { pattern: defaultPattern },
    ...(isYes('inspection', answers)
      ? {
          inspection: {
            via: 'azure-firewall' as const,
            ...(encrypted ? { tier: 'Premium' as const } : {}),
          },
        }
      : {}),
    ...(onPremises ? { onPremises } : {}),
  };
  if (!mustSurvive(answers)) return { spec: base, assumptions };
  assume('Each site has two VPN devices, where it is connected by VPN.');
  if (choiceOf('circuit', answers) === 'no') {
    return { spec: base, assumptions };
  }
  const { spec, assumptions: ofCircuit } = withCircuits(answers, base);
  return { spec, assumptions: [...assumptions, ...ofCircuit] };
}

function mustSurvive(answers: Answers): boolean {
  return (
    isYes('surviveGatewayFailure', answers) ||
    isYes('surviveLineFailure', answers)
  );
}

/**
 * The networks beside that of each region, spread evenly over these regions; one in each where there is inspection and no number is given.
 */
function spokesOf(
  answers: Answers,
  regions: readonly string[],
): Record<string, { region: string }> {
  const total =
    answers.networks ??
    (isYes('inspection', answers) ? 2 * regions.length : regions.length);
  return Object.fromEntries(
    Array.from({ length: Math.max(0, total - regions.length) }, (_, index) => [
      `workload-${index + 1}`,
      { region: regions[index % regions.length] },
    ]),
  );
}

function sitesOf(answers: Answers): Record<string, SiteSpec> {
  const { siteLocations = [] } = answers;
  const total = Math.min(
    Math.max(answers.sites ?? 0, siteLocations.length),
    counts.sites.max,
  );
  return Object.fromEntries(
    Array.from({ length: total }, (_, site) => [
      `site-${site + 1}`,
      {
        addressSpace: [`192.168.${site}.0/24`],
        ...locationOf(siteLocations[site]),
        devices: Array.from(
          { length: mustSurvive(answers) ? 2 : 1 },
          (__, device) => ({
            ipAddress: `203.0.113.${2 * site + device + 1}`,
            asn: 64601 + site,
            bgpPeerAddress: `192.168.${site}.${device + 1}`,
          }),
        ),
      },
    ]),
  );
}

/** The location of a site, if its place is known; otherwise nothing, so that the spec leaves it out. */
function locationOf(text: string | undefined): Pick<SiteSpec, 'location'> {
  return text !== undefined && locateSite(text).status === 'found'
    ? { location: text }
    : {};
}

/** The spec over a circuit, with its backup. */
function withCircuits(answers: Answers, base: ConnectivitySpec): AnsweredSpec {
  const { spec, assumptions } = optionSpec(
    base,
    optionOf(defaultPattern, { via: 'expressroute', gateways: 'per-region' }),
  );
  const [first] = Object.values(spec.circuits ?? {});
  if (!first || !spec.onPremises) return { spec: base, assumptions: [] };
  if (choiceOf('line', answers) === 'internet') {
    return {
      spec: {
        ...spec,
        // The option without a backup drops the VPN devices; the backup needs them.
        onPremises: {
          ...spec.onPremises,
          sites: base.onPremises?.sites,
          backup: 'vpn',
        },
      },
      assumptions: [
        ...assumptions,
        {
          text: 'Beside a circuit there is a VPN as backup.',
          sources: [assumptionSource],
        },
      ],
    };
  }
  const [home] = first.regions;
  const at = nearestPeeringLocation(
    spec.regions[home].location,
    first.peeringLocation,
  );
  if (!at) return { spec, assumptions };
  const isReached = first.regions.every(region =>
    circuitReachesLocation('Standard', at, spec.regions[region].location),
  );
  return {
    spec: {
      ...spec,
      onPremises: { ...spec.onPremises, sites: base.onPremises?.sites },
      circuits: {
        ...spec.circuits,
        second: {
          ...first,
          peeringLocation: at.name,
          provider: at.providers[0],
          tier: isReached ? first.tier : 'Premium',
        },
      },
    },
    assumptions: [
      ...assumptions,
      {
        text: `Beside a circuit there is a second one at another place, ${at.name}.`,
        sources: [assumptionSource],
      },
    ],
  };
}
