import { otherNames } from '../../network/element-ids';
import type { VirtualWan } from '../../network/graph';
import type { Draft } from './draft';
import { addInstances, addOrigin, addSession, addSpeaker } from './draft';
import type { HubModel } from './types';
import { regionElement } from './vnets';

/** Adds a virtual hub, its firewall and gateways, and a router for each of its route tables. */
export function addHub(
  draft: Draft,
  entry: VirtualWan,
  name: string,
  tables: readonly string[],
): HubModel {
  const { elements, names } = draft;
  const { region, firewall, ...hub } = entry.hubs[name];
  const id = names.hub(name);
  const element = elements.add('hub', id, otherNames.hub(name));
  if (region !== undefined) {
    elements.failsWith(element, regionElement(draft, region));
  }
  const secured = firewall || hub.privatePolicy || hub.internetPolicy;
  const firewallElement = secured
    ? elements.add(
        'hub-firewall',
        names.hubFirewall(name),
        otherNames.hubFirewall(id, name),
      )
    : undefined;
  if (firewallElement !== undefined) {
    elements.failsWith(firewallElement, element);
    if (hub.stateful) draft.stateful.add(firewallElement);
  }
  for (const type of hub.gateways) {
    if (type !== 'p2s') hubGatewayElement(draft, entry, name, type);
  }
  const speakers = tables.map((table): [string, number] => {
    const speaker = addSpeaker(draft, {
      kind: 'hub',
      name,
      element,
      table,
      hub: draft.hubs.length,
      preference: hub.hubRoutingPreference ?? 'ExpressRoute',
      allowVirtualWanTraffic: true,
      allowRemoteVnetTraffic: hub.allowNonVirtualWanTraffic,
    });
    if (hub.internetPolicy) {
      addOrigin(draft, {
        speaker: speaker.index,
        prefix: draft.prefixes.id('0.0.0.0/0'),
        learned: 'own',
        firewall: true,
      });
    }
    return [table, speaker.index];
  });
  const model: HubModel = {
    name,
    element,
    firewall: firewallElement,
    privatePolicy: hub.privatePolicy,
    internetPolicy: hub.internetPolicy,
    standard: entry.type === 'Standard',
    branchToBranch: entry.branchToBranch,
    tables: new Map(speakers),
  };
  draft.hubs.push(model);
  return model;
}

/** Hubs of a Standard virtual WAN are meshed; those of a Basic one are not. Source: Virtual WAN FAQ. */
export function joinHubs(
  draft: Draft,
  hubs: readonly HubModel[],
  tables: readonly string[],
): void {
  hubs.forEach((a, index) =>
    hubs.slice(index + 1).forEach(b =>
      tables.forEach(table =>
        addSession(draft, a.tables.get(table)!, b.tables.get(table)!, {
          kind: 'hub-hub',
          elements: [],
          bgp: true,
        }),
      ),
    ),
  );
}

export function hubConnectionElement(
  { elements, names }: Draft,
  entry: VirtualWan,
  {
    id,
    vnet,
    hub,
  }: { readonly id?: string; readonly vnet: string; readonly hub: string },
): number {
  const connected = entry.vnetConnections.filter(each => each.vnet === vnet);
  return elements.add(
    'hub-connection',
    names.hubConnection(hub, vnet, id),
    otherNames.hubConnection(hub, vnet, connected.length === 1),
  );
}

/** The element of a gateway in a hub, which fails with the hub and its region. */
export function hubGatewayElement(
  draft: Draft,
  entry: VirtualWan,
  hub: string,
  type: 'vpn' | 'er',
): number {
  const { elements, names } = draft;
  const known = elements.byName.get(names.hubGatewayFailure(hub, type));
  if (known !== undefined) return known;
  const gateway = elements.add(
    type === 'er' ? 'er-gateway' : 'vpn-gateway',
    names.hubGateway(hub, type),
    otherNames.hubGateway(hub, type),
    names.hubGatewayFailure(hub, type),
  );
  elements.failsWith(gateway, elements.byName.get(names.hub(hub))!);
  const { region } = entry.hubs[hub];
  if (region !== undefined) {
    elements.failsWith(gateway, regionElement(draft, region));
  }
  // The gateways of a hub are always active-active. Source: Virtual WAN FAQ.
  draft.instances.set(gateway, {
    elements: addInstances(
      draft,
      gateway,
      names.hubGateway(hub, type),
      otherNames.hubGatewayInstances(hub, type),
    ),
    activeActive: true,
  });
  return gateway;
}
