import { findExpressRouteGatewaySku, findVpnGatewaySku } from '../azure';
import type { Gateway, GatewayType } from '../network/graph';
import type { ArmResource } from '../readers/arm/resources';
import { keyOf } from '../readers/arm/resources';
import type { Values } from '../readers/arm/values';
import { fieldOf, idIn, numberOf, recordOf } from '../readers/arm/values';
import type { ConnectivitySpec } from '../spec';
import type { ExistingNetwork, NotTaken } from './existing';
import { gatewayResources } from './existing';
import type { Layout } from './layout';

type Gateways = NonNullable<ConnectivitySpec['gateways']>;

/** The networks of regions in which a spec has gateways. */
export interface GatewayRegions {
  readonly vpn: readonly string[];
  readonly er: readonly string[];
}

/** The settings of gateways that a spec states once for all of them, and those of single ones that it cannot state. */
export interface GatewaySettings {
  readonly gateways?: Gateways;
  /** ASNs by the networks of regions. */
  readonly asns: ReadonlyMap<string, number>;
  readonly notTaken: readonly NotTaken[];
}

/** @param speakers - networks of regions with an appliance that speaks BGP */
export function gatewaySettings(
  network: ExistingNetwork,
  layout: Layout,
  regions: GatewayRegions,
  speakers: readonly string[],
): GatewaySettings {
  return layout.hubs
    ? hubSettings(network, layout.hubs, regions)
    : networkSettings(network, regions, speakers);
}

function isGeneration(
  value: string | undefined,
): value is 'Generation1' | 'Generation2' {
  return value === 'Generation1' || value === 'Generation2';
}

interface Found {
  readonly gateway: Gateway;
  readonly vnet: string;
  readonly id: string;
  readonly resource?: ArmResource;
}

function networkSettings(
  network: ExistingNetwork,
  regions: GatewayRegions,
  speakers: readonly string[],
): GatewaySettings {
  const vpn = found(network, 'vpn', regions.vpn);
  const er = found(network, 'er', regions.er);
  const vpnSku = common(vpn, 'SKU', ({ gateway }) => gateway.sku, {
    accepts: sku => {
      const known = findVpnGatewaySku(sku);
      return known !== undefined && known.creatable && known.fullFeatured;
    },
  });
  const generation = common(
    vpn,
    'generation',
    ({ resource }) => {
      const value =
        resource && fieldOf(resource.properties, 'vpnGatewayGeneration');
      return typeof value === 'string' ? value : undefined;
    },
    { accepts: isGeneration },
  );
  const activeActive = common(vpn, 'mode', ({ gateway }) =>
    gateway.activeActive ? 'active-active' : 'active-standby',
  );
  const bgp = common(vpn, 'BGP setting', ({ gateway }) =>
    gateway.bgp === undefined ? undefined : String(gateway.bgp),
  );
  const erSku = common(er, 'SKU', ({ gateway }) => gateway.sku, {
    accepts: sku => findExpressRouteGatewaySku(sku) !== undefined,
  });
  const scale =
    erSku.value === 'ErGwScale'
      ? scaleUnits(er.flatMap(({ resource }) => resource ?? []))
      : {};
  const gateways: Gateways = {
    ...(vpn.length > 0
      ? {
          vpn: {
            ...(vpnSku.value === undefined ? {} : { sku: vpnSku.value }),
            ...(isGeneration(generation.value)
              ? { generation: generation.value }
              : {}),
            ...(activeActive.value === undefined
              ? {}
              : { activeActive: activeActive.value === 'active-active' }),
            ...(bgp.value === undefined ? {} : { bgp: bgp.value === 'true' }),
          },
        }
      : {}),
    ...(er.length > 0 && erSku.value !== undefined
      ? {
          expressRoute: {
            sku: findExpressRouteGatewaySku(erSku.value)?.name,
            ...scale,
          },
        }
      : {}),
    ...(hasRouteServers(network, vpn, er, speakers)
      ? { routeServer: true }
      : {}),
  };
  return {
    ...(Object.keys(gateways).length > 0 ? { gateways } : {}),
    asns: new Map(
      vpn.flatMap(({ vnet, gateway: { bgp: speaks, asn } }) =>
        speaks && asn !== undefined ? [[vnet, asn]] : [],
      ),
    ),
    notTaken: [vpnSku, generation, activeActive, bgp, erSku].flatMap(
      ({ notTaken }) => notTaken,
    ),
  };
}

function found(
  network: ExistingNetwork,
  type: GatewayType,
  regions: readonly string[],
): Found[] {
  const resources = gatewayResources(network);
  return regions.flatMap(vnet => {
    const resource = resources.find(
      each => each.vnet === vnet && each.type === type,
    )?.resource;
    return (network.graph.vnets[vnet]?.gateways ?? [])
      .filter(each => each.type === type)
      .map(gateway => ({
        gateway,
        vnet,
        resource,
        id: resource?.id ?? `${vnet}/${type}`,
      }));
  });
}

