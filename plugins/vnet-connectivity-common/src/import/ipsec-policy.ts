import { defaultIpsecPolicy } from '../azure';
import type { ArmResource } from '../readers/arm/resources';
import { keyOf } from '../readers/arm/resources';
import type { Values } from '../readers/arm/values';
import {
  idIn,
  numberOf,
  propertiesOf,
  recordsOf,
  textOf,
} from '../readers/arm/values';
import type { IpsecPolicySpec } from '../spec';
import { ipsecPolicy } from '../spec/schema/gateways';
import type { ExistingNetwork, NotTaken } from './existing';
import { gatewayResources } from './existing';
import type { Layout } from './layout';

/** The policy that a spec has for all VPN connections, and the connections that have another. */
export interface CommonPolicy {
  readonly policy?: IpsecPolicySpec;
  readonly notTaken: readonly NotTaken[];
}

/** @param regions - networks of the regions with a VPN gateway */
export function commonIpsecPolicy(
  network: ExistingNetwork,
  { hubs }: Layout,
  regions: readonly string[],
): CommonPolicy {
  const connections = hubs
    ? network.resources.ofType('vpngateways/vpnconnections')
    : connectionsOf(network, regions);
  const found = connections.map(resource => ({
    resource,
    policy: policyOf(resource),
  }));
  const texts = new Set(found.map(({ policy }) => JSON.stringify(policy)));
  const [first] = found;
  if (!first) return { notTaken: [] };
  if (texts.size === 1 && first.policy && 'value' in first.policy) {
    const { value } = first.policy;
    return {
      ...(JSON.stringify(value) === JSON.stringify(defaultIpsecPolicy)
        ? {}
        : { policy: value }),
      notTaken: [],
    };
  }
  return {
    notTaken: found.map(({ resource: { id }, policy }) => ({
      id,
      why: policy
        ? `A spec has one IPsec policy for all connections, of values that count as secure; this one is ${
            'value' in policy ? 'not that of all others' : policy.problem
          }.`
        : 'It has no IPsec policy of its own, so that the proposals of Azure hold; the connections of a spec have one.',
    })),
  };
}

/** The VPN connections of the gateways in these networks. */
function connectionsOf(
  network: ExistingNetwork,
  regions: readonly string[],
): ArmResource[] {
  const gateways = new Set(
    gatewayResources(network)
      .filter(
        ({ type, vnet }) =>
          type === 'vpn' && vnet !== undefined && regions.includes(vnet),
      )
      .map(({ resource }) => resource.key),
  );
  return network.resources
    .ofType('connections')
    .filter(({ properties }) =>
      gateways.has(keyOf(idIn(properties, 'virtualNetworkGateway1') ?? '')),
    );
}

/** The policy of a connection, or the values that no spec has. */
type Policy =
  | { readonly value: IpsecPolicySpec }
  | { readonly problem: string };

/** The IPsec policy of a connection; undefined where it has none of its own. */
export function policyOf({ properties }: ArmResource): Policy | undefined {
  const [values] = [
    properties,
    ...recordsOf(properties, 'vpnLinkConnections').map(propertiesOf),
  ].flatMap(each => recordsOf(each, 'ipsecPolicies'));
  return values && readPolicy(values);
}

function readPolicy(values: Values): Policy {
  const read = {
    ikeEncryption: textOf(values, 'ikeEncryption'),
    ikeIntegrity: textOf(values, 'ikeIntegrity'),
    dhGroup: textOf(values, 'dhGroup'),
    ipsecEncryption: textOf(values, 'ipsecEncryption'),
    ipsecIntegrity: textOf(values, 'ipsecIntegrity'),
    pfsGroup: textOf(values, 'pfsGroup'),
    saLifetimeSeconds: numberOf(values, 'saLifeTimeSeconds'),
    saDataSizeKilobytes: numberOf(values, 'saDataSizeKilobytes'),
  };
  const parsed = ipsecPolicy.safeParse(read);
  return parsed.success
    ? { value: parsed.data }
    : { problem: Object.values(read).join(', ') };
}
