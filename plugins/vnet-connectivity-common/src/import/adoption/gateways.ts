import { gatewayZones, serviceSubnets } from '../../azure';
import type { ArmResource } from '../../readers/arm/resources';
import { keyOf, placeOf } from '../../readers/arm/resources';
import type { RegionSpec } from '../../spec';
import type { VirtualNetwork } from '../../topology';
import { gatewayResources } from '../existing';
import type { Context, ExistingFields } from './context';
import {
  configurationsOf,
  expectationsOfExpressRouteGateway,
  expectationsOfPublicAddress,
  expectationsOfSubnet,
  expectationsOfVpnGateway,
} from './expectations';
import { elsewhereThan, isBeside } from './places';

/** The gateways of a region's network that are adopted with their subnet; undefined where none is. */
export function gatewaysOf(
  context: Context,
  vnet: VirtualNetwork,
): ExistingFields | undefined {
  const { topology, ledger } = context;
  const isHere = ({ region }: { readonly region: string }) =>
    region === vnet.key;
  const vpn = topology.vpnGateways.some(isHere)
    ? gatewayIn(context, vnet, 'vpn')
    : undefined;
  const er = topology.expressRouteGateways.some(isHere)
    ? gatewayIn(context, vnet, 'er')
    : undefined;
  const gateways = [vpn, er].flatMap(each => each ?? []);
  if (gateways.length === 0) return undefined;
  const subnet = gatewaySubnetOf(context, vnet);
  if (!subnet) {
    gateways.forEach(each =>
      ledger.refuse(each, 'The document does not have its GatewaySubnet.'),
    );
    return undefined;
  }
  if (
    !ledger.adopt([[subnet, expectationsOfSubnet(subnet, vnet.gatewaySubnet)]])
  ) {
    gateways.forEach(each =>
      ledger.refuse(each, 'Its GatewaySubnet is not adopted.'),
    );
    return undefined;
  }
  const existingVpnGateway = vpn && vpnGatewayOf(context, vnet, vpn);
  const existingExpressRouteGateway =
    er && expressRouteGatewayOf(context, vnet, er, existingVpnGateway?.id);
  return {
    existingServiceSubnets: [serviceSubnets.gateway.name],
    ...(existingVpnGateway ? { existingVpnGateway } : {}),
    ...(existingExpressRouteGateway ? { existingExpressRouteGateway } : {}),
  };
}

function gatewaySubnetOf(
  { network }: Context,
  { existingId = '' }: VirtualNetwork,
): ArmResource | undefined {
  return network.resources
    .childrenOf({ key: keyOf(existingId) }, 'subnets')
    .find(
      ({ name }) =>
        name.toLowerCase() === serviceSubnets.gateway.name.toLowerCase(),
    );
}

/** The one gateway of a type that stands in a network. */
function gatewayIn(
  { network, candidate }: Context,
  { key }: VirtualNetwork,
  type: 'vpn' | 'er',
): ArmResource | undefined {
  const all = gatewayResources(network).filter(
    each =>
      each.type === type &&
      each.vnet !== undefined &&
      candidate.keys.vnets.get(each.vnet) === key,
  );
  return all.length === 1 ? all[0].resource : undefined;
}

function vpnGatewayOf(
  { network, topology, ledger }: Context,
  vnet: VirtualNetwork,
  resource: ArmResource,
): RegionSpec['existingVpnGateway'] {
  const gateway = topology.vpnGateways.find(
    ({ region }) => region === vnet.key,
  );
  if (!gateway) return undefined;
  const elsewhere = elsewhereThan(
    vnet.existingId ?? '',
    resource.id,
    'subscription',
  );
  if (elsewhere !== undefined) {
    ledger.refuse(resource, elsewhere);
    return undefined;
  }
  const stated = configurationsOf(resource);
  const configurations = stated.flatMap(({ name, publicIpAddressId = '' }) => {
    const address = network.resources.withKey(keyOf(publicIpAddressId));
    return name !== undefined && address && isBeside(resource, address)
      ? [{ name, address }]
      : [];
  });
  if (configurations.length === 0 || configurations.length < stated.length) {
    ledger.refuse(
      resource,
      `The document does not have all of its IP configurations with their public IP addresses in its resource group, ${
        placeOf(resource.id).resourceGroup
      }.`,
    );
    return undefined;
  }
  const zones = [...(configurations[0].address.zones ?? [])].sort();
  const isAdopted = ledger.adopt([
    [
      resource,
      [
        ...expectationsOfVpnGateway(resource, gateway, vnet),
        {
          what: 'the number of its IP configurations',
          is: configurations.length,
          becomes: gateway.activeActive ? 2 : 1,
          effect: 'replaced',
        },
      ],
    ],
    ...configurations.map(
      ({ address }) =>
        [address, expectationsOfPublicAddress(address, vnet, zones)] as const,
    ),
  ]);
  return isAdopted
    ? {
        id: resource.id,
        ipConfigurations: configurations.map(({ name, address }) => ({
          name,
          publicIpAddressId: address.id,
        })),
        ...(zones.join() === gatewayZones(vnet.location).join()
          ? {}
          : { zones: zones.filter(isZone) }),
      }
    : undefined;
}

function isZone(text: string): text is '1' | '2' | '3' {
  return ['1', '2', '3'].includes(text);
}

/** @param beside - id of the VPN gateway of the network that is adopted */
function expressRouteGatewayOf(
  { topology, ledger }: Context,
  vnet: VirtualNetwork,
  resource: ArmResource,
  beside: string | undefined,
): RegionSpec['existingExpressRouteGateway'] {
  const gateway = topology.expressRouteGateways.find(
    ({ region }) => region === vnet.key,
  );
  if (!gateway) return undefined;
  const elsewhere =
    beside === undefined
      ? elsewhereThan(vnet.existingId ?? '', resource.id, 'subscription')
      : elsewhereThan(beside, resource.id, 'resourceGroup');
  if (elsewhere !== undefined) {
    ledger.refuse(resource, elsewhere);
    return undefined;
  }
  const [configuration, ...others] = configurationsOf(resource);
  if (configuration?.name === undefined || others.length > 0) {
    ledger.refuse(
      resource,
      'The document does not show it with one IP configuration.',
    );
    return undefined;
  }
  const { name, publicIpAddressId } = configuration;
  return ledger.adopt([
    [resource, expectationsOfExpressRouteGateway(resource, gateway, vnet)],
  ])
    ? {
        id: resource.id,
        ipConfiguration: {
          name,
          ...(publicIpAddressId === undefined ? {} : { publicIpAddressId }),
        },
      }
    : undefined;
}
