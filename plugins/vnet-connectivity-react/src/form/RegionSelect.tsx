import MenuItem from '@material-ui/core/MenuItem';
import type { RegionSpec } from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { LabelledTextField } from '../components/LabelledTextField';

interface RegionSelectProps {
  readonly label: string;
  readonly helperText: string;
  readonly error?: boolean;
  readonly regions: Readonly<Record<string, RegionSpec>>;
  readonly value: string | undefined;
  readonly onChange: (key: string) => void;
}

/** One of the regions of the form. */
export function RegionSelect({
  regions,
  value,
  onChange,
  ...field
}: RegionSelectProps) {
  const isKnown = value !== undefined && Object.hasOwn(regions, value);
  return (
    <LabelledTextField
      {...field}
      select
      fullWidth
      value={isKnown ? value : ''}
      onChange={event => onChange(event.target.value)}
    >
      {Object.entries(regions).map(([key, { location }]) => (
        <MenuItem key={key} value={key}>
          {key} – {findAzureRegion(location)?.displayName ?? location}
        </MenuItem>
      ))}
    </LabelledTextField>
  );
}
