import type { FoundRegion } from 'backstage-plugin-vnet-connectivity-common';
import type { RefObject } from 'react';
import { useState } from 'react';
import { useRegionPickerTexts } from '../../texts/region-picker';
import { SearchField } from '../SearchField';
import { RegionOption } from './RegionOption';
import { exactRegion, useRegionSearch } from './useRegionSearch';

/** Props of {@link RegionPicker}. */
export interface RegionPickerProps {
  /** Locations that the portal allows; left out: all. */
  readonly allowedLocations?: readonly string[];
  readonly onAdd: (location: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement>;
  /** What has been written before the picker was there. */
  readonly startText?: string;
  /** Shows the list from the first moment on. */
  readonly opensAtOnce?: boolean;
}

/** Finds Azure regions by name, location or place, and adds one after the other. */
export function RegionPicker({
  allowedLocations,
  onAdd,
  inputRef,
  startText = '',
  opensAtOnce,
}: RegionPickerProps) {
  const t = useRegionPickerTexts();
  const [query, setQuery] = useState(startText);
  const [wasLeft, setWasLeft] = useState(false);
  const found = useRegionSearch(query, allowedLocations);
  const add = ({ region }: FoundRegion) => {
    onAdd(region.location);
    // Empty again, ready for the next one.
    setQuery('');
  };
  return (
    <SearchField<FoundRegion>
      label={t('regions.add')}
      helperText={
        wasLeft && query.trim() !== ''
          ? t('regions.notAdded', { text: query.trim() })
          : t('regions.addHelp')
      }
      inputRef={inputRef}
      opensAtOnce={opensAtOnce}
      text={query}
      options={found}
      labelOf={({ region }) => region.displayName}
      renderOption={each => <RegionOption found={each} />}
      groupBy={
        query.trim() === '' ? ({ region }) => region.geography : undefined
      }
      noOptionsText={t('regions.noOption')}
      onText={text => {
        setWasLeft(false);
        setQuery(text);
      }}
      onPick={add}
      onLeave={() => {
        // Who has written the whole name wants the region, with or without Enter.
        const exact = exactRegion(query, found);
        if (exact) add(exact);
        else setWasLeft(true);
      }}
    />
  );
}
