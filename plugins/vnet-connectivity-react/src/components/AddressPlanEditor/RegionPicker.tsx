import Autocomplete from '@material-ui/lab/Autocomplete';
import type { AzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { azureRegions } from 'backstage-plugin-vnet-connectivity-common';
import type { RefObject } from 'react';
import { useMemo, useState } from 'react';
import { useRegionPickerTexts } from '../../texts/region-picker';
import { LabelledTextField } from '../LabelledTextField';
import { useUniqueId } from '../useUniqueId';

/** Props of {@link RegionPicker}. */
export interface RegionPickerProps {
  /** Locations that the portal allows; left out: all. */
  readonly allowedLocations?: readonly string[];
  readonly onAdd: (location: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement>;
}

/** Finds Azure regions by name, location or geography, and adds one after the other. */
export function RegionPicker({
  allowedLocations,
  onAdd,
  inputRef,
}: RegionPickerProps) {
  const t = useRegionPickerTexts();
  const id = useUniqueId('vnet-region-picker');
  const [query, setQuery] = useState('');
  const options = useMemo(
    () =>
      azureRegions
        .filter(
          ({ location }) =>
            !allowedLocations || allowedLocations.includes(location),
        )
        .slice()
        .sort(
          (a, b) =>
            a.geography.localeCompare(b.geography) ||
            a.displayName.localeCompare(b.displayName),
        ),
    [allowedLocations],
  );
  return (
    <Autocomplete<AzureRegion, false, false, false>
      id={id}
      // The component names its list in an older way only.
      aria-controls={`${id}-popup`}
      options={options}
      value={null}
      inputValue={query}
      onInputChange={(_, value, reason) => {
        // The picker stays empty after an addition, ready for the next one.
        if (reason !== 'reset') setQuery(value);
      }}
      onChange={(_, region) => {
        if (region) onAdd(region.location);
        setQuery('');
      }}
      filterOptions={regions =>
        regions.filter(region => matches(region, query))
      }
      groupBy={({ geography }) => geography}
      getOptionLabel={({ displayName }) => displayName}
      getOptionSelected={(a, b) => a.location === b.location}
      renderOption={({ displayName, location, zones, restricted }) => (
        <span>
          {displayName}{' '}
          <small>
            {[
              location,
              zones > 0
                ? t('regions.zones', { count: zones })
                : t('regions.noZones'),
              restricted && t('regions.restricted'),
            ]
              .filter(Boolean)
              .join(', ')}
          </small>
        </span>
      )}
      noOptionsText={t('regions.noOption')}
      autoHighlight
      clearOnBlur
      blurOnSelect={false}
      renderInput={params => (
        <LabelledTextField
          {...params}
          inputRef={inputRef}
          label={t('regions.add')}
          helperText={t('regions.addHelp')}
          onKeyDown={event => {
            // Enter chooses here; it must not submit the form around this.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    />
  );
}

function matches(
  { displayName, location, geography }: AzureRegion,
  query: string,
): boolean {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const searched = `${displayName} ${location} ${geography}`.toLowerCase();
  return wanted.every(word => searched.includes(word));
}
