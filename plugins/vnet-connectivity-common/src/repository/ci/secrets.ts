import type { Topology } from '../../topology';

/** The secrets of a pipeline. */
export interface PipelineSecrets {
  /** Pre-shared keys of VPN connections: `SHARED_KEYS`. */
  readonly sharedKeys: boolean;
  /** Keys that owners of circuits in other subscriptions hand out: `CIRCUIT_AUTHORIZATION_KEYS`. */
  readonly authorizationKeys: boolean;
  /** True where Terraform's plan holds keys: those above, or those of authorizations that it creates itself. */
  readonly inPlan: boolean;
}

/** The part of a network that decides which secrets its pipeline has. */
export type SecretParts = Pick<
  Topology,
  'siteConnections' | 'gatewayConnections' | 'circuits' | 'circuitConnections'
>;

/** The secrets that the pipeline of a network needs. */
export function pipelineSecrets(network: SecretParts): PipelineSecrets {
  const { siteConnections, gatewayConnections, circuits } = network;
  const authorized = network.circuitConnections.filter(
    ({ authorization }) => authorization,
  );
  const existing = new Set(
    circuits.filter(({ existingId }) => existingId).map(({ key }) => key),
  );
  const sharedKeys = siteConnections.length + gatewayConnections.length > 0;
  return {
    sharedKeys,
    authorizationKeys: authorized.some(({ circuit }) => existing.has(circuit)),
    inPlan: sharedKeys || authorized.length > 0,
  };
}
