import type { Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { jsonFile } from '../json';
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
  const files = new Map(
    layers.flatMap(layer => [...assetsBelow(`terraform/${layer}`, layers)]),
  );
  files.set('terraform.tfvars.json', jsonFile(terraformVariables(topology)));
  return new Map(
    [...files].map(([path, content]) => [`terraform/${path}`, content]),
  );
}

/** Folders below `assets/terraform`. */
type Layer = 'core' | 'peering' | 'vpn' | 'gateway-transit';

function layersOf({
  interconnect,
  onPremises,
  vpnGateways,
}: Topology): Layer[] {
  if (interconnect.pattern !== 'global-peering') {
    throw new Error(
      `There is no Terraform for the pattern ${interconnect.pattern} yet.`,
    );
  }
  if (onPremises.via === 'expressroute') {
    throw new Error('There is no Terraform for ExpressRoute yet.');
  }
  const layers: Layer[] = ['core', 'peering'];
  if (vpnGateways.length > 0) layers.push('vpn');
  if (onPremises.gateways === 'transit') layers.push('gateway-transit');
  return layers;
}
