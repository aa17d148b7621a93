import { findVpnGatewaySku, roundTripLatencyMs } from '../azure';
import { patternOf } from '../patterns';
import { gatewayPerRegion } from './circuits';
import type { Rule } from './rule';

export const why =
  'With transit one region is a single point of failure for every other region, their traffic takes a detour, and the one gateway limits the bandwidth of all.';

/** Gateway transit works, but makes one region carry everyone's path to on-premises. */
export const gatewayTransitSinglePointOfFailure: Rule = {
  id: 'gateway-transit-single-point-of-failure',
  severity: 'warning',
  kind: 'advice',
  title: 'Each region has a gateway of its own to on-premises',
  source: 'gatewayInOtherRegion',
  dependsOn: [['onPremises', 'gatewayRegion']],
  *check({ planned }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      // Every region has a gateway to the circuits, so that transit is refused or is the VPN's.
      patternOf(planned).regionGateways === 'expressroute' ||
      via === 'none' ||
      gateways !== 'transit' ||
      gatewayRegion === undefined ||
      !Object.hasOwn(planned.regions, gatewayRegion)
    ) {
      return;
    }
    const others = Object.entries(planned.regions).filter(
      ([key]) => key !== gatewayRegion,
    );
    if (others.length === 0) return;
    const home = planned.regions[gatewayRegion].location;
    const detours = others
      .map(([key, { location }]) => ({
        key,
        ms: roundTripLatencyMs(location, home),
      }))
      .filter((detour): detour is { key: string; ms: number } => !!detour.ms)
      .sort((a, b) => b.ms - a.ms);
    const sku = findVpnGatewaySku(planned.gateways.vpn.sku);
    const changes = gatewayPerRegion(planned);
    yield {
      path: ['onPremises', 'gateways'],
      message: [
        `When region ${gatewayRegion} or its gateway fails, ${
          others.length === 1
            ? `region ${others[0][0]} loses`
            : `the ${others.length} other regions lose`
        } on-premises too.`,
        detours.length > 0
          ? `The way through ${gatewayRegion} adds up to ${detours[0].ms} ms round trip (P95, region ${detours[0].key}).`
          : 'The way through it adds latency.',
        via === 'vpn' && sku && !patternOf(planned).virtualHubs
          ? `All regions share the ${sku.aggregateMbps} Mbps of one ${sku.name} gateway.`
          : 'All regions share the bandwidth of one gateway.',
        'Better: a gateway in each region (onPremises.gateways: per-region). Keep transit where the other regions exist only for a service that the first does not offer.',
      ].join(' '),
      ...(changes && {
        fix: { title: 'Use a gateway in each region', changes },
      }),
    };
  },
};
