import { devicesOf } from './devices';
import type { Rule } from './rule';

export const why =
  "For a BGP session, Azure needs the device's ASN and the address that the session ends at. With one of the two the connection would run without BGP, and nobody would notice until a tunnel fails.";

/** BGP needs both an ASN and an address; with one of them the connection would silently run without BGP. */
export const bgpPeerIncomplete: Rule = {
  id: 'bgp-peer-incomplete',
  severity: 'error',
  kind: 'incomplete',
  title: 'A device with BGP has an ASN and a BGP address',
  source: 'vpnBgp',
  *check({ planned }) {
    for (const { name, path, asn, bgpPeerAddress } of devicesOf(planned)) {
      if ((asn === undefined) === (bgpPeerAddress === undefined)) continue;
      const missing = asn === undefined ? 'asn' : 'bgpPeerAddress';
      const given = asn === undefined ? 'bgpPeerAddress' : 'asn';
      yield {
        path: [...path, missing],
        message: `${capitalised(name)} has ${
          asn === undefined ? 'a bgpPeerAddress' : 'an asn'
        }, but no ${missing}. Add ${
          asn === undefined
            ? 'the ASN that the device is configured with'
            : "the device's BGP address, often that of a loopback interface"
        }, or remove ${given} for a connection without BGP.`,
      };
    }
  },
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
