import type { Instance } from './instances';
import type { Reader } from './reader';
import { nothing } from './concerns';
import { placedBlocks } from './blocks';
import type { Values } from './values';
import { numberOf, textOf } from './values';

const balancerType = 'azurerm_lb';
const poolType = 'azurerm_lb_backend_address_pool';
const memberType = 'azurerm_network_interface_backend_address_pool_association';

/**
 * Addresses of internal load balancers by the network interfaces among which they share all traffic: those of rules for
 * high-availability ports. Other rules carry single ports, which says nothing of a network. Source: High availability
 * ports overview, 2024-09.
 */
export function readFrontends(
  reader: Reader,
): ReadonlyMap<Instance, readonly string[]> {
  const frontends = new Map<Instance, string[]>();
  const members = readMembers(reader);
  for (const rule of reader.ofType('azurerm_lb_rule')) {
    const { values } = rule;
    if (!isForAllPorts(values)) continue;
    const address = addressOf(reader, rule);
    if (address === undefined) continue;
    const pools = reader.findAll(rule, 'backend_address_pool_ids', {
      types: [poolType],
      near: true,
      without: 'the rule is left out',
      concerns: nothing,
    });
    for (const pool of pools) {
      const found = pool.kind === 'resource' ? members.get(pool.instance) : [];
      for (const member of found ?? []) {
        const known = frontends.get(member) ?? [];
        if (!known.includes(address))
          frontends.set(member, [...known, address]);
      }
    }
  }
  return frontends;
}

function isForAllPorts(values: Values): boolean {
  return (
    textOf(values, 'protocol')?.toLowerCase() === 'all' &&
    numberOf(values, 'frontend_port') === 0 &&
    numberOf(values, 'backend_port') === 0
  );
}

/** Private address of the frontend of a rule. */
function addressOf(reader: Reader, rule: Instance): string | undefined {
  const balancer = reader.find(rule, 'loadbalancer_id', {
    types: [balancerType],
    near: true,
    without: 'the rule is left out',
    concerns: nothing,
  });
  const name = textOf(rule.values, 'frontend_ip_configuration_name');
  if (balancer.kind !== 'resource' || name === undefined) return undefined;
  // A Basic one has no such rules, and a Gateway load balancer is chained to others and no next hop.
  if (/^(Basic|Gateway)$/i.test(textOf(balancer.instance.values, 'sku') ?? ''))
    return undefined;
  const frontend = placedBlocks(
    balancer.instance,
    'frontend_ip_configuration',
  ).find(({ values }) => textOf(values, 'name') === name);
  return frontend && textOf(frontend.values, 'private_ip_address');
}

/** Network interfaces by the pool that they are in. */
function readMembers(reader: Reader): ReadonlyMap<Instance, Instance[]> {
  const members = new Map<Instance, Instance[]>();
  const without = 'the member is left out';
  for (const association of reader.ofType(memberType)) {
    const member = reader.find(association, 'network_interface_id', {
      types: ['azurerm_network_interface'],
      without,
      concerns: nothing,
    });
    const pool = reader.find(association, 'backend_address_pool_id', {
      types: [poolType],
      near: true,
      without,
      concerns: nothing,
    });
    if (member.kind !== 'resource' || pool.kind !== 'resource') continue;
    members.set(pool.instance, [
      ...(members.get(pool.instance) ?? []),
      member.instance,
    ]);
  }
  return members;
}
