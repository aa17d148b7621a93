import {
  ams,
  direct,
  ipsecPolicy,
  old,
  ordered,
  overCircuit,
  peering,
  regionWith,
  vpnGateway,
} from './edit-parts';
import type { Edit } from './edits';
import { expressRoute, sites, vpn } from './kind-parts';

/** Edits of the gateways, sites and circuits of live designs. */
export const editsOfGateways: Readonly<Record<string, Edit>> = {
  'an ASN of a gateway': {
    before: { ...peering, onPremises: vpn },
    after: {
      ...peering,
      ...regionWith('weu', { asn: 65321 }),
      onPremises: vpn,
    },
  },
  'another IPsec policy': {
    before: { ...peering, onPremises: vpn, ...vpnGateway({ ipsecPolicy }) },
    after: {
      ...peering,
      onPremises: vpn,
      ...vpnGateway({ ipsecPolicy: { ...ipsecPolicy, pfsGroup: 'ECP256' } }),
    },
  },
  'a gateway of the next generation': {
    before: { ...peering, onPremises: vpn, ...vpnGateway({ sku: 'VpnGw1AZ' }) },
    after: { ...peering, onPremises: vpn, ...vpnGateway({ sku: 'VpnGw2AZ' }) },
  },
  'a device with another address': {
    before: { ...peering, onPremises: vpn },
    after: {
      ...peering,
      onPremises: {
        ...vpn,
        sites: {
          ...sites,
          depot: { ...sites.depot, devices: [{ ipAddress: '203.0.113.99' }] },
        },
      },
    },
  },
  'an unlimited circuit that is metered from now on': {
    before: {
      ...overCircuit,
      circuits: { ams: { ...ams, family: 'UnlimitedData' } },
    },
    after: overCircuit,
  },
  'a circuit of another provider': {
    before: overCircuit,
    after: {
      ...overCircuit,
      circuits: { ams: { ...ams, provider: 'Colt' } },
    },
  },
  'a new circuit that its provider has set up already': {
    before: overCircuit,
    after: {
      ...overCircuit,
      circuits: { ams, lon: { ...ordered, provisioned: true } },
    },
  },
  'a circuit at another location': {
    before: overCircuit,
    after: {
      ...overCircuit,
      circuits: { ams: { ...ams, peeringLocation: 'London' } },
    },
  },
  'an ordered circuit that the provider has provisioned': {
    before: { ...overCircuit, circuits: { ams, lon: ordered } },
    after: {
      ...overCircuit,
      circuits: { ams, lon: { ...ordered, provisioned: true } },
    },
  },
  'a circuit for another region': {
    before: {
      ...overCircuit,
      circuits: { ams: { ...ams, regions: ['weu'] }, old },
    },
    after: { ...overCircuit, circuits: { ams, old } },
  },
  'another circuit': {
    before: overCircuit,
    after: { ...overCircuit, circuits: { ams, direct, old } },
  },
  'a circuit less': {
    before: { ...overCircuit, circuits: { ams, direct, old } },
    after: overCircuit,
  },
  'a VPN as backup of a circuit': {
    before: overCircuit,
    after: { ...overCircuit, onPremises: { ...expressRoute, backup: 'vpn' } },
  },
  'an ExpressRoute gateway that scales': {
    before: { ...overCircuit, gateways: { expressRoute: { sku: 'ErGw1AZ' } } },
    after: {
      ...overCircuit,
      gateways: {
        expressRoute: { sku: 'ErGwScale', minScaleUnits: 2, maxScaleUnits: 10 },
      },
    },
  },
  'transit through ExpressRoute, the other region': {
    before: {
      ...overCircuit,
      onPremises: {
        ...expressRoute,
        gateways: 'transit',
        gatewayRegion: 'weu',
      },
      circuits: { ams: { ...ams, regions: ['weu'] } },
    },
    after: {
      ...overCircuit,
      onPremises: {
        ...expressRoute,
        gateways: 'transit',
        gatewayRegion: 'neu',
      },
      circuits: { ams: { ...ams, regions: ['neu'] } },
    },
  },
};
