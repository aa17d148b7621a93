import type { Hub } from '../../network/graph';
import type { Reader } from './reader';
import { placedBlocks } from './blocks';
import { blocksOf, textsOf } from './values';
import type { KeyOfHub } from './virtual-hubs';
import { hubOf } from './virtual-hubs';

type Security = Partial<
  Pick<Hub, 'firewall' | 'stateful' | 'privatePolicy' | 'internetPolicy'>
>;

/** Firewalls in hubs, and the routing intent that sends traffic to them. */
export function readSecurity(
  reader: Reader,
  keyOf: KeyOfHub,
): ReadonlyMap<string, Security> {
  const security = new Map<string, Security>();
  const add = (hub: string | undefined, more: Security) => {
    if (hub !== undefined) security.set(hub, { ...security.get(hub), ...more });
  };
  for (const firewall of reader.ofType('azurerm_firewall')) {
    for (const block of placedBlocks(firewall, 'virtual_hub')) {
      add(hubOf(reader, keyOf, firewall, block), {
        firewall: true,
        stateful: true,
      });
    }
  }
  for (const intent of reader.ofType('azurerm_virtual_hub_routing_intent')) {
    const hub = hubOf(reader, keyOf, intent);
    for (const block of placedBlocks(intent, 'routing_policy')) {
      const nextHop = reader.find(intent, 'next_hop', {
        types: ['azurerm_firewall'],
        block,
        // Azure takes the firewall of the hub itself.
        accepts: each => blocksOf(each.values, 'virtual_hub').length > 0,
        near: true,
        without: 'the policy is left out',
      });
      const isFirewall =
        nextHop.kind === 'resource' ||
        (nextHop.kind === 'outside' && /\/azureFirewalls\//i.test(nextHop.id));
      if (!isFirewall) {
        if (nextHop.kind !== 'undecided') {
          reader.report(
            intent,
            'Only Azure Firewall is known as the next hop of a routing policy; the policy is left out.',
          );
        }
        continue;
      }
      const destinations = textsOf(block.values, 'destinations');
      add(hub, {
        ...(destinations.includes('PrivateTraffic')
          ? { privatePolicy: true }
          : {}),
        ...(destinations.includes('Internet') ? { internetPolicy: true } : {}),
      });
    }
  }
  return security;
}
