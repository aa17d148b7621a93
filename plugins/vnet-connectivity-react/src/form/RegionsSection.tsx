import type { RegionSpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  rangesBesideRegions,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { AddressPlanEditor } from '../components/AddressPlanEditor/AddressPlanEditor';
import type { SectionProps } from './types';

/** The regions and their address plan. @public */
export function RegionsSection({
  form,
  findings,
  planned,
  options,
  onChange,
}: SectionProps<Readonly<Record<string, RegionSpec>>>) {
  const regions = useMemo(() => regionsOf(form), [form]);
  const occupied = useMemo(() => rangesBesideRegions(form), [form]);
  return (
    <AddressPlanEditor
      regions={regions}
      findings={findings}
      planned={planned}
      occupied={occupied}
      options={options}
      onChange={onChange}
    />
  );
}
