import type { NetworkGraph } from '../network';
import type { Layout, Layouts, Pair } from './layout';
import { neighboursOf, spokesBehind, withShape } from './layout';

/**
 * Layouts of peered networks. Which of them are regions and which are spokes is in no resource of Azure: networks with one
 * peering to a network of the same location are taken for spokes first, and whatever gives the same answers next.
 */
export function peeredLayouts(
  graph: NetworkGraph,
  main: readonly string[],
  peered: readonly Pair[],
): Layouts {
  const choices = regionChoices(graph, main, peered);
  const found = choices.map(regions =>
    withShape(regions, peered, 'peered', shape => ({
      ...shape,
      ...spokesBehind(main, regions, peered),
    })),
  );
  return {
    // What takes the most comes first.
    layouts: found
      .flatMap(({ layouts }) => layouts)
      .sort((a, b) => a.left.size - b.left.size),
    obstacles: found[0].obstacles,
  };
}

function regionChoices(
  graph: NetworkGraph,
  main: readonly string[],
  peered: readonly Pair[],
): string[][] {
  const neighbours = neighboursOf(peered);
  const isLeaf = (name: string) => neighbours.get(name)?.size === 1;
  const locationOf = (name: string) =>
    graph.vnets[name].location ?? graph.vnets[name].region;
  const isNear = (name: string) =>
    [...(neighbours.get(name) ?? [])].every(
      each => locationOf(each) === locationOf(name),
    );
  const core = main.filter(each => !isLeaf(each));
  const hubs = main.filter(each => isHub(graph, each));
  // Of two networks either may be the spoke.
  const ofTwo = hubs.length > 0 ? hubs.slice(0, 1) : main.slice(0, 1);
  const choices = [
    main.filter(each => !isLeaf(each) || !isNear(each)),
    core,
    ofTwo,
    main,
    hubs,
  ].filter(
    (regions, at) =>
      regions.length > 0 &&
      (at !== 2 || (core.length === 0 && main.length > 1)),
  );
  return [
    ...new Map(choices.map(regions => [regions.join('\n'), [...regions]])),
  ].map(([, regions]) => regions);
}

/** True for a network through which others reach something. */
function isHub(
  { vnets, nvas, routeServers }: NetworkGraph,
  name: string,
): boolean {
  return (
    vnets[name].gateways.length > 0 ||
    [...nvas, ...routeServers].some(({ vnet }) => vnet === name)
  );
}

/** Layouts of networks that a Virtual Network Manager connects. */
export function managedLayouts(
  { networkManagers }: NetworkGraph,
  main: readonly string[],
): Layout[] {
  return networkManagers.flatMap((manager): Layout[] => {
    const { hub, directConnectivity, connectivity } = manager;
    const regions = main.filter(
      each => manager.members.includes(each) || each === hub,
    );
    if (regions.length === 0) return [];
    const isMesh = connectivity === 'Mesh' || directConnectivity;
    return [
      {
        peeredBy: 'network-manager',
        ...(isMesh || hub === undefined
          ? { topology: 'mesh' }
          : { topology: 'hub-and-spoke', hub }),
        regions,
        ...spokesBehind(main, regions, []),
      },
    ];
  });
}
