import { regionsOf, spokesOf } from 'backstage-plugin-vnet-connectivity-common';
import { useHasAddressRegistry } from '../address-registry/useHasAddressRegistry';
import { RegistryRangesOnDemand } from '../components/AddressRegistry/RegistryRangesOnDemand';
import type { Spokes } from '../components/SpokesEditor/SpokesEditor';
import { SpokesEditor } from '../components/SpokesEditor/SpokesEditor';
import type { SectionProps } from './types';

/** The workload networks behind the hubs of the regions. @public */
export function SpokesSection({
  form,
  findings,
  planned,
  onChange,
}: SectionProps<Spokes>) {
  const spokes = spokesOf(form);
  const hasRegistry = useHasAddressRegistry();
  return (
    <>
      <SpokesEditor
        spokes={spokes}
        regions={Object.keys(regionsOf(form))}
        findings={findings}
        planned={planned}
        onChange={onChange}
      />
      {hasRegistry && Object.keys(spokes).length > 0 && (
        <RegistryRangesOnDemand
          form={form}
          section="spokes"
          onChange={change => onChange(change(spokes))}
        />
      )}
    </>
  );
}