/** A value that all gateways have; where they differ, or where a spec cannot say it, a remark for each. */
function common(
  all: readonly Found[],
  what: string,
  valueOf: (found: Found) => string | undefined,
  {
    accepts = () => true,
  }: { readonly accepts?: (value: string) => boolean } = {},
): { readonly value?: string; readonly notTaken: readonly NotTaken[] } {
  const values = all.flatMap(each => {
    const value = valueOf(each);
    return value === undefined ? [] : [{ id: each.id, value }];
  });
  const distinct = [...new Set(values.map(({ value }) => value))];
  const [only] = distinct;
  if (distinct.length === 0) return { notTaken: [] };
  if (distinct.length === 1 && accepts(only)) {
    return { value: only, notTaken: [] };
  }
  return {
    notTaken: values.map(({ id, value }) => ({
      id,
      why:
        distinct.length > 1
          ? `Its ${what} is ${value}; a spec has one for all gateways, and here they differ (${distinct
              .sort()
              .join(', ')}).`
          : `Its ${what} is ${value}, which a spec cannot say.`,
    })),
  };
}

function scaleUnits(gateways: readonly ArmResource[]) {
  const [bounds] = gateways.map(({ properties }) =>
    recordOf(recordOf(properties, 'autoScaleConfiguration'), 'bounds'),
  );
  const [min, max] = ['min', 'max'].map(each => numberOf(bounds ?? {}, each));
  return {
    ...(min === undefined ? {} : { minScaleUnits: min }),
    ...(max === undefined ? {} : { maxScaleUnits: max }),
  };
}

/** True if a Route Server stands wherever a spec with Route Servers has one: beside two gateways, or an appliance with BGP. */
function hasRouteServers(
  { graph }: ExistingNetwork,
  vpn: readonly Found[],
  er: readonly Found[],
  speakers: readonly string[],
): boolean {
  const beside = vpn
    .map(({ vnet }) => vnet)
    .filter(vnet => er.some(each => each.vnet === vnet));
  const wanted = [...beside, ...speakers];
  return (
    wanted.length > 0 &&
    wanted.every(vnet => graph.routeServers.some(each => each.vnet === vnet))
  );
}

function hubSettings(
  { graph, resources }: ExistingNetwork,
  hubs: ReadonlyMap<string, string>,
  regions: GatewayRegions,
): GatewaySettings {
  const prefixes = new Map(
    graph.virtualWans.flatMap(wan =>
      Object.entries(wan.hubs).map(([name, { prefix }]) => [prefix, name]),
    ),
  );
  const hubOf = ({ properties }: ArmResource) => {
    const id = idIn(properties, 'virtualHub');
    const hub = id === undefined ? undefined : resources.withKey(keyOf(id));
    const prefix = hub && fieldOf(hub.properties, 'addressPrefix');
    return typeof prefix === 'string' ? prefixes.get(prefix) : undefined;
  };
  const unitsOf = (
    type: string,
    among: readonly string[],
    units: (properties: Values) => number | undefined,
  ) => {
    const names = new Set(among.map(each => hubs.get(each)));
    const own = resources
      .ofType(type)
      .filter(each => names.has(hubOf(each)))
      .flatMap(({ id, properties }) => {
        const value = units(properties);
        return value === undefined ? [] : [{ id, value }];
      });
    const distinct = [...new Set(own.map(({ value }) => value))];
    return {
      value: distinct.length === 1 ? distinct[0] : undefined,
      notTaken:
        distinct.length > 1
          ? own.map(({ id, value }) => ({
              id,
              why: `It has ${value} scale units; a spec has one number for all gateways of virtual hubs, and here they differ.`,
            }))
          : [],
    };
  };
  const vpn = unitsOf('vpngateways', regions.vpn, properties =>
    numberOf(properties, 'vpnGatewayScaleUnit'),
  );
  const er = unitsOf('expressroutegateways', regions.er, properties =>
    numberOf(
      recordOf(recordOf(properties, 'autoScaleConfiguration'), 'bounds'),
      'min',
    ),
  );
  const virtualHub = {
    ...(vpn.value === undefined ? {} : { vpnScaleUnits: vpn.value }),
    ...(er.value === undefined ? {} : { expressRouteScaleUnits: er.value }),
  };
  return {
    ...(Object.keys(virtualHub).length > 0 ? { gateways: { virtualHub } } : {}),
    asns: new Map(),
    notTaken: [...vpn.notTaken, ...er.notTaken],
  };
}
