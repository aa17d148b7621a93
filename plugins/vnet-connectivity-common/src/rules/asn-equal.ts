import { patternOf } from '../patterns';
import { deviceAsns, freeAsns } from './asns';
import type { Rule } from './rule';

export const why =
  'A router that finds its own ASN on a route takes it for a loop and drops it. Two ends with the same ASN would drop all routes of each other.';

/** The two ends of a BGP session between networks have different numbers. */
export const asnEqual: Rule = {
  id: 'asn-equal',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'The two ends of a connection with BGP have different ASNs',
  source: 'vpnGatewayFaq',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  *check({ planned, topology }) {
    const { interconnect } = planned;
    const devices = deviceAsns(planned);
    const connected = new Set(
      topology.siteConnections.map(({ region }) => region),
    );
    const betweenRegions =
      patternOf(planned).regionGateways === 'vpn' &&
      interconnect.bgp === true &&
      // A Route Server takes one ASN only, which `route-server-with-vnet-to-vnet` explains.
      !planned.gateways.routeServer;
    const free = freeAsns(planned);
    const seen = new Map<number, string>();
    for (const { region, asn } of topology.vpnGateways) {
      if (asn === undefined) continue;
      const device = connected.has(region)
        ? devices.find(other => other.asn === asn)
        : undefined;
      const gateway = betweenRegions ? seen.get(asn) : undefined;
      if (!gateway) seen.set(asn, region);
      const other =
        device?.owner ?? (gateway === undefined ? '' : `region ${gateway}`);
      if (!other) continue;
      const path = ['regions', region, 'asn'];
      const related = device ? [device.path] : [['regions', gateway!, 'asn']];
      const next = free.next();
      yield {
        path,
        related,
        message: `Region ${region} and ${other} both have ASN ${asn}. Give the region another one${
          next.done ? '' : `, for example ${next.value}`
        }, or leave asn out and one is chosen.`,
        ...(!next.done && {
          fix: {
            title: `Use ASN ${next.value} for region ${region}`,
            changes: [{ path, value: next.value }],
          },
        }),
      };
    }
  },
};
