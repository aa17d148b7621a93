import type { Value, ValueObject } from '../hcl';
import { isObject } from '../hcl';
import type { PlannedResource } from './resource-changes';
import type { ChangeStep } from './steps';

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
