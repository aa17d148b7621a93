import type { Value, ValueObject } from '../hcl';
import { isObject } from '../hcl';
import { vpnGatewayResizing } from '../azure';
import type { PlannedResource, Versions } from './resource-changes';
import type { ChangeStep } from './steps';

/**
 * The steps that make sure of the generation of the VPN gateways that shall have another one, which no apply changes. Azure
 * brings gateways of Generation1 to Generation2 by itself.
 *
 * Source: "Upgrade a VPN Gateway SKU" (2026-03-03).
 */
export function generationSteps(
  both: readonly Versions[],
): readonly ChangeStep[] {
  const changed = both.filter(
    ({ before, after }) =>
      after.type === 'azurerm_virtual_network_gateway' &&
      after.values.type === 'Vpn' &&
      before.values.generation !== after.values.generation,
  );
  if (changed.length === 0) return [];
  const { before, after } = changed[0];
  return [
    {
      title: `See that the VPN gateways are of ${after.values.generation} already`,
      why: `They were generated for ${before.values.generation}, and neither an apply nor a deployment changes the generation of a gateway: Azure does that itself in its service updates (${vpnGatewayResizing.source.title}). Where a gateway is still of ${before.values.generation}, keep gateways.vpn.generation and a SKU of it.`,
      commands: changed.map(
        ({ after: { values } }) =>
          `az network vnet-gateway show --resource-group ${values.resource_group_name} --name ${values.name} --query vpnGatewayGeneration --output tsv`,
      ),
    },
  ];
}

const flagsVariable = 'peering_flags';

/**
 * The steps in the repository as it is, before it is brought up to date, because one apply would take them in an order that
 * Azure refuses.
 *
 * A peering that lets the other network use its gateway may cease to only when the other half does not use it any more.
 * Terraform changes both halves at the same time.
 */
export function stagesOf(
  resources: readonly PlannedResource[],
  variables: ValueObject,
): readonly ChangeStep[] {
  const users = resources.flatMap(each =>
    ceases(each, 'use_remote_gateways') ? keyOf(each) : [],
  );
  const lenders = new Set(
    resources.flatMap(each =>
      ceases(each, 'allow_gateway_transit') ? keyOf(each) : [],
    ),
  );
  const waiting = users.filter(key => lenders.has(reversed(key)));
  if (waiting.length === 0) return [];
  const flags = variables[flagsVariable];
  const without = withoutFlag(isObject(flags) ? flags : {}, waiting);
  return [
    {
      title: `Let ${waiting.join(
        ', ',
      )} use the gateway of the other network no more`,
      why: 'Azure refuses to end gateway transit in a peering while the other half still uses the gateway, and one apply would change both at the same time. This is applied in the repository as it is, before its update.',
      commands: [
        `terraform -chdir=terraform apply -var '${flagsVariable}=${JSON.stringify(
          without,
        )}'`,
      ],
    },
  ];
}

/** True if a peering that stays has the flag before the change, and not after it. */
function ceases(
  { type, before, after }: PlannedResource,
  flag: string,
): boolean {
  return (
    type === 'azurerm_virtual_network_peering' &&
    before?.values[flag] === true &&
    after?.values[flag] === false
  );
}

/** `neu/weu` of the half that neu has. */
function keyOf({ address }: PlannedResource): string {
  return /\["([^"]+)"\]$/.exec(address)?.[1] ?? '';
}

function reversed(key: string): string {
  return key.split('/').reverse().join('/');
}

function withoutFlag(
  flags: ValueObject,
  keys: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(flags).map(([key, value]) => [
      key,
      keys.includes(key) && isObject(value)
        ? Object.fromEntries(
            Object.entries(value).filter(
              ([name]) => name !== 'use_remote_gateways',
            ),
          )
        : value,
    ]),
  );
}
