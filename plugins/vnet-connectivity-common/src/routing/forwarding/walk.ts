import { formatAddress } from '../../address';
import { holds } from '../model/holds';
import { equalCost } from '../bgp/converge';
import type { Entry } from '../bgp/entry';
import { mayHairpin } from '../bgp/policy';
import type {
  HubModel,
  NetworkModel,
  Probe,
  UnknownParts,
  UserRoute,
  VnetLink,
} from '../model/types';
import { everyConnection } from '../model/virtual-wan';
import type { Network } from '../state';
import {
  decide,
  isAmbiguous,
  isOfSite,
  isReserved,
  livingLink,
  siteRoute,
  speakerRoute,
  systemRoute,
  userRoute,
} from './decision';
import {
  missingAtSite,
  missingInGateway,
  missingInRouter,
  missingInSubnet,
} from './missing';

/** What becomes of a packet. */
export interface Walk {
  /** Element at which it is delivered; absent where it is dropped. */
  readonly arrived?: number;
  /** Elements in order, from the source. */
  readonly path: readonly number[];
  /** Number of leading elements of the path that the first lookup decides. */
  readonly firstHop: number;
  /** Elements on which the outcome depends: the path, and where its routes come from. */
  readonly evidence: readonly number[];
  /** Why it is dropped; in words when asked. */
  readonly reason?: () => string;
  /** What is missing to say where it goes from the end of the path; see {@link Unknowns}. */
  readonly unknown?: UnknownParts;
}

const nothing: UnknownParts = [];

/** Longest way that a packet takes before it counts as looping. */
const maxSteps = 32;
/** Equal-cost paths that are followed at most. */
const maxPaths = 64;

/** Follows a packet along the chosen routes. */
export function walk(network: Network, from: Probe, address: number): Walk {
  return follow(network, from, address, false)[0];
}

/** Follows a packet along every route that carries traffic; the chosen ones first. */
export function walkAll(
  network: Network,
  from: Probe,
  address: number,
): Walk[] {
  return follow(network, from, address, true);
}

/** Where a packet is. */
type Place =
  | { readonly at: 'subnet'; readonly vnet: number; readonly table: number }
  | { readonly at: 'vnet'; readonly vnet: number }
  | { readonly at: 'nva'; readonly nva: number }
  | { readonly at: 'speaker'; readonly speaker: number; readonly from: number }
  | { readonly at: 'internet' };

interface Trail {
  readonly path: number[];
  /** What the routes used depend on. */
  readonly control: (readonly number[])[];
  lastEntry?: Entry;
  firstHop: number;
}

interface Packet {
  readonly network: Network;
  readonly address: number;
  readonly source: number;
  readonly all: boolean;
}

/** One way on: elements passed, and where they lead; or the reason why there is none. */
interface Step {
  readonly pass: readonly number[];
  readonly to?: Place;
  readonly reason?: () => string;
  readonly entry?: Entry;
  /** What the step depends on without passing it. */
  readonly depends?: readonly number[];
}

