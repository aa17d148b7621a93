import { gzipSync } from 'node:zlib';
import { azureNetwork } from '../__testUtils__/azure-network';
import { rangesInAzure } from './sources';

const networks = (document?: unknown) => ({
  list: async () => [{ id: 'azure' }] as never,
  document: async () =>
    document === undefined
      ? undefined
      : { tag: 't', gzipped: gzipSync(JSON.stringify(document)) },
});

it('are those of virtual networks and hubs, wherever the document has them', async () => {
  const ranges = await rangesInAzure(
    networks({ pages: [azureNetwork.rows] }),
    [],
  );
  expect(ranges?.map(({ prefix }) => prefix).sort()).toEqual([
    '10.1.0.0/16',
    '10.100.0.0/23',
    '10.11.0.0/16',
    '10.12.0.0/16',
    '10.13.0.0/16',
    '10.2.0.0/16',
  ]);
  expect(ranges?.[0].owner).toMatch(/^\/subscriptions\//);
});

it('are unknown before the first retrieval', async () => {
  expect(await rangesInAzure(networks(), [])).toBeUndefined();
});

it('are those of pools of Azure Virtual Network Manager, apart from the ones that the pools here were set aside from', async () => {
  const manager =
    '/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/networkManagers/nm';
  const pool = (name: string, ...addressPrefixes: string[]) => ({
    id: `${manager}/ipamPools/${name}`,
    type: 'Microsoft.Network/networkManagers/ipamPools',
    properties: { addressPrefixes, parentPoolName: name && 'root' },
  });
  const ranges = await rangesInAzure(
    networks({
      resources: [
        pool('root', '10.0.0.0/8'),
        pool('portal', '10.64.0.0/12'),
        pool('others', '10.80.0.0/12', 'fd00::/48'),
        pool('within', '10.64.32.0/20'),
        {
          id: `${manager}/ipamPools/portal/staticCidrs/printers`,
          type: 'Microsoft.Network/networkManagers/ipamPools/staticCidrs',
          properties: { addressPrefixes: ['10.64.0.0/24'] },
        },
      ],
    }),
    [{ name: 'all', ranges: ['10.64.0.0/12'], prefixLength: 22 }],
  );
  expect(
    ranges
      ?.map(({ prefix, owner }) => [prefix, owner.split('/').at(-1)])
      .sort(),
  ).toEqual([
    ['10.64.0.0/24', 'printers'],
    ['10.64.32.0/20', 'within'],
    ['10.80.0.0/12', 'others'],
  ]);
});
