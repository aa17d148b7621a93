import {
  circuitsOf,
  expressRouteGatewayRegions,
  regionsOf,
  sitesOf,
  spokesOf,
  viaOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Circuits } from '../components/CircuitsEditor/CircuitsEditor';
import { CircuitsEditor } from '../components/CircuitsEditor/CircuitsEditor';
import type { SectionProps } from './types';

/** The ExpressRoute circuits. @public */
export function CircuitsSection({
  form,
  findings,
  planned,
  onChange,
}: SectionProps<Circuits>) {
  const regions = regionsOf(form);
  const withGateway = planned
    ? expressRouteGatewayRegions(planned)
    : Object.keys(regions);
  return (
    <CircuitsEditor
      circuits={circuitsOf(form)}
      regions={Object.fromEntries(
        withGateway
          .filter(key => Object.hasOwn(regions, key))
          .map(key => [key, regions[key].location]),
      )}
      sites={viaOfForm(form) === 'none' ? [] : Object.keys(sitesOf(form))}
      taken={[...Object.keys(regions), ...Object.keys(spokesOf(form))]}
      findings={findings}
      onChange={onChange}
    />
  );
}