function follow(
  network: Network,
  from: Probe,
  address: number,
  all: boolean,
): Walk[] {
  const { model, failed } = network;
  const packet: Packet = { network, address, source: from.address, all };
  const start =
    from.vnet === undefined
      ? model.speakers[from.site ?? -1].element
      : model.vnets[from.vnet].element;
  if (failed[start]) {
    return [
      {
        path: [start],
        firstHop: 1,
        evidence: [start],
        reason: () => `${model.elements.list[start].id} has failed`,
      },
    ];
  }
  const walks: Walk[] = [];
  const open: { place: Place; trail: Trail; steps: number }[] = [
    {
      place:
        from.vnet === undefined
          ? { at: 'speaker', speaker: from.site ?? -1, from: -1 }
          : { at: 'subnet', vnet: from.vnet, table: from.table ?? 0 },
      trail: { path: [start], control: [], firstHop: 0 },
      steps: 0,
    },
  ];
  while (open.length > 0 && walks.length < maxPaths) {
    const { place, trail, steps } = open.pop()!;
    const missing = model.unknowns ? missingAt(packet, place) : nothing;
    if (missing.length > 0) {
      extend(trail, placeElements(model, place));
      if (trail.firstHop === 0) trail.firstHop = trail.path.length;
      walks.push({ ...finish(trail, undefined, undefined), unknown: missing });
      continue;
    }
    const found =
      steps < maxSteps ? next(packet, place) : drop(() => 'the packet loops');
    const steady = found.length > 0 ? found : drop(() => 'there is no way on');
    const taken = all ? steady : steady.slice(0, 1);
    // The last pushed is followed first, so the chosen way goes in last.
    for (let index = taken.length - 1; index >= 0; index -= 1) {
      const { pass, to, reason, entry, depends } = taken[index];
      const mine =
        taken.length === 1
          ? trail
          : {
              path: [...trail.path],
              control: [...trail.control],
              lastEntry: trail.lastEntry,
              firstHop: trail.firstHop,
            };
      extend(mine, pass);
      if (depends) mine.control.push(depends);
      if (entry) {
        // Along one route every next entry depends on no more than the one before.
        const { lastEntry } = mine;
        if (entry !== lastEntry && entry !== lastEntry?.parent) {
          mine.control.push(entry.elements);
        }
        mine.lastEntry = entry;
      }
      const arrived = to && arrival(packet, to);
      const unclear = model.unknowns
        ? [
            ...missingOf(packet, pass),
            ...(arrived === undefined ? nothing : missingAtEnd(packet, to)),
          ]
        : nothing;
      if (unclear.length > 0) {
        if (mine.firstHop === 0) mine.firstHop = mine.path.length;
        walks.push({ ...finish(mine, undefined, undefined), unknown: unclear });
        continue;
      }
      if (arrived !== undefined || !to) {
        if (
          arrived !== undefined &&
          mine.path[mine.path.length - 1] !== arrived
        ) {
          mine.path.push(arrived);
        }
        if (mine.firstHop === 0) mine.firstHop = mine.path.length;
        walks.push(finish(mine, arrived, reason));
      } else {
        if (mine.firstHop === 0) {
          mine.firstHop = mine.path.length + (passesPlace(to) ? 1 : 0);
        }
        open.push({ place: to, trail: mine, steps: steps + 1 });
      }
    }
  }
  return walks;
}

/** Adds elements to the path, each once where it comes several times in a row. */
function extend({ path }: Trail, elements: readonly number[]): void {
  for (const element of elements) {
    if (path[path.length - 1] !== element) path.push(element);
  }
}

/** What is missing to say where a packet goes from a place. */
function missingAt({ network, address }: Packet, place: Place): UnknownParts {
  const { unknowns, vnets, speakers } = network.model;
  if (!unknowns) return nothing;
  const [element] = placeElements(network.model, place);
  // What has failed drops it, whatever else it would do.
  if (element !== undefined && network.failed[element]) return nothing;
  const here = unknowns.routing.get(element);
  switch (place.at) {
    case 'subnet': {
      const vnet = vnets[place.vnet];
      return missingInSubnet(
        network,
        unknowns,
        vnet,
        vnet.tables[place.table],
        address,
      );
    }
    case 'nva':
      return here ?? nothing;
    case 'speaker': {
      const { kind } = speakers[place.speaker];
      if (here || kind === 'nva') return here ?? nothing;
      return kind === 'vpn' || kind === 'er'
        ? missingInGateway(network, unknowns, place.speaker, address)
        : missingInRouter(network, unknowns, place.speaker, address);
    }
    default:
      return nothing;
  }
}

/** What is missing of elements that a packet passes. */
function missingOf(
  { network: { model } }: Packet,
  passed: readonly number[],
): UnknownParts {
  const { unknowns } = model;
  return unknowns
    ? passed.flatMap(element => unknowns.routing.get(element) ?? nothing)
    : nothing;
}

/** What is missing to say that a packet ends where it has arrived. */
function missingAtEnd(
  { network, address }: Packet,
  place: Place | undefined,
): UnknownParts {
  const { unknowns } = network.model;
  return unknowns && place?.at === 'speaker'
    ? missingAtSite(network, unknowns, place.speaker, address)
    : nothing;
}

/** The element that a place adds to the path. */
function placeElements(
  { nvas, speakers }: NetworkModel,
  place: Place,
): readonly number[] {
  switch (place.at) {
    case 'nva':
      return [nvas[place.nva].element];
    case 'speaker':
      return [speakers[place.speaker].element];
    default:
      return [];
  }
}

