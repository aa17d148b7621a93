import { asnReservedBy, vpnGatewayDefaultAsn } from '../../azure';
import { documentNames } from '../../network/element-ids';
import type { SpecPath } from '../../findings';
import type { NetworkViolation } from '../network-rule';
import { asnReserved } from '../asn-reserved';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

function* reserved(
  asn: number | undefined,
  owner: string,
  path: SpecPath,
): Iterable<NetworkViolation> {
  const by = asn === undefined ? undefined : asnReservedBy(asn);
  if (by === undefined) return;
  yield { path, message: `ASN ${asn} of ${owner} is reserved by ${by}.` };
}

export const asnReservedInNetwork: NetworkRule = {
  ...sameLawAs(asnReserved),
  visit: {
    *gateway({ vnetName, gateway: { type, asn }, path }) {
      // The ASN that Azure gives to a gateway by default is reserved, but for gateways.
      if (type !== 'vpn' || asn === vpnGatewayDefaultAsn.value) return;
      yield* reserved(asn, `the VPN gateway of ${vnetName}`, path);
    },
    site: ({ name, site: { asn }, path }) =>
      reserved(asn, name, [...path, 'asn']),
    nva: ({ nva: { id, asn }, path }) =>
      reserved(asn, documentNames.nva(id), [...path, 'asn']),
  },
};
