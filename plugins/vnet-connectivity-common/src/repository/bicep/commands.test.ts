import { networkManagerCommitCommand, snapshotCommand } from './commands';

const networkManager = {
  subscriptionIds: [undefined],
  connectivity: 'Mesh' as const,
  directlyConnected: true,
  useHubGateway: false,
  members: ['weu', 'neu'],
  locations: ['westeurope', 'northeurope'],
};

it('deploys the configuration to every location', () => {
  expect(networkManagerCommitCommand({ name: 'contoso', networkManager }))
    .toBe(`az network manager post-commit \\
  --resource-group rg-contoso --network-manager-name vnm-contoso \\
  --commit-type Connectivity \\
  --target-locations westeurope northeurope \\
  --configuration-ids "$(az network manager connect-config show --resource-group rg-contoso --network-manager-name vnm-contoso --configuration-name cc-contoso --query id --output tsv)"`);
});

it('keeps a location from being a command', () => {
  expect(
    networkManagerCommitCommand({
      name: 'contoso',
      networkManager: { ...networkManager, locations: ["$(rm -rf ~)'; ls"] },
    }),
  ).toContain("--target-locations '$(rm -rf ~)'\\''; ls' \\\n");
});

it('is not there without a Virtual Network Manager', () => {
  expect(networkManagerCommitCommand({ name: 'contoso' })).toBeUndefined();
});

it('takes a snapshot in the subscription of the network', () => {
  const location = 'westeurope';
  expect(snapshotCommand({ location })).toBe(
    'bicep snapshot bicep/main.bicepparam --mode overwrite --subscription-id 00000000-0000-0000-0000-000000000000 --location westeurope',
  );
  const subscriptionId = '3f1a52a5-1b1c-4c6e-9a53-6f4b1d6c7e10';
  expect(snapshotCommand({ location, subscriptionId })).toContain(
    `--subscription-id ${subscriptionId} `,
  );
});