/** Whether a place adds itself to the path when the packet leaves it. */
function passesPlace({ at }: Place): boolean {
  return at === 'nva' || at === 'speaker';
}

function finish(
  { path, control, firstHop }: Trail,
  arrived: number | undefined,
  reason: Walk['reason'],
): Walk {
  if (control.length === 0) {
    return { arrived, path, firstHop, evidence: path, reason };
  }
  const evidence = [...path];
  for (const elements of control) {
    for (const element of elements) {
      if (!evidence.includes(element)) evidence.push(element);
    }
  }
  return { arrived, path, firstHop, evidence, reason };
}

/** The element at which the packet is delivered, where it has come to its end. */
function arrival(
  { network, address }: Packet,
  place: Place,
): number | undefined {
  const { model, failed } = network;
  if (place.at === 'internet') return model.internet;
  if (place.at === 'vnet') {
    const { element, prefixes } = model.vnets[place.vnet];
    return !failed[element] && prefixes.some(prefix => holds(prefix, address))
      ? element
      : undefined;
  }
  if (place.at !== 'speaker') return undefined;
  const { kind, element } = model.speakers[place.speaker];
  return kind === 'site' &&
    !failed[element] &&
    isOfSite(network, place.speaker, address)
    ? element
    : undefined;
}

function next(packet: Packet, place: Place): readonly Step[] {
  switch (place.at) {
    case 'subnet':
      return fromSubnet(packet, place.vnet, place.table);
    case 'nva':
      return fromNva(packet, place.nva);
    case 'speaker':
      return fromSpeaker(packet, place.speaker, place.from);
    case 'vnet':
      return drop(
        () =>
          `${elementId(
            packet,
            packet.network.model.vnets[place.vnet].element,
          )} has failed or does not hold the address`,
      );
    default:
      return drop(() => 'there is no way on');
  }
}

function drop(reason: () => string, pass: readonly number[] = []): Step[] {
  return [{ pass, reason }];
}

function elementId({ network }: Packet, element: number): string {
  return network.model.elements.list[element].id;
}

/** The machine, or an appliance, sends by the effective routes of its subnet. */
function fromSubnet(
  packet: Packet,
  vnetIndex: number,
  table: number,
): readonly Step[] {
  const { network, address } = packet;
  const { model } = network;
  const vnet = model.vnets[vnetIndex];
  const decision = decide(network, vnet, vnet.tables[table], address);
  switch (decision.kind) {
    case 'local':
      return [{ pass: [], to: { at: 'vnet', vnet: vnetIndex } }];
    case 'link':
      return cross(packet, decision.link, false);
    case 'user':
      return byUserRoute(packet, vnetIndex, decision.route);
    case 'dynamic': {
      const { source, entry } = decision;
      const entries = packet.all
        ? equalCost(model, network.failed, network.routes(entry.prefix), entry)
        : [entry];
      const link = source.link ? admit(packet, source.link, false) : undefined;
      if (link?.reason !== undefined) return [{ ...link, entry }];
      const pass = [
        ...(link?.pass ?? []),
        ...(source.hubConnection === undefined ? [] : [source.hubConnection]),
      ];
      if (source.kind === 'route-server') {
        return entries.flatMap(each =>
          each.learned === 'nva' && each.parent
            ? toNva(
                packet,
                vnetIndex,
                model.speakers[each.parent.speaker].nva,
              ).map(step => ({ ...step, entry: each }))
            : [],
        );
      }
      return [
        {
          pass,
          to: { at: 'speaker', speaker: source.speaker, from: -1 },
          entry,
        },
      ];
    }
    case 'internet':
      return toInternet(packet);
    default:
      return drop(
        () =>
          `${elementId(packet, vnet.element)} has no route to ${formatAddress(
            address,
          )} (next hop None)`,
      );
  }
}

function toInternet({ network, address }: Packet): readonly Step[] {
  return isReserved(address)
    ? drop(() => 'the internet has no private addresses')
    : [{ pass: [network.model.internet], to: { at: 'internet' } }];
}

