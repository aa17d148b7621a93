import type { FoundRegion } from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useRegionPickerTexts } from '../../texts/region-picker';
import { SearchField } from '../SearchField';
import { RegionOption } from './RegionOption';
import { exactRegion, useRegionSearch } from './useRegionSearch';

/** Props of {@link RegionField}. */
export interface RegionFieldProps {
  readonly label: string;
  /** An Azure location, or any other text that was typed. */
  readonly value: string;
  readonly allowedLocations?: readonly string[];
  readonly error?: boolean;
  readonly helperText?: ReactNode;
  readonly onChange: (location: string) => void;
}

/**
 * One Azure region, found by name, location or place. Any other text stays as it was typed, for the rules to report.
 */
export function RegionField({
  value,
  allowedLocations,
  onChange,
  ...field
}: RegionFieldProps) {
  const t = useRegionPickerTexts();
  const [written, setWritten] = useState<string>();
  const found = useRegionSearch(written ?? '', allowedLocations);
  const shown = findAzureRegion(value)?.displayName ?? value;
  return (
    <SearchField<FoundRegion>
      {...field}
      text={written ?? shown}
      options={found}
      labelOf={({ region }) => region.displayName}
      renderOption={each => <RegionOption found={each} />}
      noOptionsText={t('regions.noOption')}
      onText={setWritten}
      onPick={({ region }) => {
        setWritten(undefined);
        onChange(region.location);
      }}
      onLeave={() => {
        if (written === undefined) return;
        setWritten(undefined);
        onChange(
          exactRegion(written, found)?.region.location ?? written.trim(),
        );
      }}
    />
  );
}
