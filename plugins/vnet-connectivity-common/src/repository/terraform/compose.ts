import { terraformAssets } from '../assets.generated';
import { composedOnce, textOf } from '../compose';
import type { Layer } from '../layers';
import type { Call, Changing, TerraformPart } from './parts';
import type { FurtherSubscription } from './subscriptions';
import {
  callsOf,
  mockProviders,
  ownerOf,
  shareOf,
  subscriptionFile,
  subscriptionsFile,
} from './subscriptions';

const inOneSubscription = composedOnce(layers => inSubscriptions(layers, []));

/** The Terraform code of the networks that need these layers, by path below `terraform/`. All but the data. */
export function terraformCode(
  layers: ReadonlySet<Layer>,
  further: readonly FurtherSubscription[],
): ReadonlyMap<string, string> {
  return further.length === 0
    ? inOneSubscription(layers)
    : inSubscriptions(layers, further);
}

/**
 * A provider stands in one subscription only, and a module call has one provider, so that each further subscription has a
 * call of its own, in its file; each takes its share of the collection that it repeats over, and whoever reads what the
 * calls built reads all of them.
 */
function inSubscriptions(
  layers: ReadonlySet<Layer>,
  further: readonly FurtherSubscription[],
): Map<string, string> {
  const spread: Call[] = [];
  const isSpread = (call: string) =>
    further.length > 0 && Object.hasOwn(ownerOf, call);

  const files = new Map<string, string>();
  for (const layer of layers) {
    if (!Object.hasOwn(terraformAssets, layer)) continue;
    for (const [path, parts] of Object.entries(terraformAssets[layer])) {
      files.set(path, textOf(parts, layers, textOfPart));
    }
  }
  if (further.length > 0) {
    files.set(
      'locals.subscriptions.tf',
      subscriptionsFile(further, layers.has('circuit')),
    );
    for (const subscription of further) {
      files.set(
        `subscription.${subscription.alias}.tf`,
        subscriptionFile(
          subscription,
          spread.map(call => callText(call, subscription)),
        ),
      );
    }
  }
  return files;

  function callText(
    { call, head, body }: Call,
    subscription?: FurtherSubscription,
  ): string {
    const alias = subscription?.alias ?? 'default';
    const text = (parts: readonly TerraformPart[]) =>
      textOf(parts, layers, part =>
        'share' in part && isSpread(call)
          ? shareOf(call, part.share, alias)
          : textOfPart(part),
      );
    return [
      `module "${subscription ? `${call}_${alias}` : call}" {\n`,
      text(head),
      subscription ? `\n  providers = { azurerm = azurerm.${alias} }\n` : '',
      text(body),
      '}\n',
    ].join('');
  }

  function textOfPart(part: Changing): string {
    if ('call' in part) {
      if (isSpread(part.call)) spread.push(part);
      return callText(part);
    }
    if ('share' in part) return part.share;
    if ('mocks' in part) return mockProviders(further);
    const { reads, output, isEntry } = part;
    if (!isSpread(reads)) return `module.${reads}${output}`;
    const all = callsOf(reads, further)
      .map(call => `module.${call}${output}`)
      .join(', ');
    return isEntry ? all : `merge(${all})`;
  }
}
