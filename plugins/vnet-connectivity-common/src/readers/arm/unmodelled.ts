import { documentNames } from '../../network/element-ids';
import { isRecord } from '../../records';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { idUpTo, keyOf } from './resources';
import type { Hubs } from './hubs';

/** Types that are read. */
const modelled =
  /^(azurefirewalls|connections|expressroutecircuits(\/(peerings(\/connections)?|authorizations))?|expressroutegateways(\/expressrouteconnections)?|loadbalancers|localnetworkgateways|networkinterfaces|networkmanagers(\/(connectivityconfigurations|networkgroups(\/staticmembers)?|routingconfigurations))?|p2svpngateways|publicipaddresses|routetables(\/routes)?|virtualhubs(\/(bgpconnections|routemaps|ipconfigurations|hubvirtualnetworkconnections|hubroutetables|routingintent))?|virtualnetworkgateways(\/natrules)?|virtualnetworks(\/(subnets|virtualnetworkpeerings))?|virtualwans|vpngateways(\/(natrules|vpnconnections))?|vpnsites(\/vpnsitelinks)?)$/;

/** Types that change no route: what they drop or name is no question of routing, or they are in the subnets' properties. */
const withoutEffect =
  /^(applicationgateway\w*|applicationsecuritygroups|azurewebcategories|bastionhosts|connectionmonitors|customipprefixes|ddos\w+|dns\w+|dscpconfigurations|expressroutecrossconnections|expressrouteports|expressrouteserviceproviders|firewallpolicies|frontdoor\w*|ipallocations|ipgroups|loadbalancers\/.+|natgateways|networkexperimentprofiles|networkinterfaces\/.+|networkintentpolicies|networkmanagerconnections|networkgroupmemberships|networkmanagers\/(ipampools|scopeconnections|securityadminconfigurations|securityuserconfigurations|verifierworkspaces).*|networkprofiles|networksecuritygroups|networksecurityperimeters|networkwatchers|privatedns\w+|privateendpoints|privatelinkservices|publicipprefixes|routefilters|serviceendpointpolicies|trafficmanager\w+|virtualnetworktaps|vpnserverconfigurations|virtualnetworks\/.+|azurefirewalls\/.+|virtualwans\/.+|webapplicationfirewallpolicies)(\/.*)?$/;

/** Types of which a row without properties says nothing. */
const needsProperties =
  /^(connections|virtualnetworks|virtualnetworkgateways|virtualhubs|routetables|vpngateways|expressroutegateways|expressroutecircuits|localnetworkgateways)$/;

const provider = /^microsoft\.network\//;

/** Says of what the document has and the model does not, and of rows that do not say what they are, what depends on it. */
export function reportUnmodelled(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
  hubs: Hubs,
): void {
  for (const resource of document.resources) {
    if (!provider.test(resource.type)) continue;
    const type = resource.type.replace(provider, '');
    if (modelled.test(type)) {
      if (resource.isBare && needsProperties.test(type)) {
        missing.report(
          resource,
          'The document has its name only, without its properties.',
          {
            routing: ['everything'],
          },
        );
      }
      continue;
    }
    if (withoutEffect.test(type)) continue;
    const routing = concerned(networks, hubs, [
      resource.id,
      resource.properties,
    ]);
    if (routing.length > 0) {
      missing.report(
        resource,
        'The model does not know this type of resource.',
        { routing },
      );
    } else
      missing.note(resource, 'The model does not know this type of resource.');
  }
}

/** Resources that may be there or not, and change more than the path between two networks. */
export function doubtfulResources({
  resources,
}: ArmDocument): readonly ArmResource[] {
  return resources.filter(
    ({ type, condition, isOneOfSeveral }) =>
      condition !== undefined &&
      provider.test(type) &&
      !withoutEffect.test(type.replace(provider, '')) &&
      (isOneOfSeveral ||
        type !== 'microsoft.network/virtualnetworks/virtualnetworkpeerings'),
  );
}

/** Networks and hubs that ids in a value name. */
function concerned(
  networks: Networks,
  { found }: Hubs,
  value: unknown,
): string[] {
  const names = new Set<string>();
  const visit = (each: unknown) => {
    if (typeof each === 'string') {
      const vnet = networks.nameOf(each);
      if (vnet !== undefined) names.add(vnet);
      const hub = idUpTo(each, 'virtualHubs');
      const known = hub === undefined ? undefined : found.get(keyOf(hub));
      if (known) names.add(documentNames.hub(known.name));
    } else if (Array.isArray(each)) each.forEach(visit);
    else if (isRecord(each)) Object.values(each).forEach(visit);
  };
  visit(value);
  return [...names].sort();
}
