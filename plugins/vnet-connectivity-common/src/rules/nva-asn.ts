import { routeServerLimits } from '../azure';
import type { Rule } from './rule';

const largest = routeServerLimits.peerAsn.value;

export const why =
  'In Azure an appliance exchanges routes with a Route Server and nothing else. A Route Server takes ASNs of two bytes only.';

/** A Route Server accepts peers with 2-byte ASNs only. */
export const nvaAsn: Rule = {
  id: 'nva-asn',
  severity: 'error',
  kind: 'azure-refuses',
  title: `An appliance with an ASN has a Route Server, and the ASN is ${largest} or less`,
  source: 'routeServerFaq',
  dependsOn: [['gateways', 'routeServer']],
  *check({ spec }) {
    for (const [key, { nva }] of Object.entries(spec.regions)) {
      if (nva?.asn === undefined) continue;
      const path = ['regions', key, 'nva', 'asn'];
      if (nva.asn > largest) {
        yield {
          path,
          message: `ASN ${nva.asn} of the appliance of region ${key} is too large for a Route Server, which takes ${largest} at most. Give the appliance a private ASN of two bytes, from 64512 to 65514.`,
        };
      }
      if (spec.gateways?.routeServer) continue;
      yield {
        path,
        kind: 'incomplete',
        message: `The appliance of region ${key} has an ASN, but there is no Route Server that it could exchange routes with. Remove asn, or set gateways.routeServer: true.`,
        fix: {
          title: `Remove the ASN of the appliance of ${key}`,
          changes: [{ path, value: undefined }],
        },
      };
    }
  },
};
