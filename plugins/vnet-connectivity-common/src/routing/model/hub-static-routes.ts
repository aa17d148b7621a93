import { contains, parseAddress, prefixOf } from '../../address';
import type { HubRoute, VirtualWan } from '../../network/graph';
import { parseHubTableName } from '../../network/element-ids';
import type { Draft } from './draft';
import { addOrigin } from './draft';
import { tableName } from './hub-route-tables';
import { hubConnectionElement } from './hubs';
import type { HubModel } from './types';

/** A static route of a hub's route table: to the firewall, or to a VNet connection and the appliance behind it. */
export function addHubRoute(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
  { table, hub: only, prefixes, nextHop }: HubRoute,
): void {
  const hubName = only ?? parseHubTableName(table).hub;
  const target = nextHop.kind === 'named' ? nextHop : undefined;
  const address =
    target &&
    (parseAddress(target.address ?? target.key) ??
      draft.nvas[draft.nvaByName.get(target.key) ?? -1]?.ip);
  const owner = draft.nvas.find(({ ip }) => ip === address)?.vnet;
  const connection = entry.vnetConnections.find(
    ({ id, vnet }) =>
      (target && (id === target.key || vnet === target.key)) ||
      (owner !== undefined && draft.vnetByName.get(vnet) === owner),
  );
  for (const [name, hub] of hubs) {
    const at = hub.tables.get(tableName(table));
    if ((hubName !== undefined && name !== hubName) || at === undefined)
      continue;
    for (const text of prefixes) {
      const base = {
        speaker: at,
        prefix: draft.prefixes.id(text),
        learned: 'static' as const,
      };
      if (nextHop.kind === 'firewall') {
        addOrigin(draft, { ...base, firewall: true });
      } else if (connection) {
        const vnet = draft.vnetByName.get(connection.vnet)!;
        const fixed = connection.staticRoutes.find(
          each =>
            contains(prefixOf(each.prefix), prefixOf(text)) ||
            contains(prefixOf(text), prefixOf(each.prefix)),
        );
        const remote = hubs.get(connection.hub);
        addOrigin(draft, {
          ...base,
          elements: [
            ...(remote && remote !== hub ? [remote.element] : []),
            hubConnectionElement(draft, entry, connection),
            draft.vnets[vnet].element,
          ],
          vnet,
          nextHopIp:
            address ?? (fixed ? parseAddress(fixed.nextHopIp) : undefined),
        });
      }
    }
  }
}
