import type { Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { jsonFile } from '../json';
import { layersOf } from '../layers';
import { furtherSubscriptionIds } from '../subscriptions';
import { terraformCode } from './compose';
import { ignoredTagsFiles } from './ignored-tags';
import { importsFile } from './imports';
import { furtherSubscriptions } from './subscriptions';
import { terraformVariables, variablesOfTests } from './terraform-variables';

/** The file by which Terraform refuses to destroy what a module builds. */
const protectionFile = 'protection_override.tf';

/**
 * The Terraform configuration of a network, by path from the root of its repository.
 *
 * The code is the files of the layers that the network needs. All that is particular to the network is data, in
 * `terraform.tfvars.json`.
 *
 * @param ignoredTags - names of tags that others set
 * @public
 */
export function renderTerraform(
  topology: Topology,
  ignoredTags: readonly string[] = [],
): ReadonlyMap<string, string> {
  const layers = layersOf(topology);
  const further = furtherSubscriptions(furtherSubscriptionIds(topology));
  const files = new Map<string, string>();
  for (const [path, content] of terraformCode(layers, further)) {
    files.set(`terraform/${path}`, content);
  }
  if (ignoredTags.length > 0) {
    for (const [path, content] of ignoredTagsFiles(files, ignoredTags)) {
      files.set(path, content);
    }
  }
  if (topology.isProtected) {
    for (const [path, content] of assetsBelow('protection', new Set())) {
      // A module that the network has.
      if (files.has(path.replace(protectionFile, 'main.tf'))) {
        files.set(path, content);
      }
    }
  }
  files.set(
    'terraform/terraform.tfvars.json',
    jsonFile(terraformVariables(topology, layers)),
  );
  const imports = importsFile(topology, further);
  if (imports !== undefined) files.set('terraform/imports.tf', imports);
  const secrets = variablesOfTests(topology, layers);
  return secrets === undefined
    ? files
    : files.set('terraform/tests/terraform.tfvars.json', jsonFile(secrets));
}
