import { checkSpec } from '../check-spec';
import type { Finding } from '../findings';
import { buildGraphNetwork } from '../routing';
import { keyOf } from '../readers/arm/resources';
import type { ConnectivitySpec } from '../spec';
import type { Topology } from '../topology';
import { graphOfTopology } from '../topology';
import { hasId, isResourceGroup, notTakenResources } from './accounts';
import { adoptionsOf, withAdoptions } from './adoption/adoption';
import { entriesOf } from './entries';
import type { ExistingNetwork, NotTaken } from './existing';
import { inspectionChoices } from './inspection';
import { layoutsOf } from './layouts-of';
import type { Candidate, Choice } from './network-spec';
import { candidateOf } from './network-spec';
import { leftEntries, onPremisesChoices } from './on-premises';
import type { FlowDifference, Reach } from './reach';
import { reachDifferences, reachOf } from './reach';

/** A network that exists as a spec, with everything that the spec does not say. @public */
export interface ImportedNetwork {
  /** Null where no pattern has the network that was read. */
  readonly spec: ConnectivitySpec | null;
  readonly notTaken: readonly NotTaken[];
}

/** The name of a spec that is imported, until somebody gives it another. */
const importedName = 'imported-network';

/** A candidate whose network answers as the document does. */
interface Fitting {
  readonly candidate: Candidate;
  readonly topology: Topology;
  readonly promised: ReturnType<typeof graphOfTopology>;
  readonly refusals: readonly Finding[];
  /** Flows of which the document does not tell if they work. */
  readonly open: readonly FlowDifference[];
}

/**
 * A network that exists as a spec. Which networks are regions and which spokes, and what the gateways are for, is in no
 * resource of Azure. Each reading that the resources allow is tried, the one that takes the most first; the first one
 * counts whose network gives the same answer as the document to who reaches whom, for everything that it takes.
 */
export function importNetwork(network: ExistingNetwork): ImportedNetwork {
  const { layouts, obstacles } = layoutsOf(network);
  const reach = reachOf(buildGraphNetwork(network.graph));
  const reasons = new Set(obstacles);
  let refused: Fitting | undefined;
  for (const choice of choicesOf(network, layouts, reasons)) {
    const judged = judge(network, choice, reach);
    if ('reason' in judged) reasons.add(judged.reason);
    else if (judged.refusals.length === 0) return imported(network, judged);
    else refused ??= judged;
  }
  if (refused) return imported(network, refused);
  return {
    spec: null,
    notTaken: [
      ...[...reasons].map(why => ({ id: 'the network', why })),
      ...network.resources.resources
        .filter(each => !isResourceGroup(each))
        .map(({ id }) => ({
          id,
          why: 'No pattern of a spec has this network.',
        })),
      ...furtherNotes(network),
    ],
  };
}

/** Every reading of the resources, the one that leaves out the least first. */
function choicesOf(
  network: ExistingNetwork,
  layouts: ReturnType<typeof layoutsOf>['layouts'],
  reasons: Set<string>,
): Choice[] {
  const choices = layouts.flatMap(layout => {
    const entries = entriesOf(network, layout);
    const ways = onPremisesChoices(network, layout, entries);
    ways.obstacles.forEach(each => reasons.add(each));
    const inspections = inspectionChoices(network, layout);
    return ways.choices.flatMap(onPremises =>
      inspections.map((inspection, at) => ({
        choice: { layout, entries, onPremises, inspection },
        left: layout.left.size + leftEntries(onPremises, entries) + at,
      })),
    );
  });
  return choices.sort((a, b) => a.left - b.left).map(({ choice }) => choice);
}

/**
 * A candidate without the spokes whose peerings would have to be recreated, if it answers as the document does. A peering
 * cannot begin or end to use remote gateways while it exists.
 */
function judge(
  network: ExistingNetwork,
  choice: Choice,
  reach: Reach,
): Fitting | { readonly reason: string } {
  const first = planOf(network, choice);
  const recreated = recreatedPeerings(network, first);
  const { layout } = choice;
  const spokes = new Map(layout.spokes);
  const left = new Map(layout.left);
  for (const { from, to, useRemoteGateways } of recreated) {
    const why = `The peering of ${from} with ${to} ${
      useRemoteGateways ? 'uses' : 'does not use'
    } the gateways there, and would ${
      useRemoteGateways ? 'not ' : ''
    }in the spec: it would be recreated.`;
    if (!spokes.delete(from)) return { reason: why };
    left.set(from, why);
  }
  return answersAlike(
    recreated.length === 0
      ? first
      : planOf(network, { ...choice, layout: { ...layout, spokes, left } }),
    reach,
  );
}

