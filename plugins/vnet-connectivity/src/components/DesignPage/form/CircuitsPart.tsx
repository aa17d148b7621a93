import {
  expressRouteGatewayRegions,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import { CircuitsEditor } from 'backstage-plugin-vnet-connectivity-react';
import type { PartProps } from './types';

/** The ExpressRoute circuits. */
export function CircuitsPart({
  document,
  values,
  findings,
  planned,
  onChange,
}: PartProps) {
  const { circuits, regions, sites, spokes, via } = values;
  const withGateway = planned
    ? expressRouteGatewayRegions(planned)
    : Object.keys(regions);
  return (
    <CircuitsEditor
      circuits={circuits}
      regions={Object.fromEntries(
        withGateway
          .filter(key => Object.hasOwn(regions, key))
          .map(key => [key, regions[key].location]),
      )}
      sites={via === 'none' ? [] : Object.keys(sites)}
      taken={[...Object.keys(regions), ...Object.keys(spokes)]}
      findings={findings}
      onChange={changed =>
        onChange(withFormSection(document, 'circuits', changed), 'circuits')
      }
    />
  );
}
