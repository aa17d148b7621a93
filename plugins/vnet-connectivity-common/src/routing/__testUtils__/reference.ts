import type { TopologyDocument } from '../../readers/topology/schema';

/**
 * The flows that work in a network of peerings, a mesh, VPN gateways and BGP connections with distinct ASNs: two networks
 * talk where they are peered or near each other in the mesh, or where some simple path of tunnels joins the gateways that
 * serve them. It enumerates every path, so that it is slow and plainly right.
 */
export function referenceReachability(graph: TopologyDocument): Set<string> {
  const vnets = Object.keys(graph.vnets ?? {});
  const sites = Object.keys(graph.sites ?? {});
  const hasGateway = (name: string) =>
    (graph.vnets?.[name].gateways ?? []).length > 0;
  const peered = (a: string, b: string) =>
    graph.peerings?.some(({ from, to }) => from === a && to === b) ?? false;
  const meshes = [graph.avnm ?? []].flat();
  const meshed = (a: string, b: string) =>
    meshes.some(
      ({ members = [], globalMesh }) =>
        members.includes(a) &&
        members.includes(b) &&
        (globalMesh || graph.vnets?.[a].region === graph.vnets?.[b].region),
    );
  const provider = (name: string) =>
    graph.peerings?.find(
      ({ from, useRemoteGateways }) => from === name && useRemoteGateways,
    )?.to;
  /** The VNet whose gateway serves a network. */
  const serving = (name: string) => (hasGateway(name) ? name : provider(name));
  const nodeOf = (text: string) => text.split('/')[0];
  const joined = (a: string, b: string) =>
    graph.connections?.some(
      connection =>
        [nodeOf(connection.a), nodeOf(connection.b)].sort().join() ===
        [a, b].sort().join(),
    ) ?? false;
  /** Sites pass nothing on: they are ends of a path only. */
  const hasPath = (
    from: string,
    to: string,
    seen: readonly string[],
  ): boolean =>
    joined(from, to) ||
    vnets.some(
      next =>
        !seen.includes(next) &&
        joined(from, next) &&
        hasPath(next, to, [...seen, next]),
    );
  const works = (a: string, b: string): boolean => {
    if (peered(a, b) || meshed(a, b)) return true;
    const [from, to] = [a, b].map(name =>
      sites.includes(name) ? name : serving(name),
    );
    if (from === undefined || to === undefined) return false;
    // Networks that use one gateway do not reach each other through it.
    return from !== to && hasPath(from, to, [from]);
  };
  const all = [...vnets, ...sites];
  return new Set(
    all.flatMap(a =>
      all.filter(b => a !== b && works(a, b)).map(b => `${a} -> ${b}`),
    ),
  );
}
