import type { PredictedResource } from '../../__testUtils__/bicep-compiler';
import { gatewayReaders } from './bicep/gateways';
import { networkReaders } from './bicep/networks';
import type { BicepReaders, Body } from './bicep/reader';
import { virtualWanReaders } from './bicep/virtual-wan';
import { readWhole } from './read-whole';
import type { Resource } from './resource';

const readers: BicepReaders = {
  ...networkReaders,
  ...gatewayReaders,
  ...virtualWanReaders,
};

/** The resources of the snapshot of a Bicep deployment. */
export function fromBicep(snapshot: readonly PredictedResource[]): Resource[] {
  const resources = snapshot.flatMap((resource): Resource[] => {
    // Terraform protects by prevent_destroy, which is no resource.
    if (resource.type === 'Microsoft.Authorization/locks') return [];
    const read = readers[resource.type];
    if (!read) {
      throw new Error(`${resource.id}: nobody reads ${resource.type}.`);
    }
    return readWhole(resource, body => [
      { id: resource.id.toLowerCase(), ...read(body) },
    ]);
  });
  return withFirewallsAsNextHops(joined(resources));
}

/** Resources that several templates' resources describe, as one. */
function joined(resources: readonly Resource[]): Resource[] {
  const found = new Map<string, Resource>();
  for (const resource of resources) {
    const key = `${resource.type} ${resource.id}`;
    const other = found.get(key);
    if (other && resource.type !== 'route-server') {
      throw new Error(`${key} is there twice.`);
    }
    found.set(key, {
      ...resource,
      facts: { ...other?.facts, ...resource.facts },
    });
  }
  return [...found.values()];
}

/** Bicep writes the address that a firewall will have, where Terraform waits for it. */
function withFirewallsAsNextHops(resources: readonly Resource[]): Resource[] {
  const prefixes = new Map(
    resources
      .filter(({ type }) => type === 'subnet')
      .map(({ id, facts }) => [id, (facts.prefixes as string[])[0]]),
  );
  const firewalls = new Map(
    resources
      .filter(({ type }) => type === 'firewall')
      .flatMap(({ id, facts }) =>
        (facts.addresses as { subnet: string }[]).map(
          ({ subnet }): [string, string] => {
            const octets = (prefixes.get(subnet) ?? '')
              .split('/')[0]
              .split('.');
            const first = [...octets.slice(0, 3), Number(octets[3]) + 4];
            return [first.join('.'), id];
          },
        ),
      ),
  );
  return resources.map(resource =>
    resource.type === 'route-table'
      ? {
          ...resource,
          facts: {
            ...resource.facts,
            routes: Object.fromEntries(
              Object.entries(resource.facts.routes as Body).map(
                ([name, route]: [string, Body]) => [
                  name,
                  {
                    ...route,
                    address: firewalls.get(route.address) ?? route.address,
                  },
                ],
              ),
            ),
          },
        }
      : resource,
  );
}
