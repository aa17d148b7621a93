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
  const ranges = await rangesInAzure(networks({ pages: [azureNetwork.rows] }));
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
  expect(await rangesInAzure(networks())).toBeUndefined();
});