/** The link as a step without a place: with a reason where it does not carry the packet. */
function admit(packet: Packet, link: VnetLink, gatewaySends: boolean): Step {
  const { network, source } = packet;
  const id = () => elementId(packet, link.element);
  if (network.failed[link.element]) {
    return { pass: [], reason: () => `${id()} has failed` };
  }
  // The route over a link is there as long as the network at its other end is.
  const depends = [network.model.vnets[link.to].element];
  if (!link.access) {
    return {
      pass: [link.element],
      depends,
      reason: () => `${id()} does not allow virtual network access`,
    };
  }
  const originated = network.model.vnets[link.from].prefixes.some(prefix =>
    holds(prefix, source),
  );
  // What a gateway sends to a network that uses it is not forwarded traffic in the sense of the flag.
  if (!originated && !link.admitsForwarded && !(gatewaySends && link.transit)) {
    return {
      pass: [link.element],
      depends,
      reason: () => `${id()} does not admit forwarded traffic`,
    };
  }
  return { pass: [link.element] };
}

function cross(
  packet: Packet,
  link: VnetLink,
  gatewaySends: boolean,
): readonly Step[] {
  const admitted = admit(packet, link, gatewaySends);
  if (admitted.reason !== undefined) return [admitted];
  return isAmbiguous(link, packet.address)
    ? [
        {
          ...admitted,
          reason: () =>
            `several networks of ${elementId(
              packet,
              link.element,
            )} have the address ${formatAddress(packet.address)}`,
        },
      ]
    : [{ ...admitted, to: { at: 'vnet', vnet: link.to } }];
}

function byUserRoute(
  packet: Packet,
  vnetIndex: number,
  route: UserRoute,
): readonly Step[] {
  const { network } = packet;
  const { model } = network;
  const vnet = model.vnets[vnetIndex];
  switch (route.type) {
    case 'VirtualAppliance':
      return toNva(
        packet,
        vnetIndex,
        livingNva(network, route.nextHop ?? -1),
        route.nextHopText,
      );
    case 'VirtualNetworkGateway': {
      // A user route may name a VPN gateway, not an ExpressRoute gateway.
      const source = vnet.sources.find(({ kind }) => kind === 'vpn');
      if (!source) {
        return drop(
          () =>
            `${elementId(packet, vnet.element)} has no VPN gateway to send to`,
        );
      }
      const link = source.link ? admit(packet, source.link, false) : undefined;
      if (link?.reason !== undefined) return [link];
      return [
        {
          pass: link?.pass ?? [],
          to: { at: 'speaker', speaker: source.speaker, from: -1 },
        },
      ];
    }
    case 'VnetLocal': {
      const system = systemRoute(network, vnet, packet.address);
      if (system?.link) return cross(packet, system.link, false);
      return system
        ? [{ pass: [], to: { at: 'vnet', vnet: vnetIndex } }]
        : drop(() => 'the user route keeps the packet in the virtual network');
    }
    case 'Internet':
      return toInternet(packet);
    default:
      return drop(() => `the user route ${route.text} has the next hop None`);
  }
}

/** The appliance that answers at an address: of several behind a load balancer the first that lives. */
function livingNva(
  { model, failed }: Network,
  address: number,
): number | undefined {
  const all = model.nvasByIp.get(address) ?? [];
  return all.find(nva => !failed[model.nvas[nva].element]) ?? all[0];
}

/** To an appliance in the same VNet or in one that is joined to it directly. */
function toNva(
  packet: Packet,
  vnetIndex: number,
  nva: number | undefined,
  text?: string,
): readonly Step[] {
  const { model, failed } = packet.network;
  if (nva === undefined) return drop(() => `nothing forwards at ${text}`);
  const { vnet, element } = model.nvas[nva];
  if (vnet === vnetIndex) return [{ pass: [], to: { at: 'nva', nva } }];
  const link = livingLink(model.vnets[vnetIndex], vnet, failed);
  if (!link) {
    return drop(
      () =>
        `${elementId(packet, element)} is not in a network that ${elementId(
          packet,
          model.vnets[vnetIndex].element,
        )} is joined to directly`,
    );
  }
  const admitted = admit(packet, link, false);
  return admitted.reason !== undefined
    ? [admitted]
    : [{ ...admitted, to: { at: 'nva', nva } }];
}

