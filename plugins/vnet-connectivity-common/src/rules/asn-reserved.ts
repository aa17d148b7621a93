import {
  asnReservedBy,
  usablePrivateAsns,
  vpnGatewayDefaultAsn,
} from '../azure';
import { applianceAsns, deviceAsns, freeAsns } from './asns';
import type { Rule } from './rule';
import { choiceOf } from './wording';

const usable = choiceOf(
  usablePrivateAsns.map(({ first, last }) => `${first} to ${last}`),
);

export const why =
  'BGP identifies networks by their autonomous system numbers (ASNs). Azure and the internet registry reserve some; a session with one of these is refused or drops its routes.';

/** A reserved ASN cannot be used, with one exception: a gateway may keep the number that Azure gives it. */
export const asnReserved: Rule = {
  id: 'asn-reserved',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'No ASN is reserved by Azure or IANA',
  source: 'vpnGatewayFaq',
  *check({ spec, planned }) {
    const free = freeAsns(planned);
    for (const [key, { asn }] of Object.entries(spec.regions)) {
      // The ASN that Azure gives to a gateway by default is reserved, but for gateways.
      if (asn === undefined || asn === vpnGatewayDefaultAsn.value) continue;
      const by = asnReservedBy(asn);
      if (!by) continue;
      const path = ['regions', key, 'asn'];
      const next = free.next();
      yield {
        path,
        message: `ASN ${asn} of region ${key} is reserved by ${by}. Use a private one${
          next.done ? '' : `, for example ${next.value}`
        }, or leave asn out and one is chosen.`,
        ...(!next.done && {
          fix: {
            title: `Use ASN ${next.value} for region ${key}`,
            changes: [{ path, value: next.value }],
          },
        }),
      };
    }
    for (const { asn, path, owner } of [
      ...applianceAsns(planned),
      ...deviceAsns(planned),
    ]) {
      const by = asnReservedBy(asn);
      if (!by) continue;
      yield {
        path,
        // No fix: the number is what the device is configured with, and changing it here changes nothing there.
        message: `ASN ${asn} of ${owner} is reserved by ${by}${
          asn === vpnGatewayDefaultAsn.value
            ? ' for its own gateways and Route Servers, so a device or appliance cannot have it'
            : ''
        }. Give the device a private ASN (${usable}) and write that here.`,
      };
    }
  },
};
