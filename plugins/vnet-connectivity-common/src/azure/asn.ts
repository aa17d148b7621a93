import { sources } from './sources';

/** Largest 4-byte autonomous system number that can be used (RFC 7300 reserves the last). */
export const maxAsn = 4294967294;

interface AsnRange {
  readonly first: number;
  readonly last: number;
  readonly by: 'Azure' | 'IANA';
}

/** ASNs that neither an Azure VPN gateway nor its peer may use. Source: VPN Gateway FAQ (2026-06-04). */
const reserved: readonly AsnRange[] = [
  { first: 0, last: 0, by: 'IANA' },
  { first: 8074, last: 8075, by: 'Azure' },
  { first: 12076, last: 12076, by: 'Azure' },
  { first: 23456, last: 23456, by: 'IANA' },
  { first: 64496, last: 64511, by: 'IANA' },
  { first: 65515, last: 65515, by: 'Azure' },
  { first: 65517, last: 65520, by: 'Azure' },
  { first: 65535, last: 65551, by: 'IANA' },
];

/** The organisation that reserves this ASN; undefined where anyone may use it. */
export function asnReservedBy(asn: number): 'Azure' | 'IANA' | undefined {
  return reserved.find(({ first, last }) => asn >= first && asn <= last)?.by;
}

/** Private 2-byte ASNs that gateways and devices may have. Source: VPN Gateway FAQ (2026-06-04). */
export const usablePrivateAsns = [
  { first: 64512, last: 65514 },
  { first: 65521, last: 65534 },
] as const;

/** ASN of Azure's own gateways and Route Servers where none is set; in a virtual hub it cannot be another. */
export const vpnGatewayDefaultAsn = {
  value: 65515,
  source: sources.vpnGatewayFaq,
} as const;

/** Private 2-byte ASNs that a plan hands out, in order. */
const privateRanges = [
  { first: 65010, last: 65514 },
  { first: 64512, last: 65009 },
  // 4-byte private range (RFC 6996), for more regions than the 2-byte range holds.
  { first: 4200000000, last: 4200009999 },
] as const;

/** Free private ASNs in the order in which a plan hands them out. */
export function* privateAsns(): Generator<number> {
  for (const { first, last } of privateRanges) {
    for (let asn = first; asn <= last; asn += 1) {
      if (!asnReservedBy(asn)) yield asn;
    }
  }
}
