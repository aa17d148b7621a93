import type { ArmResource } from '../../readers/arm/resources';
import {
  flagOf,
  listOf,
  numberOf,
  recordOf,
  textOf,
  textsOf,
} from '../../readers/arm/values';
import type { Site, Topology } from '../../topology';
import { policyOf } from '../ipsec-policy';
import type { Expectation } from './differences';
import { nothing, unset } from './differences';
import { placeIs } from './expectations';

/** The values of connections and their ends that generated code sets, or that it would take away. */

export function expectationsOfLocalGateway(
  resource: ArmResource,
  location: string,
  { addressSpace, devices }: Site,
  { device, bgp }: { readonly device: string; readonly bgp: boolean },
): Expectation[] {
  const { properties } = resource;
  const { asn, bgpPeerAddress } =
    devices.find(({ key }) => key === device) ?? {};
  const own = recordOf(properties, 'bgpSettings');
  const ownAsn = numberOf(own, 'asn');
  return [
    ...placeIs(resource, location),
    {
      what: 'its address space',
      is: textsOf(
        recordOf(properties, 'localNetworkAddressSpace'),
        'addressPrefixes',
      ),
      becomes: bgp ? [] : addressSpace,
      effect: 'changed',
    },
    {
      what: 'its BGP',
      is:
        ownAsn === undefined
          ? nothing
          : `${ownAsn} at ${textOf(own, 'bgpPeeringAddress')}`,
      becomes: bgp ? `${asn} at ${bgpPeerAddress}` : nothing,
      effect: 'changed',
    },
    unset(
      'the weight of its BGP routes',
      (numberOf(own, 'peerWeight') ?? 0) > 0,
    ),
  ];
}

export function expectationsOfVpnConnection(
  resource: ArmResource,
  location: string,
  {
    type,
    bgp,
    ipsecPolicy,
  }: {
    /** As Azure calls it. */
    readonly type: 'IPsec' | 'Vnet2Vnet';
    readonly bgp: boolean;
    readonly ipsecPolicy: Topology['ipsecPolicy'];
  },
): Expectation[] {
  const { properties } = resource;
  const policy = policyOf(resource);
  return [
    ...expectationsOfConnection(resource, location, type),
    {
      what: 'its protocol',
      is: textOf(properties, 'connectionProtocol') ?? 'IKEv2',
      becomes: 'IKEv2',
      effect: 'replaced',
    },
    {
      what: 'its mode',
      is: textOf(properties, 'connectionMode') ?? 'Default',
      becomes: 'Default',
      effect: 'replaced',
    },
    {
      what: 'BGP',
      is: flagOf(properties, 'enableBgp') ?? false,
      becomes: bgp,
      effect: 'changed',
    },
    {
      what: 'its IPsec policy',
      is: policy
        ? textOfPolicy('value' in policy ? policy.value : {})
        : "that of Azure's own proposals",
      becomes: textOfPolicy(ipsecPolicy),
      effect: 'changed',
    },
    unset(
      'its private address',
      flagOf(properties, 'useLocalAzureIpAddress') ?? false,
      'replaced',
    ),
    ...[
      ['its traffic selectors', 'trafficSelectorPolicies'],
      ['its custom BGP addresses', 'gatewayCustomBgpIpAddresses'],
      ['its ingress NAT rules', 'ingressNatRules'],
      ['its egress NAT rules', 'egressNatRules'],
    ].map(([what, name]) => unset(what, listOf(properties, name).length > 0)),
  ];
}

export function expectationsOfCircuitConnection(
  resource: ArmResource,
  location: string,
): Expectation[] {
  return [
    ...expectationsOfConnection(resource, location, 'ExpressRoute'),
    unset(
      'FastPath to private endpoints',
      flagOf(resource.properties, 'enablePrivateLinkFastPath') ?? false,
    ),
  ];
}

function expectationsOfConnection(
  resource: ArmResource,
  location: string,
  type: string,
): Expectation[] {
  return [
    ...placeIs(resource, location),
    {
      what: 'its type',
      is: textOf(resource.properties, 'connectionType'),
      becomes: type,
      effect: 'replaced',
    },
  ];
}

function textOfPolicy(policy: object): string {
  return Object.values(policy).join(' ') || 'one that a spec cannot say';
}
