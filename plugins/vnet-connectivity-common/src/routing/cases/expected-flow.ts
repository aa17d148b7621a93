import { parseAddress, parsePrefix } from '../../address';
import type { Walk } from '../forwarding/walk';
import { walkAll } from '../forwarding/walk';
import { hostOf } from '../model/endpoints';
import type { Endpoint, Probe } from '../model/types';
import { gatewaySubnetName } from '../model/vnets';
import {
  missingOfEnds,
  oneWayReason,
  seenOneWay,
  statefulOn,
} from '../questions/reachability';
import type { Network } from '../state';
import type { ExpectedFlow } from './case';

/** An address on the internet for cases that do not name one. */
const internetAddress = parseAddress('203.0.113.200')!;

/** Why an expectation does not hold, or cannot be said to. */
export interface Problem {
  /** In words, with the path that contradicts it. */
  readonly why: string;
  /** What is missing to say whether it holds; absent where it does not. */
  readonly unknown?: readonly string[];
}

/** Request and reply between two machines, on every equal way. */
interface RoundTrip {
  readonly forth: readonly Walk[];
  readonly back: readonly Walk[];
}

/** Why a flow is not as a case expects it, with the path that contradicts it; undefined where it is. */
export function contradictsFlow(
  network: Network,
  expected: ExpectedFlow,
): Problem | undefined {
  const from = endOf(network, expected.from, {
    prefix: expected.fromPrefix,
    address: expected.fromAddress,
  });
  const to = endOf(network, expected.to, {
    prefix: expected.toPrefix,
    address: expected.toAddress,
  });
  const flow = `${expected.from} -> ${expected.to}`;
  if (typeof from === 'string') return { why: `${flow}: ${from}` };
  if (typeof to === 'string') return { why: `${flow}: ${to}` };
  const trips = roundTrips(network, from, to);
  const forth = trips.flatMap(trip => trip.forth);
  const say = (problem: string, ...shown: readonly Walk[]): Problem => ({
    why: `${flow}: ${problem}; ${shown
      .map(walk => describe(network, walk))
      .join('; ')}`,
  });
  const unsure = (walks: readonly Walk[]): Problem | undefined => {
    const unknown = missingWords(network, from, to, walks);
    return unknown.length === 0
      ? undefined
      : { why: `${flow}: unknown, because ${unknown.join('; ')}`, unknown };
  };
  if (expected.checkOnly === 'firstHop') {
    const why = firstHopProblem(network, expected, forth, flow);
    return why === undefined ? undefined : unsure(forth) ?? { why };
  }
  const { reachable, forwardDelivered } = expected;
  const isLost = (walk: Walk, end: End) =>
    !walk.unknown && walk.arrived !== end.element;
  const answers = trips.map(trip => answerOfTrip(network, from, to, trip));
  const bad = trips[answers.indexOf(false)];
  const good = trips[answers.indexOf(true)];
  if (reachable === true && bad) {
    return lostProblem(network, bad, { from, to, isLost, say });
  }
  if (reachable === false && good) {
    return say(
      bad
        ? 'expected not to be reachable, and some of it is'
        : 'expected not to be reachable',
      good.forth[0],
      ...good.back.slice(0, 1),
    );
  }
  const all = trips.flatMap(trip => [...trip.forth, ...trip.back]);
  const open = answers.includes(null);
  if (typeof reachable === 'boolean' && open) return unsure(all);
  if (reachable === null && !(open && !(good && bad))) {
    return say('expected to be unknown', ...forth.slice(0, 1));
  }
  const delivered = forth.find(walk => isLost(walk, to));
  if (forwardDelivered !== undefined && !delivered && unsure(forth)) {
    return unsure(forth);
  }
  if (forwardDelivered !== undefined && forwardDelivered === !!delivered) {
    return say(
      forwardDelivered
        ? 'the request was expected to arrive'
        : 'the request was not expected to arrive',
      delivered ?? forth[0],
    );
  }
  const why = wayProblem(network, expected, forth, say);
  return why && (unsure(forth) ?? why);
}

function roundTrips(network: Network, from: End, to: End): RoundTrip[] {
  return from.probes.flatMap(source =>
    to.probes.map(target => ({
      forth: walksOf(network, from, source, target),
      back: to.internet ? [] : walksOf(network, to, target, source),
    })),
  );
}

/** Whether a flow works between two machines on each of the equal ways; null where that is not known. */
function answerOfTrip(
  network: Network,
  from: End,
  to: End,
  { forth, back }: RoundTrip,
): boolean | null {
  const unclear = missingOfEnds(network, from, to).length > 0;
  const legs = [
    ...forth.map(walk => ({ walk, end: to })),
    ...back.map(walk => ({ walk, end: from })),
  ];
  if (unclear) return null;
  if (
    legs.some(({ walk, end }) => !walk.unknown && walk.arrived !== end.element)
  )
    return false;
  if (legs.some(({ walk }) => walk.unknown)) return null;
  return (
    back.length === 0 || droppingFirewall(network, forth, back) === undefined
  );
}

