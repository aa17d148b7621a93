import { isSummaryOf } from '../address';
import { patternOf } from '../patterns';
import type { Range } from './ranges';
import { rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import { sitesWithoutBgp } from './sites';
import { listOf } from './wording';

export const why =
  'A site may announce a summary such as 10.0.0.0/8 that holds the ranges of networks in Azure: routers take the most specific route, so Azure keeps its own addresses. Machines on-premises that use the same addresses are cut off, and no router reports it.';

/**
 * A site may announce a summary that contains ranges of Azure; only its owner knows that it uses none of them itself.
 */
export const siteSummaryContainsAzure: Rule = {
  id: 'site-summary-contains-azure',
  severity: 'warning',
  kind: 'advice',
  title:
    'The ranges that a site announces contain none of Azure, but those that were set aside',
  source: 'vpnGatewayFaq',
  *check({ planned, topology }) {
    const written = sitesWithoutBgp(topology);
    // A gateway does not advertise routes that overlap its own network.
    const keptBack =
      !patternOf(planned).virtualHubs &&
      new Set(topology.siteConnections.map(({ site }) => site)).size > 1;
    const ranges = readableRanges(rangesOf(planned));
    const azure = ranges.filter(isOfAzure);
    for (const { kind, key, prefix, path, text, owner } of ranges) {
      if (kind !== 'site' || written.has(key)) continue;
      const held = azure.filter(range => isSummaryOf(prefix, range.prefix));
      if (held.length === 0) continue;
      yield {
        path,
        related: held.map(range => range.path),
        message: `${text} of ${owner} holds ${listOf(
          held.map(range => `${range.text} of ${range.owner}`),
        )}. That works, because the most specific route wins, as long as these addresses are set aside for Azure: make sure that nothing on-premises uses them.${
          keptBack
            ? ' A VPN gateway does not pass the summary on, so that other sites do not reach this one through Azure by it.'
            : ''
        }`,
      };
    }
  },
};

function isOfAzure({ kind }: Range): boolean {
  return kind === 'network' || kind === 'virtual-hub';
}
