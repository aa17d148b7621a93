import {
  placesSource,
  sources,
  vpnGatewaySkuSource,
  vpnGatewaySkus,
} from '../azure';
import { chosenParts, patternOf, patterns } from '../patterns';
import type { ConnectivitySpec } from '../spec';
import {
  buildTopology,
  distancesToSites,
  planSpec,
  suggestGatewayRegion,
  vpnTunnels,
} from '../topology';
import { centralRegion } from './central-region';
import type { ConnectivityOption } from './option';
import { currentOption } from './option';
import type { Assumption } from './option-circuits';
import { optionCircuits } from './option-circuits';
import { ownSources } from './own-sources';

/** The spec of an option, and its assumptions beyond the user's spec. */
export interface OptionSpec {
  readonly spec: ConnectivitySpec;
  readonly assumptions: readonly Assumption[];
}

/**
 * The spec of a user, changed into one of its options: addresses, sites and circuits stay, parts of other options are
 * removed, and missing parts are assumed and reported. The option that the spec is already stays as it is.
 */
export function optionSpec(
  spec: ConnectivitySpec,
  option: ConnectivityOption,
): OptionSpec {
  if (currentOption(spec).id === option.id) return { spec, assumptions: [] };
  const assumptions: Assumption[] = [];
  const { pattern, onPremises } = option;
  const joins = patterns[pattern];
  const isTransit = onPremises.gateways === 'transit';
  const home = centralRegion(spec);
  const usesExpressRoute =
    joins.regionGateways === 'expressroute' ||
    onPremises.via === 'expressroute';
  const circuits =
    usesExpressRoute && home !== undefined
      ? optionCircuits(spec, option, home)
      : undefined;
  if (isTransit && home !== undefined && !spec.onPremises?.gatewayRegion) {
    assumptions.push(
      {
        text: `The gateway that all regions use is in ${home}.`,
        sources: [sources.latency, ownSources.assumption],
      },
      ...gatewayRegionAssumptions(spec),
    );
  }
  const needsBgp = joins.settings.includes('bgp') && isTransit;
  if (needsBgp && spec.interconnect.bgp === false) {
    assumptions.push({
      text: 'The regions exchange routes by BGP, without which none reaches on-premises through another.',
      sources: [sources.vpnBgp],
    });
  }
  const derived = chosenParts({
    ...spec,
    interconnect: {
      ...spec.interconnect,
      pattern,
      bgp: !needsBgp && isBgpOff(spec) ? false : undefined,
    },
    ...(spec.onPremises
      ? {
          onPremises: {
            ...spec.onPremises,
            ...onPremises,
            gatewayRegion: isTransit ? home : undefined,
          },
        }
      : {}),
    circuits: circuits?.circuits,
  });
  const sized = withTunnels(withoutUndefined(derived) as ConnectivitySpec);
  return {
    spec: sized.spec,
    assumptions: [
      ...assumptions,
      ...(circuits?.assumptions ?? []),
      ...sized.assumptions,
    ],
  };
}

/** The reason for the region of the shared gateway, as an assumption; none where it is in the hub. */
function gatewayRegionAssumptions(spec: ConnectivitySpec): Assumption[] {
  const suggested = suggestGatewayRegion(spec);
  if (!suggested || suggested.because === 'hub') return [];
  const { region } = suggested;
  return suggested.because === 'sites'
    ? [
        {
          text: `${region} is nearest to the sites: ${distancesToSites(
            spec,
            region,
          )}.`,
          sources: [placesSource],
        },
      ]
    : [
        {
          text: `Nobody says where the sites are, so it is ${
            suggested.because === 'order'
              ? 'the region that is named first'
              : 'the region that is nearest to the others'
          }.`,
          sources: [sources.latency, ownSources.assumption],
        },
      ];
}

/** True if the spec rules out BGP between gateways. */
function isBgpOff({ interconnect, gateways }: ConnectivitySpec): boolean {
  return interconnect.bgp === false || gateways?.vpn?.bgp === false;
}

/** The smallest SKU that has the tunnels that the option needs, where the spec leaves the choice open. */
function withTunnels(spec: ConnectivitySpec): OptionSpec {
  if (spec.gateways?.vpn?.sku !== undefined || patternOf(spec).virtualHubs) {
    return { spec, assumptions: [] };
  }
  const planned = planSpec(spec);
  const needed = Math.max(0, ...vpnTunnels(buildTopology(planned)).values());
  const has = (name: string) =>
    vpnGatewaySkus.find(sku => sku.name === name)?.tunnels ?? 0;
  if (needed <= has(planned.gateways.vpn.sku)) return { spec, assumptions: [] };
  const larger = vpnGatewaySkus.find(
    ({ creatable, fullFeatured, tunnels }) =>
      creatable && fullFeatured && tunnels >= needed,
  );
  if (!larger) return { spec, assumptions: [] };
  const { generation: _, ...vpn } = spec.gateways?.vpn ?? {};
  return {
    spec: {
      ...spec,
      gateways: {
        ...spec.gateways,
        vpn: { ...vpn, sku: larger.name },
      },
    },
    assumptions: [
      {
        text: `The VPN gateways are ${
          larger.name
        }, because one of them has ${needed} tunnels and ${
          planned.gateways.vpn.sku
        } takes ${has(planned.gateways.vpn.sku)}.`,
        sources: [vpnGatewaySkuSource],
      },
    ],
  };
}

/** A copy without fields that are undefined: a spec has them or not. */
function withoutUndefined(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) =>
      entry === undefined ? [] : [[key, withoutUndefined(entry)]],
    ),
  );
}