/** A stateful firewall that sees one direction only. */
function droppingFirewall(
  network: Network,
  forth: readonly Walk[],
  back: readonly Walk[],
): number | undefined {
  const [oneWay] = seenOneWay(
    statefulOn(network, forth),
    statefulOn(network, back),
  );
  return oneWay;
}

/** Where a flow that was expected to work is lost. */
function lostProblem(
  network: Network,
  { forth, back }: RoundTrip,
  {
    from,
    to,
    isLost,
    say,
  }: {
    readonly from: End;
    readonly to: End;
    readonly isLost: (walk: Walk, end: End) => boolean;
    readonly say: (problem: string, ...shown: readonly Walk[]) => Problem;
  },
): Problem {
  const request = forth.find(walk => isLost(walk, to));
  if (request) {
    return say('expected to be reachable, but the request is lost', request);
  }
  const reply = back.find(walk => isLost(walk, from));
  if (reply) {
    return say(
      'expected to be reachable, but the reply is lost',
      forth[0],
      reply,
    );
  }
  const firewall = droppingFirewall(network, forth, back) ?? -1;
  return say(
    `expected to be reachable, but ${oneWayReason(
      network.model.elements.list[firewall].id,
    )}`,
    forth[0],
    back[0],
  );
}

/** What is missing to say where these packets go, in words. */
function missingWords(
  network: Network,
  from: End,
  to: End,
  walks: readonly Walk[],
): string[] {
  const parts = [
    ...missingOfEnds(network, from, to),
    ...walks.flatMap(({ unknown = [] }) => unknown),
  ];
  return [...new Set(parts)].map(
    part => network.model.unknowns?.what[part] ?? '',
  );
}

interface End {
  readonly element: number;
  readonly probes: readonly Probe[];
  readonly internet: boolean;
}

/** The endpoint that a case names: a VNet, `VNet/subnet`, a site or `internet`. */
function endOf(
  { model }: Network,
  text: string,
  { prefix, address }: { readonly prefix?: string; readonly address?: string },
): End | string {
  const given = address === undefined ? undefined : parseAddress(address);
  if (address !== undefined && given === undefined) {
    return `${address} is no IPv4 address`;
  }
  const range = prefix === undefined ? undefined : parsePrefix(prefix);
  if (range && 'problem' in range) return `${prefix} ${range.problem}`;
  const fixed = given ?? (range ? hostOf(range.prefix) : undefined);
  if (text === 'internet') {
    return {
      element: model.internet,
      probes: [{ address: fixed ?? internetAddress }],
      internet: true,
    };
  }
  const whole = findEndpoint(model.endpoints, text);
  const cut = text.indexOf('/');
  const endpoint =
    whole ?? findEndpoint(model.endpoints, text.slice(0, Math.max(cut, 0)));
  if (!endpoint) return `${text} is neither a VNet nor a site of the topology`;
  const subnet =
    whole || endpoint.kind !== 'vnet'
      ? undefined
      : subnetProbe(model, endpoint, text.slice(cut + 1));
  const probes = subnet ? [subnet] : endpoint.probes;
  return {
    element: endpoint.element,
    internet: false,
    probes:
      fixed === undefined
        ? probes
        : probes.slice(0, 1).map(probe => ({
            ...probe,
            ...tableFor(model, endpoint, fixed, probe),
            address: fixed,
          })),
  };
}

function findEndpoint(
  endpoints: readonly Endpoint[],
  text: string,
): Endpoint | undefined {
  const name = text.replace(/^(vnet|site):/, '');
  return endpoints.find(each => each.name === name || each.id === text);
}

function subnetProbe(
  model: Network['model'],
  { name: vnetName, probes }: Endpoint,
  name: string,
): Probe {
  const index = model.vnetByName.get(vnetName) ?? -1;
  const vnet = model.vnets[index];
  const subnet = vnet.subnets.find(each => each.name === name);
  return {
    address: subnet?.prefix ? hostOf(subnet.prefix) : probes[0].address,
    vnet: index,
    table: name === gatewaySubnetName ? vnet.gatewayTable : subnet?.table ?? 0,
  };
}

/** A machine with a given address is in the subnet that holds it. */
function tableFor(
  model: Network['model'],
  { kind, name }: Endpoint,
  address: number,
  probe: Probe,
): Pick<Probe, 'table'> {
  if (kind !== 'vnet') return {};
  const vnet = model.vnets[model.vnetByName.get(name) ?? -1];
  const subnet = vnet.subnets.find(
    ({ prefix }) =>
      prefix &&
      address >= prefix.base &&
      address < prefix.base + 2 ** (32 - prefix.length),
  );
  return { table: subnet?.table ?? probe.table };
}

