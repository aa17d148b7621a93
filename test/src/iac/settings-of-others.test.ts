import type { PredictedResource } from './__testUtils__/bicep-compiler';
import { bicepCompiler } from './__testUtils__/bicep-compiler';
import { PipelineSandbox, proveBicepScripts } from './__testUtils__/fake-az';
import { specOf } from './__testUtils__/networks';
import {
  actionsOf,
  infrastructureIn,
  proveTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

const subscription = '00000000-0000-0000-0000-000000000001';
const spec = {
  ...specOf('mesh', 'none'),
  virtualNetworks: { natGateway: 'StandardV2' },
};
const terraform = repositoryOf(spec);

interface Instance {
  readonly type: string;
  readonly values: { readonly id: string };
}

/** Every resource of a state, also those of modules. */
function instancesOf(module: {
  readonly resources?: readonly Instance[];
  readonly child_modules?: readonly object[];
}): readonly Instance[] {
  return [
    ...(module.resources ?? []),
    ...(module.child_modules ?? []).flatMap(instancesOf),
  ];
}

/** The arguments that others set on the resources of a type. */
const others = {
  azurerm_subnet: {
    delegation: [
      {
        name: 'app',
        service_delegation: [
          { name: 'Microsoft.Web/serverFarms', actions: [] },
        ],
      },
    ],
    service_endpoint: [
      { service: 'Microsoft.Storage', network_identifier: '' },
    ],
    private_endpoint_network_policies: 'Enabled',
    private_link_service_network_policies_enabled: false,
  },
  azurerm_virtual_network: {
    ddos_protection_plan: [
      {
        id: `/subscriptions/${subscription}/resourceGroups/rg-security/providers/Microsoft.Network/ddosProtectionPlans/ddos`,
        enable: true,
      },
    ],
    dns_servers: ['10.0.0.4'],
    flow_timeout_in_minutes: 10,
  },
};

proveTerraform('settings of others', infrastructureIn(terraform), () => {
  let workspace: Workspace;

  afterEach(() => workspace.remove());

  it('are no difference for Terraform, and stay with the next apply', () => {
    workspace = new Workspace(terraform);
    workspace.succeed('apply', '-auto-approve');
    const changed = instancesOf(
      (workspace.state() as unknown as { values: { root_module: object } })
        .values.root_module,
    ).filter(({ type }) => Object.hasOwn(others, type));
    workspace.write(
      'world.jsonl',
      workspace.read('world.jsonl') +
        changed
          .map(({ type, values }) =>
            JSON.stringify({
              put: values.id,
              type,
              values: { ...values, ...others[type as keyof typeof others] },
            }),
          )
          .join('\n')
          .concat('\n'),
    );

    const plan = workspace.plan() as unknown as {
      resource_drift?: readonly object[];
    };
    // Terraform has seen them.
    expect(plan.resource_drift).toHaveLength(changed.length);
    expect(actionsOf(plan as never)).toEqual({});
  });

  it('are left alone by a repository that comes from the major before', () => {
    const older = new Map(
      [...terraform].map(([path, content]): [string, string] => [
        path,
        content
          .replace('"~> 5.2"', '">= 4.62, < 6.0"')
          // That major has another name for it.
          .replace(/\n {2}dynamic "service_endpoint" \{[^]*?\n {2}\}\n/g, '\n')
          .replace(/\n( {2}#[^\n]*\n)* {2}lifecycle \{[^]*?\n {2}\}\n/g, '\n'),
      ]),
    );
    workspace = new Workspace(older, '4.80.0');
    workspace.succeed('apply', '-auto-approve');
    for (const [path, content] of terraform) workspace.write(path, content);
    workspace.upgrade('5.2.0');
    expect(actionsOf(workspace.plan())).toEqual({});
  });
});

const bicep = repositoryOf({
  ...spec,
  delivery: { iac: ['bicep'], ci: 'none' },
});

proveBicepScripts(
  'settings of others in Bicep',
  infrastructureIn(bicep),
  () => {
    const compiler = bicepCompiler(() => ({}));
    const group = (key: string) =>
      `/subscriptions/${subscription}/resourceGroups/rg-contoso-core-${key}/providers/Microsoft.Network`;
    const elsewhere = (path: string) =>
      `/subscriptions/${subscription}/resourceGroups/rg-Workloads/providers/Microsoft.Network/${path}`;
    const network = (key: string, properties: object, subnet: object) => ({
      // Azure does not always keep the case of an id.
      id: `${group(key)}/virtualNetworks/VNET-contoso-core-${key}`,
      name: `vnet-contoso-core-${key}`,
      properties: {
        provisioningState: 'Succeeded',
        resourceGuid: '1',
        ...properties,
        subnets: [
          {
            id: `${group(
              key,
            )}/virtualNetworks/vnet-contoso-core-${key}/subnets/snet-app`,
            name: 'snet-app',
            properties: {
              addressPrefix: '10.99.0.0/24',
              provisioningState: 'Succeeded',
              ipConfigurations: [{ id: elsewhere('networkInterfaces/nic/x') }],
              ...subnet,
            },
          },
        ],
      },
    });

    let sandbox: PipelineSandbox;

    beforeEach(() => {
      sandbox = new PipelineSandbox(bicep);
    });

    afterEach(() => sandbox.remove());

    /** The resources of a deployment after the script has run, by id in lower case. */
    async function deployed() {
      const { status, output } = sandbox.run('sh live-settings.sh');
      expect([status, output]).toEqual([0, '']);
      const files = new Map(bicep).set(
        'bicep/live-settings.json',
        sandbox.read('bicep/live-settings.json'),
      );
      const resources = await compiler().snapshot(files, subscription);
      return new Map(
        resources.map((each): [string, PredictedResource] => [
          each.id.toLowerCase(),
          each,
        ]),
      );
    }

    const propertiesIn = (
      resources: ReadonlyMap<string, PredictedResource>,
      key: string,
      subnet = '',
    ) =>
      resources.get(
        `${group(
          key,
        )}/virtualNetworks/vnet-contoso-core-${key}${subnet}`.toLowerCase(),
      )?.properties;

    it('are named by the next deployment, which changes the rest', async () => {
      const setByOthers = {
        networkSecurityGroup: { id: elsewhere('networkSecurityGroups/nsg') },
        routeTable: { id: elsewhere('routeTables/rt-contoso-core-weu') },
        delegations: [
          {
            name: 'web',
            properties: { serviceName: 'Microsoft.Web/serverFarms' },
          },
        ],
        serviceEndpoints: [
          { service: 'Microsoft.Storage', locations: ['westeurope'] },
        ],
        privateEndpointNetworkPolicies: 'Enabled',
      };
      const plan = { id: elsewhere('ddosProtectionPlans/ddos') };
      sandbox.networks = [
        {
          value: [
            network(
              'weu',
              {
                dhcpOptions: { dnsServers: ['10.0.0.4'] },
                enableDdosProtection: true,
                ddosProtectionPlan: plan,
              },
              {
                ...setByOthers,
                delegations: [
                  {
                    ...setByOthers.delegations[0],
                    id: '…',
                    properties: {
                      ...setByOthers.delegations[0].properties,
                      actions: [
                        'Microsoft.Network/virtualNetworks/subnets/action',
                      ],
                      provisioningState: 'Succeeded',
                    },
                  },
                ],
              },
            ),
          ],
          nextLink: 'https://example.invalid/page-2',
        },
        {
          value: [
            network('neu', {}, {}),
            { ...network('weu', {}, {}), id: elsewhere('virtualNetworks/x') },
          ],
        },
      ];
      const resources = await deployed();
      expect(sandbox.calls.filter(call => call.startsWith('rest'))).toEqual([
        `rest --method get --uri /subscriptions/${subscription}/providers/Microsoft.Network/virtualNetworks?api-version=2024-07-01 --output json`,
        'rest --method get --uri https://example.invalid/page-2 --output json',
      ]);
      expect(propertiesIn(resources, 'weu')).toEqual({
        dhcpOptions: { dnsServers: ['10.0.0.4'] },
        enableDdosProtection: true,
        ddosProtectionPlan: plan,
        addressSpace: { addressPrefixes: ['10.10.0.0/16'] },
        encryption: null,
      });
      expect(propertiesIn(resources, 'weu', '/subnets/snet-app')).toEqual({
        ...setByOthers,
        natGateway: { id: `${group('weu')}/natGateways/ng-contoso-core-weu` },
        addressPrefix: expect.stringMatching(/^10\.10\./),
        defaultOutboundAccess: false,
      });
    });

    it('are no route table or NAT gateway that the design has taken away', async () => {
      sandbox.networks = [
        {
          value: [
            network(
              'weu',
              {},
              {
                routeTable: {
                  id: `${group('weu')}/routeTables/rt-contoso-core-weu`,
                },
                natGateway: {
                  id: `${group('weu')}/natGateways/ng-contoso-core-old`,
                },
              },
            ),
          ],
        },
      ];
      const subnet = propertiesIn(await deployed(), 'weu', '/subnets/snet-app');
      expect(subnet).not.toHaveProperty('routeTable');
      expect(subnet).toHaveProperty(
        'natGateway.id',
        `${group('weu')}/natGateways/ng-contoso-core-weu`,
      );
    });

    it('stop a deployment that could not read them', () => {
      sandbox.change('bicep/main.bicepparam', 'no parameters');
      expect(sandbox.run('sh live-settings.sh').status).not.toBe(0);
    });
  },
);
