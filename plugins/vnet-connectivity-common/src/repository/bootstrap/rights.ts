import type { PlannedSpec, Topology } from '../../topology';

/** Actions of Azure that the identities of the pipelines need beyond their built-in roles. */
export interface PipelineRights {
  /** Beyond Reader, of the identity that plans. */
  readonly plan: readonly string[];
  /** Beyond Network Contributor, of the identity that applies. */
  readonly apply: readonly string[];
}

/**
 * The rights of the pipelines of a network: the least that work.
 *
 * Terraform reads the pre-shared keys of connections back. What-if and validation of a deployment are actions, which
 * Reader does not have. Network Contributor writes networks and deployments, but no resource groups (Azure built-in roles
 * for Networking, 2026-11-30: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/networking), and
 * no locks (Management Locks, 2026-12-01).
 */
export function pipelineRights(
  iac: PlannedSpec['delivery']['iac'],
  { vpnGateways }: Pick<Topology, 'vpnGateways'>,
): PipelineRights {
  return {
    plan: [
      ...(iac.includes('terraform') && vpnGateways.length > 0
        ? ['Microsoft.Network/connections/sharedKey/action']
        : []),
      ...(iac.includes('bicep')
        ? [
            'Microsoft.Resources/deployments/validate/action',
            'Microsoft.Resources/deployments/whatIf/action',
          ]
        : []),
    ],
    apply: [
      // Locks are set, and never taken off.
      ...(iac.includes('bicep')
        ? [
            'Microsoft.Authorization/locks/read',
            'Microsoft.Authorization/locks/write',
          ]
        : []),
      'Microsoft.Resources/subscriptions/resourceGroups/delete',
      'Microsoft.Resources/subscriptions/resourceGroups/write',
    ],
  };
}
