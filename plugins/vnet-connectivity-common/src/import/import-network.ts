import { checkSpec } from '../check-spec';
import type { Finding } from '../findings';
import { buildGraphNetwork } from '../routing';
import type { ConnectivitySpec } from '../spec';
import { graphOfTopology } from '../topology';
import { isResourceGroup, notTakenResources } from './accounts';
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
    const candidate = candidateOf(network, choice, importedName);
    const judged = judge(candidate, reach);
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

function judge(
  candidate: Candidate,
  reach: Reach,
): Fitting | { readonly reason: string } {
  const { topology, findings } = checkSpec(candidate.spec);
  const promised = graphOfTopology(topology);
  const differences = reachDifferences(
    reach,
    reachOf(buildGraphNetwork(promised)),
    candidate.keys,
  );
  const wrong = differences.find(({ inDocument }) => inDocument !== null);
  if (wrong) return { reason: reasonOf(candidate, wrong, differences.length) };
  return {
    candidate,
    promised,
    refusals: findings.filter(({ severity }) => severity === 'error'),
    open: differences,
  };
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
  { candidate, promised, refusals, open }: Fitting,
): ImportedNetwork {
  const all = [
    ...refusals.map(({ path, message }) => ({
      id: path,
      why: `The spec is refused until this is changed: ${message}`,
    })),
    ...leftNetworks(network, candidate),
    ...candidate.remarks,
    ...notTakenResources(network, candidate, promised),
    ...open.map(({ from, to, inSpec }) => ({
      id: `${from} -> ${to}`,
      why: `The document does not tell if it works; in the spec it ${
        inSpec ? 'does' : 'does not'
      }.`,
    })),
  ];
  return {
    spec: candidate.spec,
    notTaken: [
      ...new Map(all.map(each => [`${each.id}\n${each.why}`, each])).values(),
    ],
  };
}

/** Networks that have no place in the spec, and sites that nothing of the spec is connected with. */
function leftNetworks(
  { graph, ids, resources }: ExistingNetwork,
  { layout, keys }: Candidate,
): NotTaken[] {
  const isListed = resources.resources.length > 0;
  return [
    ...[...layout.left].flatMap(([vnet, why]) =>
      isListed && resources.withKey((ids.vnets[vnet] ?? '').toLowerCase())
        ? []
        : [{ id: ids.vnets[vnet] ?? vnet, why }],
    ),
    ...(isListed
      ? []
      : Object.keys(graph.sites)
          .filter(site => !keys.sites.has(site))
          .map(id => ({
            id,
            why: 'The spec has no connection with the site.',
          }))),
  ];
}