function walksOf(
  network: Network,
  from: End,
  source: Probe,
  target: Probe,
): Walk[] {
  // Private addresses are unknown there, and no network of Azure is announced but by public addresses of its own.
  return from.internet
    ? [
        {
          path: [from.element],
          firstHop: 1,
          evidence: [from.element],
          reason: () => 'the internet has no route into a virtual network',
        },
      ]
    : walkAll(network, source, target.address);
}

function describe({ model }: Network, { path, reason }: Walk): string {
  const names = path.map(element => model.elements.list[element].id);
  return `${names.join(' -> ')}${reason === undefined ? '' : ` (${reason()})`}`;
}

function wayProblem(
  network: Network,
  { via, notVia, viaAnyOf, ecmp }: ExpectedFlow,
  forth: readonly Walk[],
  say: (problem: string, ...shown: readonly Walk[]) => Problem,
): Problem | undefined {
  const wrong =
    via && forth.find(walk => !passesInOrder(network, walk.path, via));
  if (wrong) {
    const { byName } = network.model.elements;
    const nothing = via.filter(name => !byName.has(name));
    return say(
      `expected via ${via.join(', ')}${
        nothing.length > 0 ? ` (nothing is named ${nothing.join(', ')})` : ''
      }`,
      wrong,
    );
  }
  const through =
    notVia &&
    forth.find(({ path }) =>
      notVia.some(name => passes(network, path.slice(1, -1), name)),
    );
  if (through) return say(`expected not via ${notVia.join(', ')}`, through);
  const none =
    viaAnyOf &&
    forth.find(
      ({ path }) =>
        !viaAnyOf.some(way =>
          passesInOrder(network, path, typeof way === 'string' ? [way] : way),
        ),
    );
  if (none) {
    return say(
      `expected via any of ${viaAnyOf.map(way => String(way)).join(' | ')}`,
      none,
    );
  }
  return ecmp === undefined
    ? undefined
    : ecmpProblem(network, ecmp, forth, say);
}

function ecmpProblem(
  network: Network,
  ecmp: NonNullable<ExpectedFlow['ecmp']>,
  forth: readonly Walk[],
  say: (problem: string, ...shown: readonly Walk[]) => Problem,
): Problem | undefined {
  if (Array.isArray(ecmp)) {
    const unused = ecmp.filter(
      name => !forth.some(({ path }) => passes(network, path, name)),
    );
    return unused.length === 0
      ? undefined
      : say(`expected traffic over ${unused.join(', ')} too`, ...forth);
  }
  const distinct = new Set(forth.map(({ path }) => path.join())).size;
  // The instances of an active-active gateway share traffic too, though their paths look the same.
  const instances = Math.max(
    ...forth.flatMap(({ path }) =>
      path.map(element => carrying(network, element).length),
    ),
  );
  const ways = ecmp === false ? distinct : Math.max(distinct, instances);
  const ok = typeof ecmp === 'number' ? ways >= ecmp : ecmp === ways > 1;
  return ok
    ? undefined
    : say(
        `expected ${
          ecmp === false ? 'one way' : 'several equal ways'
        }, found ${ways}`,
        ...forth,
      );
}

/** Whether the path passes these elements in this order. */
function passesInOrder(
  network: Network,
  path: readonly number[],
  names: readonly string[],
): boolean {
  let at = 0;
  for (const name of names) {
    while (at < path.length && !isNamed(network, path[at], name)) at += 1;
    // It stays there: an instance and its gateway may be named one after the other.
    if (at === path.length) return false;
  }
  return true;
}

function passes(
  network: Network,
  path: readonly number[],
  name: string,
): boolean {
  return path.some(element => isNamed(network, element, name));
}

/** Whether a case means this element by the name; instances count where they carry traffic. */
function isNamed(network: Network, element: number, name: string): boolean {
  const { list, byName } = network.model.elements;
  const index = byName.get(name);
  if (index === element) return true;
  return index !== undefined && list[index].kind === 'gateway-instance'
    ? carrying(network, element).includes(index)
    : false;
}

/** Instances of a gateway that carry traffic: all that live, or the first of them in active-standby mode. */
function carrying({ model, failed }: Network, element: number): number[] {
  const gateway = model.instances.get(element);
  if (!gateway) return [];
  const alive = gateway.elements.filter(each => !failed[each]);
  return gateway.activeActive ? alive : alive.slice(0, 1);
}

function firstHopProblem(
  network: Network,
  { via = [], notVia = [], reachable }: ExpectedFlow,
  forth: readonly Walk[],
  flow: string,
): string | undefined {
  for (const walk of forth) {
    const hop = walk.path.slice(1, walk.firstHop);
    const wrong =
      (via.length > 0 && !passes(network, hop, via[0])) ||
      notVia.some(name => passes(network, hop, name)) ||
      (reachable === true && hop.length === 0 && walk.arrived === undefined);
    if (wrong) {
      return `${flow}: the first hop was expected to be ${
        via[0] ?? 'another'
      }; ${describe(network, walk)}`;
    }
  }
  return undefined;
}
