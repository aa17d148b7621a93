import { idUpTo, keyOf, parentKey } from '../readers/arm/resources';
import {
  idIn,
  listOf,
  propertiesOf,
  recordsOf,
  textOf,
} from '../readers/arm/values';
import type { Account } from './account';
import { partOf } from './account';
import { networkOfResident } from './existing';

const hubAccount: Account = (
  { hubs, network, names, promised, candidate },
  hub,
) => {
  if (hubs.has(hub.key)) return undefined;
  if (idIn(hub.properties, 'virtualWan') !== undefined) {
    return 'No virtual network that the spec takes is connected with the virtual hub; a region of a spec has a network.';
  }
  const vnet = [hub, ...network.resources.childrenOf(hub, 'ipconfigurations')]
    .flatMap(each => [
      networkOfResident(names, each),
      names.vnet(idIn(each.properties, 'subnet')),
    ])
    .find(each => each !== undefined);
  const key = candidate.keys.vnets.get(vnet ?? '');
  return promised.routeServers.some(each => each.vnet === key)
    ? undefined
    : 'The spec has no Route Server there.';
};

/** Of a virtual hub, or of a Route Server, which is one too. */
const ofHub: Account = (context, { key, id }) => {
  const hub = context.network.resources.withKey(
    keyOf(idUpTo(id, 'virtualHubs') ?? parentKey(key)),
  );
  return hub && hubAccount(context, hub) === undefined
    ? undefined
    : partOf('Its virtual hub');
};

const hubTableAccount: Account = (context, resource) => {
  const why = ofHub(context, resource);
  if (why !== undefined) return why;
  return /^(defaultRouteTable|noneRouteTable)$/i.test(resource.name) &&
    listOf(resource.properties, 'routes').length === 0
    ? undefined
    : 'A spec has no route tables of virtual hubs.';
};

const intentAccount: Account = (context, resource) =>
  ofHub(context, resource) ??
  (context.candidate.spec.inspection
    ? undefined
    : 'The spec has no firewall in the virtual hub.');

const wanAccount: Account = ({ hubs, network }, { key }) =>
  [...hubs].some(
    hub =>
      keyOf(
        idIn(network.resources.withKey(hub)?.properties ?? {}, 'virtualWan') ??
          '',
      ) === key,
  )
    ? undefined
    : 'None of its virtual hubs is taken.';

const atHubGateway: Account = ({ gateways }, { key }) =>
  gateways.has(parentKey(key)) ? undefined : partOf('Its gateway');

const hubGatewayAccount: Account = ({ gateways }, { key }) =>
  gateways.has(key)
    ? undefined
    : 'The spec has no such gateway in the virtual hub: nothing that the spec takes is connected with it.';

const siteAccount: Account = ({ devices }, { name, properties }) => {
  const addresses = [
    textOf(properties, 'ipAddress') ?? name,
    ...recordsOf(properties, 'vpnSiteLinks')
      .map(propertiesOf)
      .map(each => textOf(each, 'ipAddress') ?? textOf(each, 'fqdn') ?? ''),
  ];
  return addresses.some(each => devices.has(each))
    ? undefined
    : 'Nothing that the spec takes is connected with it.';
};

/** The accounts of resources of Virtual WAN and of Route Servers, by type. */
export const hubAccounts: Readonly<Record<string, Account>> = {
  virtualwans: wanAccount,
  virtualhubs: hubAccount,
  'virtualhubs/hubvirtualnetworkconnections': ofHub,
  'virtualhubs/hubroutetables': hubTableAccount,
  'virtualhubs/routingintent': intentAccount,
  'virtualhubs/ipconfigurations': ofHub,
  'virtualhubs/bgpconnections': ofHub,
  vpngateways: hubGatewayAccount,
  'vpngateways/vpnconnections': atHubGateway,
  expressroutegateways: hubGatewayAccount,
  'expressroutegateways/expressrouteconnections': atHubGateway,
  vpnsites: siteAccount,
};
