import type { SpecPath } from '../findings';
import { plainText } from './plain';

describe('plainText', () => {
  it.each<[string, SpecPath, string]>([
    [
      'onPremises.gatewayRegion is weu, but onPremises.via is none. Remove it, or set onPremises.via: vpn.',
      ['onPremises', 'gatewayRegion'],
      '“Region with the gateway” is weu, but “Must the regions reach a data centre or an office?” is “No on-premises”. Remove it, or set “VPN” for “Must the regions reach a data centre or an office?”.',
    ],
    [
      'gateways.vpn.bgp is false. Set interconnect.bgp: true.',
      [],
      '“Exchange routes by BGP” is off. Switch “Exchange routes by BGP between the regions” on.',
    ],
    [
      'Use tier: Premium, or family: UnlimitedData.',
      ['circuits', 'ams', 'family'],
      'Use “Premium” for “Tier”, or “Included in the monthly price” for “Outbound traffic”.',
    ],
    [
      'Device 0 of on-premises site hq has an asn, but no bgpPeerAddress.',
      ['onPremises', 'sites', 'hq', 'devices', 0, 'bgpPeerAddress'],
      'Device 1 of site hq has “BGP number of the device (ASN)”, but no “BGP address of the device”.',
    ],
    [
      'Give the region another one, or leave asn out.',
      ['regions', 'weu', 'asn'],
      'Give the region another one, or leave “BGP number (ASN)” out.',
    ],
    [
      'Spoke app takes 10.0.0.0/16 of region weu.',
      ['spokes', 'app'],
      'Workload network app takes 10.0.0.0/16 of region weu.',
    ],
    [
      'The regions weu and neu are on no circuit together. Azure has no such subnets: write the ranges that they have.',
      [],
      'The regions weu and neu are on no circuit together. Azure has no such subnets: write the ranges that they have.',
    ],
    [
      'interconnect.peeredBy has no meaning for vnet-to-vnet in hub-and-spoke.',
      [],
      '“What makes the connections?” has no meaning for “VNet-to-VNet connection” in hub-and-spoke.',
    ],
    [
      'hq is the key of an on-premises site and of a spoke. Give the spoke another key.',
      [],
      'hq is the name of an on-premises site and of a spoke. Give the workload network another name.',
    ],
  ])('says %j in the words of the form', (message, at, plain) => {
    expect(plainText(message, at)).toBe(plain);
  });
});
