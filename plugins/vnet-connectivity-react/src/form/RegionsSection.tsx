import type { RegionSpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  rangesBesideRegions,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useHasAddressRegistry } from '../address-registry/useHasAddressRegistry';
import { RegistryRangesOnDemand } from '../components/AddressRegistry/RegistryRangesOnDemand';
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
  const hasRegistry = useHasAddressRegistry();
  const occupied = useMemo(() => rangesBesideRegions(form), [form]);
  return (
    <AddressPlanEditor
      regions={regions}
      findings={findings}
      planned={planned}
      occupied={occupied}
      options={options}
      registry={
        hasRegistry && (
          <RegistryRangesOnDemand
            form={form}
            section="regions"
            onChange={change => onChange(change(regions))}
          />
        )
      }
      onChange={onChange}
    />
  );
}
