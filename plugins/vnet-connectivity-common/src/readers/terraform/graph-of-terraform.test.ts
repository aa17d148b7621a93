import fc from 'fast-check';
import { networkFindings } from '../../rules/network-findings';
import { parseTopologyDocument } from '../topology/parse';
import type { ModuleJson, ResourceJson } from './__testUtils__/documents';
import {
  documentOf,
  existingPeering,
  idOf,
  moduleOf,
  readState,
  resource,
  vnet,
  written,
} from './__testUtils__/documents';
import {
  bgp,
  connection,
  gateway,
  localGateway,
} from './__testUtils__/resources';
import { graphOfTerraform } from './graph-of-terraform';

/** A network with a bit of everything, in modules. */
const mixed: readonly ResourceJson[] = [
  ...['a', 'b', 'c'].flatMap((key, index) => [
    vnet(
      `module.net["${key}"].azurerm_virtual_network.this`,
      `vnet-${key}`,
      `10.${index}.0.0/16`,
      {
        id: idOf(`virtualNetworks/vnet-${key}`),
        location: key === 'c' ? 'northeurope' : 'westeurope',
      },
    ),
  ]),
  existingPeering('a', 'b', {
    allow_gateway_transit: true,
    allow_forwarded_traffic: true,
  }),
  existingPeering('b', 'a', { use_remote_gateways: true }),
  existingPeering('a', 'far'),
  existingPeering('c', 'far'),
  ...gateway('a', '10.0.255.0/27', { bgp_enabled: true, ...bgp(65010, '') }),
  ...gateway('c', '10.2.255.0/27', { bgp_enabled: true, ...bgp(65020, '') }),
  ...['a', 'c'].flatMap(key =>
    ['1', '2'].flatMap(device => [
      localGateway(`lgw-${key}-hq-${device}`, {
        gateway_address: `203.0.113.${device}`,
        ...bgp(65050, `192.168.0.${device}`),
      }),
      connection(key, `lgw-${key}-hq-${device}`, { bgp_enabled: true }),
    ]),
  ),
  localGateway('lab', {
    gateway_address: '203.0.113.9',
    address_space: ['172.16.0.0/16'],
  }),
  connection('c', 'lab'),
  resource('azurerm_lb.x', {}),
];

function shuffled(module: ModuleJson, numbers: readonly number[]): ModuleJson {
  const shuffle = <T>(list: readonly T[] = []) =>
    list
      .map((each, index) => ({ each, at: numbers[index % numbers.length] }))
      .sort((x, y) => x.at - y.at)
      .map(({ each }) => each);
  return {
    ...module,
    resources: shuffle(module.resources),
    child_modules: shuffle(module.child_modules).map(each =>
      shuffled(each, numbers),
    ),
  };
}

it('reads the same from resources in any order', () => {
  const expected = JSON.stringify(readState(...mixed));
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true }), { minLength: 40, maxLength: 40 }),
      numbers => {
        const root = shuffled(moduleOf(mixed), numbers);
        const read = graphOfTerraform(
          documentOf({ format_version: '1.0', values: { root_module: root } }),
        );
        expect(JSON.stringify(read)).toBe(expected);
      },
    ),
  );
});

it('makes a graph that a topology document could state', () => {
  const { graph } = readState(
    ...mixed.filter(({ address }) => !address.endsWith('_far')),
  );
  expect(
    parseTopologyDocument({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'Topology',
      ...written({ graph }),
    }).findings,
  ).toEqual([]);
  expect(networkFindings(graph)).toEqual([]);
});
