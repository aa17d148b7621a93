import type { Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { jsonFile } from '../json';
import { furtherSubscriptionIds } from '../subscriptions';
import { forSubscriptions, furtherSubscriptions } from './for-subscriptions';
import { layersOf } from './layers';
import { terraformVariables } from './terraform-variables';

/**
 * The Terraform configuration of a network, by path from the root of its repository.
 *
 * It is made of static files: those of each layer that the network needs, where a later layer's file takes the
 * place of an earlier one's. All that is particular to the network is data, in `terraform.tfvars.json`.
 */
export function renderTerraform(
  topology: Topology,
): ReadonlyMap<string, string> {
  const layers = layersOf(topology);
  const files = forSubscriptions(
    new Map(
      layers.flatMap(layer => [...assetsBelow(`terraform/${layer}`, layers)]),
    ),
    furtherSubscriptions(furtherSubscriptionIds(topology)),
  );
  files.set('terraform.tfvars.json', jsonFile(terraformVariables(topology)));
  return new Map(
    [...files].map(([path, content]) => [`terraform/${path}`, content]),
  );
}