/** A candidate with the network that it makes. */
type Planned = Omit<Fitting, 'open'>;

function planOf(network: ExistingNetwork, choice: Choice): Planned {
  const candidate = candidateOf(network, choice, importedName);
  const { topology, findings } = checkSpec(candidate.spec);
  return {
    candidate,
    topology,
    promised: graphOfTopology(topology),
    refusals: findings.filter(({ severity }) => severity === 'error'),
  };
}

/** Halves of peerings whose use of remote gateways the spec would change. */
function recreatedPeerings(
  { graph }: ExistingNetwork,
  { candidate: { keys }, promised }: Planned,
) {
  const uses = new Map(
    promised.peerings.map(({ from, to, useRemoteGateways }) => [
      `${from}/${to}`,
      useRemoteGateways,
    ]),
  );
  return graph.peerings.filter(({ from, to, useRemoteGateways }) => {
    const planned = uses.get(`${keys.vnets.get(from)}/${keys.vnets.get(to)}`);
    return planned !== undefined && planned !== useRemoteGateways;
  });
}

function answersAlike(
  plan: Planned,
  reach: Reach,
): Fitting | { readonly reason: string } {
  const { candidate, promised } = plan;
  const differences = reachDifferences(
    reach,
    reachOf(buildGraphNetwork(promised)),
    candidate.keys,
  );
  const wrong = differences.find(({ inDocument }) => inDocument !== null);
  return wrong
    ? { reason: reasonOf(candidate, wrong, differences.length) }
    : { ...plan, open: differences };
}

function reasonOf(
  { layout: { pattern, topology }, onPremises: { via } }: Candidate,
  { from, to, inDocument }: FlowDifference,
  count: number,
): string {
  return `It is no ${pattern} (${topology}${
    via === 'none' ? '' : `, on-premises by ${via}`
  }): ${from} ${
    inDocument ? 'reaches' : 'does not reach'
  } ${to}, which it would ${inDocument ? 'not' : ''} there${
    count > 1 ? `, and ${count - 1} other flows differ` : ''
  }.`.replace('  ', ' ');
}

function imported(
  network: ExistingNetwork,
  { candidate, topology, promised, refusals, open }: Fitting,
): ImportedNetwork {
  const adoptions = adoptionsOf(network, candidate, topology);
  const all = [
    ...refusals.map(({ path, message }) => ({
      id: path,
      why: `The spec is refused until this is changed: ${message}`,
    })),
    ...leftNetworks(network, candidate),
    ...candidate.remarks,
    ...notTakenResources(network, candidate, promised, adoptions),
    ...open.map(({ from, to, inSpec }) => ({
      id: `${from} -> ${to}`,
      why: `The document does not tell if it works; in the spec it ${
        inSpec ? 'does' : 'does not'
      }.`,
    })),
  ];
  const said = new Set(all.map(({ id }) => id));
  return {
    spec: withAdoptions(candidate.spec, adoptions),
    notTaken: [
      ...new Map(all.map(each => [`${each.id}\n${each.why}`, each])).values(),
      ...furtherNotes(network).filter(({ id }) => !said.has(id)),
    ],
  };
}

/** Networks that have no place in the spec, and sites that nothing of the spec is connected with, without resources. */
function leftNetworks(
  { graph, ids, resources }: ExistingNetwork,
  { layout, keys }: Candidate,
): NotTaken[] {
  return [
    ...[...layout.left].flatMap(([vnet, why]) =>
      resources.withKey(keyOf(ids.vnets[vnet] ?? ''))
        ? []
        : [{ id: ids.vnets[vnet] ?? vnet, why }],
    ),
    ...(resources.resources.some(hasId)
      ? []
      : Object.keys(graph.sites)
          .filter(site => !keys.sites.has(site))
          .map(id => ({
            id,
            why: 'The spec has no connection with the site.',
          }))),
  ];
}

/** The notes of the document's reader on anything that is no resource of Azure in it, such as a page that is missing. */
function furtherNotes({ notes, resources }: ExistingNetwork): NotTaken[] {
  return notes
    .filter(({ address }) => !resources.withKey(keyOf(address)))
    .map(({ address, reason }) => ({ id: address, why: reason }));
}
