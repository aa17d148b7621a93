import type {
  Network,
  NetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  readNetworkDocument,
  withFailures,
} from 'backstage-plugin-vnet-connectivity-common';
import { UsageError } from './command';

/**
 * Reads a document of any form that describes a network, with the given failures.
 *
 * @throws UsageError where nothing has the name of a failure
 * @throws Error where the text is Terraform's and neither a plan nor a state
 */
export function readNetwork(
  text: string,
  failures: readonly string[] = [],
): NetworkDocument {
  const read = readNetworkDocument(text);
  const { network } = read;
  return network && failures.length > 0
    ? { ...read, network: withFailed(network, failures) }
    : read;
}

/**
 * The network after these have failed.
 *
 * @throws UsageError where nothing has the name of a failure
 */
export function withFailed(
  network: Network,
  failures: readonly string[],
): Network {
  const result = withFailures(network, failures);
  if ('unknown' in result) {
    throw new UsageError(
      `Nothing in the network is named ${result.unknown.join(
        ' or ',
      )}. What can fail: ${network.model.failable
        .map(element => network.model.elements.list[element].failureId)
        .join(
          ', ',
        )}; an instance of a gateway (#0 or #1 behind its name), one half of a peering (peering:a->b), and a route that a site announces (route:site/range).`,
    );
  }
  return result.network;
}