function fromNva(packet: Packet, index: number): readonly Step[] {
  const { network, address } = packet;
  const { element, ipForwarding, speaker, vnet, table } =
    network.model.nvas[index];
  if (network.failed[element]) {
    return drop(() => `${elementId(packet, element)} has failed`, [element]);
  }
  if (!ipForwarding) {
    return drop(
      () =>
        `${elementId(packet, element)} does not forward (IP forwarding is off)`,
      [element],
    );
  }
  const learned =
    speaker === undefined
      ? undefined
      : speakerRoute(network, speaker, address, false);
  const tunnel =
    learned?.entry.session?.kind === 'tunnel' ? learned.entry : undefined;
  if (tunnel) return forward(packet, [element], tunnel);
  return [{ pass: [element], to: { at: 'subnet', vnet, table } }];
}

function fromSpeaker(
  packet: Packet,
  index: number,
  from: number,
): readonly Step[] {
  const { network, address } = packet;
  const { model } = network;
  const speaker = model.speakers[index];
  const pass = [speaker.element];
  if (network.failed[speaker.element]) {
    return drop(() => `${elementId(packet, speaker.element)} has failed`);
  }
  switch (speaker.kind) {
    case 'vpn':
    case 'er':
      return fromGateway(packet, index);
    case 'hub':
      return fromHub(packet, index, from);
    case 'nva':
      return [{ pass: [], to: { at: 'nva', nva: speaker.nva ?? -1 } }];
    case 'site': {
      const route = siteRoute(network, index, address);
      if (route) return ways(packet, pass, route);
      return isReserved(address)
        ? drop(
            () => `${speaker.name} has no route to ${formatAddress(address)}`,
            pass,
          )
        : [{ pass: [...pass, model.internet], to: { at: 'internet' } }];
    }
    default: {
      const route = speakerRoute(network, index, address, false);
      if (!route) {
        return drop(
          () =>
            `${elementId(
              packet,
              speaker.element,
            )} has no route to ${formatAddress(address)}`,
          pass,
        );
      }
      const open = ways(packet, pass, route.entry).filter(({ to }) =>
        mayPassCircuit(packet, from, to),
      );
      return open.length > 0
        ? open
        : drop(
            () =>
              `${elementId(
                packet,
                speaker.element,
              )} does not pass traffic between these two`,
            pass,
            // Without it a less specific route may lead elsewhere.
          ).map(step => ({ ...step, entry: route.entry }));
    }
  }
}

/** The edge passes traffic between gateways only where both allow it, and over Global Reach only to a site. */
function mayPassCircuit(
  { network: { model } }: Packet,
  from: number,
  to: Place | undefined,
): boolean {
  if (to?.at !== 'speaker' || from < 0) return true;
  const [source, target] = [model.speakers[from], model.speakers[to.speaker]];
  const isGateway = ({ kind }: typeof source) =>
    kind === 'er' || kind === 'hub';
  if (source.kind === 'circuit') return target.kind === 'site';
  return !isGateway(source) || !isGateway(target) || mayHairpin(source, target);
}

/** The ways on along a route and its equals. */
function ways(
  packet: Packet,
  pass: readonly number[],
  entry: Entry,
): readonly Step[] {
  const { network, all } = packet;
  if (!all) return forward(packet, pass, entry);
  return equalCost(
    network.model,
    network.failed,
    network.routes(entry.prefix),
    entry,
  ).flatMap(each => forward(packet, pass, each));
}

/** Sends the packet where a speaker's route points to. */
function forward(
  packet: Packet,
  pass: readonly number[],
  entry: Entry,
): readonly Step[] {
  const { model } = packet.network;
  const { session } = entry;
  if (!session) return drop(() => 'the route ends here', pass);
  const peer = model.speakers[session.peer];
  if (peer.kind === 'route-server' && entry.parent?.parent) {
    // The Route Server is no hop: its next hop is the appliance that gave it the route.
    const { nva } = model.speakers[entry.parent.parent.speaker];
    const { vnet = -1 } = model.speakers[entry.speaker];
    return toNva(packet, vnet, nva).map(step => ({
      ...step,
      pass: [...pass, ...step.pass],
      entry,
    }));
  }
  return [
    {
      pass: session.kind === 'internal' ? pass : [...pass, ...session.elements],
      to: { at: 'speaker', speaker: session.peer, from: entry.speaker },
      entry,
    },
  ];
}

