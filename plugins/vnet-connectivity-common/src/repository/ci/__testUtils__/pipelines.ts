import type {
  Circuit,
  CircuitConnection,
  GatewayConnection,
  NetworkManager,
  SiteConnection,
  VirtualNetwork,
  VpnGateway,
} from '../../../topology';
import type { CiKind, PipelineParts } from '../render-ci';
import { renderCi } from '../render-ci';

/** The systems that run pipelines. */
export const systems = [
  'github-actions',
  'azure-pipelines',
  'gitlab-ci',
] as const;
export type System = (typeof systems)[number];
export type Language = 'terraform' | 'bicep';

/** Path of the pipeline of each language; `both` is that of Bicep beside Terraform. */
export const paths: Record<System, Record<Language | 'both', string>> = {
  'github-actions': {
    terraform: '.github/workflows/terraform.yml',
    bicep: '.github/workflows/bicep.yml',
    both: '.github/workflows/bicep.yml',
  },
  'azure-pipelines': {
    terraform: 'azure-pipelines.yml',
    bicep: 'azure-pipelines.yml',
    both: 'azure-pipelines-bicep.yml',
  },
  'gitlab-ci': {
    terraform: '.gitlab-ci.yml',
    bicep: '.gitlab-ci.yml',
    both: '.gitlab-ci-bicep.yml',
  },
};

/** A network without anything that pipelines ask for. */
export const plain: PipelineParts = {
  name: 'contoso-core',
  location: 'westeurope',
  virtualNetworks: [],
  vpnGateways: [],
  siteConnections: [],
  gatewayConnections: [],
  circuits: [],
  circuitConnections: [],
};
const authorized = {
  region: 'weu',
  circuit: 'ams',
  authorization: true,
} as CircuitConnection;
const newCircuit = { key: 'ams', subscriptionId: 'A' } as Circuit;

/** Networks that pipelines differ for, one for each reason. */
export const networks = {
  plain,
  'tunnels to sites': {
    ...plain,
    vpnGateways: [{} as VpnGateway],
    siteConnections: [{} as SiteConnection],
  },
  'tunnels of virtual hubs': {
    ...plain,
    siteConnections: [{} as SiteConnection],
  },
  'tunnels between regions': {
    ...plain,
    vpnGateways: [{} as VpnGateway],
    gatewayConnections: [{} as GatewayConnection],
  },
  'a circuit of others': {
    ...plain,
    circuits: [{ ...newCircuit, existingId: '/subscriptions/a/…' }],
    circuitConnections: [authorized],
  },
  'a new circuit in another subscription': {
    ...plain,
    circuits: [newCircuit],
    circuitConnections: [authorized],
  },
  'a new circuit in the same subscription': {
    ...plain,
    circuits: [{ ...newCircuit, subscriptionId: undefined }],
    circuitConnections: [{ ...authorized, authorization: false }],
  },
  'a Virtual Network Manager': {
    ...plain,
    networkManager: {} as NetworkManager,
  },
} satisfies Record<string, PipelineParts>;
export type Network = keyof typeof networks;
export const names = Object.keys(networks) as Network[];

/** A network that has every reason at once. */
export const everything: PipelineParts = {
  ...networks['tunnels to sites'],
  circuits: networks['a circuit of others'].circuits,
  circuitConnections: [authorized],
  networkManager: {} as NetworkManager,
  virtualNetworks: [{ subscriptionId: 'B' } as VirtualNetwork],
};

/** The files of the pipelines of these languages, by path. */
export function render(ci: CiKind, iac: Language[], network: PipelineParts) {
  return renderCi({ ci, iac }, network);
}

/** The pipeline of a language. */
export function pipeline(
  ci: System,
  language: Language | 'both',
  network: PipelineParts,
): string {
  const iac: Language[] =
    language === 'both' ? ['terraform', 'bicep'] : [language];
  const path = paths[ci][language];
  const content = render(ci, iac, network).get(path);
  if (content === undefined) throw new Error(`${path} was not rendered`);
  return content;
}

/** Every value of a key at any depth. */
export function valuesOf(document: unknown, key: string): unknown[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}
