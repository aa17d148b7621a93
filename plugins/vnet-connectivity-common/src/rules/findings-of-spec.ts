import type { Finding, SpecPath } from '../findings';
import { hasErrors, parsePath } from '../findings';
import type { ConnectionEnd, NetworkGraph } from '../network/graph';
import { plainText } from '../spec/plain';
import type { ConnectivitySpec } from '../spec';
import { graphOfTopology } from '../topology';
import { networkRules } from './network';
import { applyNetworkRules } from './network-rule';
import type { Rule, RuleContext } from './rule';
import { applyRule } from './rule';

/**
 * The findings about a spec: of the rules about specs, and, where those refuse nothing, of the rules about networks, which
 * judge the network that is asked for. A law that both state is told once, in the words of the spec.
 */
export function findingsOfSpec(
  rules: readonly Rule[],
  context: RuleContext,
): Finding[] {
  const findings = rules.flatMap(rule => applyRule(rule, context));
  // The network of a spec that is refused may lack what its parts refer to.
  if (hasErrors(findings)) return findings;
  const told = new Set(findings.map(({ rule }) => rule));
  const graph = graphOfTopology(context.topology);
  const others = networkRules.filter(
    ({ id, sameAs }) => !told.has(id) && !(sameAs && told.has(sameAs.id)),
  );
  return [
    ...findings,
    ...applyNetworkRules(others, graph, path =>
      placeInSpec(path, graph, context.spec),
    ).map(finding => ({
      ...finding,
      plain: plainText(finding.message, parsePath(finding.path)),
    })),
  ];
}

/** The part of a spec that a part of its network comes from. */
function placeInSpec(
  path: SpecPath,
  graph: NetworkGraph,
  spec: ConnectivitySpec,
): SpecPath {
  const [section, key = '', field, part] = path;
  switch (section) {
    case 'vnets':
      return field === 'gateways'
        ? gatewaysOf(graph, String(key), Number(part))
        : networkOf(spec, String(key));
    case 'sites':
      return ['onPremises', 'sites', key];
    case 'circuits':
      return ['circuits', key];
    case 'connections':
      return placeOfConnection(graph.connections[Number(key)]);
    case 'vwan':
      return placeInVirtualWan(graph, key, field);
    case 'nvas':
    case 'routeServers':
    case 'udrs':
      return ['inspection'];
    default:
      return ['interconnect'];
  }
}

function networkOf({ spokes = {} }: ConnectivitySpec, key: string): SpecPath {
  return Object.hasOwn(spokes, key) ? ['spokes', key] : ['regions', key];
}

function gatewaysOf(
  { vnets }: NetworkGraph,
  vnet: string,
  index: number,
): SpecPath {
  return [
    'gateways',
    vnets[vnet]?.gateways[index]?.type === 'er' ? 'expressRoute' : 'vpn',
  ];
}

function placeOfConnection(connection: {
  readonly a: ConnectionEnd;
  readonly b: ConnectionEnd;
}): SpecPath {
  const far = [connection.a, connection.b].find(
    ({ kind }) => kind === 'site' || kind === 'circuit',
  );
  return far ? placeOfEnd(far) : ['interconnect'];
}

function placeOfEnd({
  kind,
  key,
}: Pick<ConnectionEnd, 'kind' | 'key'>): SpecPath {
  return kind === 'circuit' ? ['circuits', key] : ['onPremises', 'sites', key];
}

function placeInVirtualWan(
  { virtualWans: [wan] }: NetworkGraph,
  part: string | number,
  key: string | number = '',
): SpecPath {
  if (part === 'hubs' && key !== '') return ['regions', key];
  const branch =
    part === 'branchConnections'
      ? wan?.branchConnections[Number(key)]
      : undefined;
  return branch ? placeOfEnd(branch.endpoint) : ['interconnect'];
}
