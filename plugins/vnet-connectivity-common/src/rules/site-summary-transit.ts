import { contains, overlaps } from '../address';
import { patternOf } from '../patterns';
import { rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A VPN gateway passes on what it learned by BGP, except the default route and routes that overlap a prefix of its virtual network. A summary that holds the gateway region is known in that region and in no other.';

/** A gateway does not advertise learned routes that overlap its own network. */
export const siteSummaryTransit: Rule = {
  id: 'site-summary-transit',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'Ranges of sites that other regions reach over VNet-to-VNet contain none of the gateway region',
  source: 'vpnGatewayFaq',
  *check({ planned }) {
    const { gateways, gatewayRegion, via } = planned.onPremises;
    const others = Object.keys(planned.regions).filter(
      key => key !== gatewayRegion,
    );
    if (
      patternOf(planned).regionGateways !== 'vpn' ||
      via !== 'vpn' ||
      gateways !== 'transit' ||
      others.length === 0
    ) {
      return;
    }
    const ranges = readableRanges(rangesOf(planned));
    const own = ranges.filter(
      ({ kind, key }) => kind === 'network' && key === gatewayRegion,
    );
    for (const { kind, prefix, path, text, owner } of ranges) {
      const inside = own.find(
        range =>
          overlaps(prefix, range.prefix) && !contains(range.prefix, prefix),
      );
      if (kind !== 'site' || !inside) continue;
      yield {
        path,
        related: [inside.path],
        message: `${text} of ${owner} holds ${inside.text} of ${
          inside.owner
        }, whose gateway does not pass it on to ${listOf(
          others,
        )}. Write the ranges of the site without those of Azure, or use a gateway in each region (onPremises.gateways: per-region).`,
      };
    }
  },
};