/** A gateway sends into its VNet by the routes of the GatewaySubnet, and else by its own. */
function fromGateway(packet: Packet, index: number): readonly Step[] {
  const { network, address } = packet;
  const { model } = network;
  const { element, vnet: vnetIndex = -1 } = model.speakers[index];
  const vnet = model.vnets[vnetIndex];
  const table = vnet.tables[vnet.gatewayTable];
  const pass = [element];
  const after = (steps: readonly Step[]) =>
    steps.map(step => ({ ...step, pass: [...pass, ...step.pass] }));
  if (!table.propagation) {
    return drop(
      () =>
        `${elementId(
          packet,
          element,
        )} does not work: its GatewaySubnet has route propagation disabled`,
      pass,
    );
  }
  const system = systemRoute(network, vnet, address);
  const user = userRoute(table, address);
  const known = speakerRoute(network, index, address, false);
  // A peering whose other end does not use the gateway is unknown to it: what it learned for it comes first.
  const learned =
    system === undefined || (system.link && !system.link.transit)
      ? known
      : undefined;
  const userLength = user?.prefix.length ?? -1;
  const otherLength = learned?.length ?? system?.length ?? -1;
  if (
    user &&
    userLength >= otherLength &&
    user.type !== 'VirtualNetworkGateway'
  ) {
    return after(byUserRoute(packet, vnetIndex, user));
  }
  if (learned) return ways(packet, pass, learned.entry);
  if (system?.link) return after(cross(packet, system.link, true));
  return system
    ? after([{ pass: [], to: { at: 'vnet', vnet: vnetIndex } }])
    : drop(
        () =>
          `${elementId(packet, element)} has no route to ${formatAddress(
            address,
          )}`,
        pass,
      );
}

function fromHub(packet: Packet, index: number, from: number): readonly Step[] {
  const { network, address } = packet;
  const { model, failed } = network;
  const speaker = model.speakers[index];
  const hub = model.hubs[speaker.hub ?? -1];
  const pass: number[] = [speaker.element];
  // Routing intent: private traffic passes the firewall of every hub that has a private policy.
  if (hub.privatePolicy && isReserved(address) && hub.firewall !== undefined) {
    pass.push(hub.firewall);
    if (failed[hub.firewall])
      return drop(() => 'the firewall has failed', pass);
  }
  const route = speakerRoute(network, index, address, true);
  if (!route) {
    return drop(
      () =>
        `${elementId(packet, speaker.element)} has no route to ${formatAddress(
          address,
        )}`,
      pass,
    );
  }
  const { entry } = route;
  if (!entry.session && entry.origin.firewall) {
    return throughFirewall(packet, hub, pass, from);
  }
  if (entry.session || entry.origin.vnet === undefined) {
    return ways(packet, pass, entry);
  }
  const { vnet, nextHopIp, elements } = entry.origin;
  const here = [
    ...pass,
    ...elements.filter(each => each !== model.vnets[vnet].element),
  ];
  if (nextHopIp !== undefined) {
    return toNva(
      packet,
      vnet,
      livingNva(network, nextHopIp),
      formatAddress(nextHopIp),
    ).map(step => ({ ...step, pass: [...here, ...step.pass], entry }));
  }
  return [{ pass: here, to: { at: 'vnet', vnet }, entry }];
}

/** The hub's firewall sends private traffic by every connection that the hub knows, and the rest to the internet. */
function throughFirewall(
  packet: Packet,
  hub: HubModel,
  pass: readonly number[],
  from: number,
): readonly Step[] {
  const { network, address } = packet;
  const { model, failed } = network;
  if (hub.firewall === undefined)
    return drop(() => 'the hub has no firewall', pass);
  const here = [...pass, hub.firewall];
  if (failed[hub.firewall]) return drop(() => 'the firewall has failed', here);
  const known = hub.tables.get(everyConnection);
  const route =
    known === undefined
      ? undefined
      : speakerRoute(network, known, address, true);
  if (route && known !== undefined && !route.entry.origin.firewall) {
    return fromHub(packet, known, from).map(step => ({
      ...step,
      pass: [...here, ...step.pass.filter(each => each !== hub.element)],
    }));
  }
  return isReserved(address)
    ? drop(() => 'the firewall has no route', here)
    : [{ pass: [...here, model.internet], to: { at: 'internet' } }];
}
