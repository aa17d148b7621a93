import type { Behaviour, AzureServer } from '../__testUtils__/azure-server';
import {
  clientSecret,
  json,
  startAzureServer,
  tenantId,
} from '../__testUtils__/azure-server';
import { createCredential } from '../azure-resource-graph';
import { AzureIpam } from './AzureIpam';

jest.setTimeout(60_000);

let azure: AzureServer;
beforeEach(async () => {
  azure = await startAzureServer();
});
afterEach(() => azure.stop());

const vnet =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-sales';

/** An answer to `GET /api/spaces?expand=true`, as an administrator of Azure IPAM gets it. */
const spaces = [
  {
    id: 'd3c2',
    name: 'Europe',
    type: 'space',
    desc: 'All of Europe',
    blocks: [
      {
        name: 'Production',
        cidr: '10.64.0.0/12',
        vnets: [
          {
            name: 'vnet-sales',
            id: vnet,
            prefixes: ['10.64.0.0/22', '10.64.8.0/24'],
            subnets: [],
            resource_group: 'rg',
            subscription_id: '00000000-0000-4000-8000-000000000001',
            tenant_id: tenantId,
          },
        ],
        externals: [
          {
            name: 'hamburg',
            desc: 'Data centre',
            cidr: '10.65.0.0/16',
            subnets: [],
          },
        ],
        resv: [
          {
            id: 'A1',
            cidr: '10.66.0.0/24',
            createdOn: 1764000000,
            createdBy: 'ada@contoso.com',
            settledOn: null,
            settledBy: null,
            status: 'wait',
          },
          {
            id: 'B2',
            cidr: '10.66.1.0/24',
            createdOn: 1763000000,
            createdBy: 'ada@contoso.com',
            settledOn: 1763500000,
            settledBy: 'spn:ipam',
            status: 'fulfilled',
          },
        ],
      },
      {
        name: 'Empty',
        cidr: '10.80.0.0/16',
        vnets: [],
        externals: [],
        resv: [],
      },
    ],
  },
];

function ipam(behaviour: Behaviour, secret = clientSecret) {
  azure.behave(behaviour);
  const transport = { tlsOptions: { ca: azure.ca }, firstWaitMs: 1 };
  return new AzureIpam(
    {
      endpoint: azure.url,
      engineClientId: 'e3000000-0000-4000-8000-00000000000e',
      timeoutMs: 10_000,
    },
    createCredential(
      {
        tenantId,
        clientId: 'c1000000-0000-4000-8000-00000000000c',
        clientSecret: secret,
        authorityHost: azure.url,
      },
      transport,
    ),
    transport,
  );
}

describe('Azure IPAM', () => {
  it('shows networks, external networks and open reservations, to a token for its engine', async () => {
    const ranges = await ipam((_, response) => json(response, spaces)).ranges();
    expect(ranges.map(({ prefix, owner }) => [prefix, owner])).toEqual([
      ['10.64.0.0/22', vnet],
      ['10.64.8.0/24', vnet],
      ['10.65.0.0/16', 'hamburg (Azure IPAM, Europe/Production)'],
      ['10.66.0.0/24', 'ada@contoso.com (Azure IPAM, Europe/Production)'],
    ]);
    expect(azure.requests).toHaveLength(1);
    const [{ method, url }] = azure.requests;
    expect(`${method} ${url.pathname}${url.search}`).toBe(
      'GET /api/spaces?expand=true',
    );
    expect(azure.tokenRequests[0].get('scope')).toContain(
      'api://e3000000-0000-4000-8000-00000000000e/.default',
    );
  });

  it('is asked again where it is busy', async () => {
    const ranges = await ipam(({ count }, response) =>
      count < 3
        ? json(response, { detail: 'Please wait.' }, 503)
        : json(response, spaces),
    ).ranges();
    expect(ranges).toHaveLength(4);
    expect(azure.requests).toHaveLength(3);
  });

  it.each<[string, Behaviour, RegExp]>([
    [
      'refuses an identity that is no administrator',
      (_, response) =>
        json(
          response,
          { detail: 'Expand parameter can only be used by admins.' },
          403,
        ),
      /answered 403; the identity must be an administrator/,
    ],
    [
      'answers the page of a sign-in',
      (_, response) => {
        response.end('<html>Sign in</html>');
        return true;
      },
      /did not answer a list of spaces/,
    ],
    [
      'answers another shape',
      (_, response) => json(response, [{ name: 'Europe', blocks: [{}] }]),
      /did not answer a list of spaces/,
    ],
    [
      'leads elsewhere',
      (_, response) => {
        response.writeHead(302, { Location: 'https://example.invalid/' }).end();
        return true;
      },
      /answered 302/,
    ],
  ])(
    'that %s gives no ranges, and the reason',
    async (_, behaviour, reason) => {
      await expect(ipam(behaviour).ranges()).rejects.toThrow(reason);
    },
  );

  it('gives no ranges to a wrong secret', async () => {
    await expect(
      ipam((_, response) => json(response, spaces), 'wrong').ranges(),
    ).rejects.toThrow(/AADSTS7000215/);
    expect(azure.requests).toEqual([]);
  });
});
