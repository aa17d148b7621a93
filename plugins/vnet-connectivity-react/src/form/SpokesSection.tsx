import { regionsOf, spokesOf } from 'backstage-plugin-vnet-connectivity-common';
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
  return (
    <SpokesEditor
      spokes={spokesOf(form)}
      regions={Object.keys(regionsOf(form))}
      findings={findings}
      planned={planned}
      onChange={onChange}
    />
  );
}
