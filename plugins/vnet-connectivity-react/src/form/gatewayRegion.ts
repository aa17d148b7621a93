import type {
  GatewayRegionContext,
  NetworkForm,
  OnPremisesForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  recordsOf,
  regionsOf,
  suggestGatewayRegion,
} from 'backstage-plugin-vnet-connectivity-common';

/** True if the region with the gateway is the suggested one, and was not chosen here: then it may follow the sites. */
export function isSuggested(
  form: NetworkForm,
  onPremises: OnPremisesForm,
): boolean {
  const { gatewayRegion, gatewayRegionChosen } = onPremises;
  return (
    gatewayRegionChosen !== true &&
    (asText(gatewayRegion) === '' ||
      gatewayRegion ===
        suggestGatewayRegion(placementOf(form, onPremises))?.region)
  );
}

/**
 * The value with a region for the shared gateway, where there is one.
 *
 * @param follows - nobody has chosen the region that there is, so that it may be another one now
 */
export function withGatewayRegion(
  form: NetworkForm,
  onPremises: OnPremisesForm,
  follows: boolean,
): OnPremisesForm {
  const isSet = asText(onPremises.gatewayRegion) !== '';
  if (onPremises.gateways !== 'transit' || (isSet && !follows)) {
    return onPremises;
  }
  const suggested = suggestGatewayRegion(placementOf(form, onPremises));
  return suggested
    ? { ...onPremises, gatewayRegion: suggested.region }
    : onPremises;
}

/** The values on which the place of a shared gateway depends. */
export function placementOf(
  form: NetworkForm,
  onPremises: OnPremisesForm,
): GatewayRegionContext {
  return {
    regions: regionsOf(form),
    interconnect: asRecord(form.interconnect),
    onPremises: { sites: recordsOf(onPremises.sites) },
  };
}
