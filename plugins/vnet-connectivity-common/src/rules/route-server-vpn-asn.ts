import { vpnGatewayDefaultAsn } from '../azure';
import type { Rule } from './rule';

const required = vpnGatewayDefaultAsn.value;

export const why = `A Route Server always has ASN ${required} and exchanges routes only with a VPN gateway that has the same.`;

/** A Route Server and the VPN gateway beside it are one autonomous system. */
export const routeServerVpnAsn: Rule = {
  id: 'route-server-vpn-asn',
  severity: 'error',
  kind: 'azure-refuses',
  title: `A VPN gateway beside a Route Server has ASN ${required}`,
  source: 'routeServerFaq',
  dependsOn: [['gateways', 'routeServer']],
  *check({ topology }) {
    for (const { region } of topology.routeServers) {
      const asn = topology.vpnGateways.find(
        gateway => gateway.region === region,
      )?.asn;
      if (asn === undefined || asn === required) continue;
      const path = ['regions', region, 'asn'];
      yield {
        path,
        message: `The VPN gateway of region ${region} has ASN ${asn}, but the Route Server beside it exchanges routes only with ASN ${required}. Use that, or leave asn out.`,
        fix: {
          title: `Use ASN ${required} for region ${region}`,
          changes: [{ path, value: required }],
        },
      };
    }
  },
};
