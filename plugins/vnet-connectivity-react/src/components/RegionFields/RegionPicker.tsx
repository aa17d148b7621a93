import type { FoundRegion } from 'backstage-plugin-vnet-connectivity-common';
import {
  mayBeLocation,
  otherCloudOf,
} from 'backstage-plugin-vnet-connectivity-common';
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
  /** Called with one location, or with those of a list that was typed or pasted. */
  readonly onAdd: (locations: readonly string[]) => void;
  readonly inputRef?: RefObject<HTMLInputElement>;
  /** Text that was typed before the picker was loaded. */
  readonly startText?: string;
  /** True to show the list at once. */
  readonly opensAtOnce?: boolean;
}

/** A region, several at once, or the name of one that is not in the table. */
type Offered =
  | { readonly found: FoundRegion }
  | {
      readonly list: readonly FoundRegion[];
      /** Parts of the list that are no region. */
      readonly others: readonly string[];
    }
  | { readonly unknown: string };

/** Finds Azure regions by name, location or place, and adds one after the other, or a whole list. */
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
  const all = useRegionSearch('', allowedLocations);
  const found = useRegionSearch(query, allowedLocations);
  const offered = offeredFor(query, found, all, allowedLocations);
  const add = (option: Offered) => {
    onAdd(locationsOf(option));
    // Empty again, ready for the next one, or with the rest of a list.
    setQuery('others' in option ? option.others.join(', ') : '');
  };
  const labelOf = (option: Offered) => {
    if ('found' in option) return option.found.region.displayName;
    return 'list' in option
      ? t('regions.addList', {
          count: option.list.length,
          names: option.list.map(({ region }) => region.displayName).join(', '),
        })
      : t('regions.addUnknown', { location: option.unknown });
  };
  return (
    <SearchField<Offered>
      label={t('regions.add')}
      helperText={
        wasLeft && query.trim() !== ''
          ? t('regions.notAdded', { text: query.trim() })
          : t('regions.addHelp')
      }
      inputRef={inputRef}
      opensAtOnce={opensAtOnce}
      text={query}
      options={offered}
      labelOf={labelOf}
      renderOption={option =>
        'found' in option ? (
          <RegionOption found={option.found} />
        ) : (
          labelOf(option)
        )
      }
      groupBy={
        query.trim() === ''
          ? option => ('found' in option ? option.found.region.geography : '')
          : undefined
      }
      noOptionsText={t('regions.noOption')}
      onText={text => {
        setWasLeft(false);
        setQuery(text);
      }}
      onPick={add}
      // It may be a typing error.
      isUnusual={option => 'unknown' in option}
      onLeave={() => {
        // A user who has typed the whole name means the region, with or without Enter.
        const exact = exactRegion(query, found);
        if (exact) add({ found: exact });
        else setWasLeft(true);
      }}
    />
  );
}

/** The options for a query, the best first. */
function offeredFor(
  query: string,
  found: readonly FoundRegion[],
  all: readonly FoundRegion[],
  allowedLocations: readonly string[] | undefined,
): Offered[] {
  const parts = query
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(Boolean);
  if (parts.length > 1) {
    const regions = parts.map(part => exactRegion(part, all));
    const list = regions.flatMap(region => region ?? []);
    const others = parts.filter((_, index) => !regions[index]);
    return list.length > 0 ? [{ list, others }] : [];
  }
  if (found.length > 0) return found.map(each => ({ found: each }));
  // Azure opens new regions. Names of one letter or two are still being typed.
  const name = query.toLowerCase().replace(/\s/g, '');
  return name.length > 3 &&
    mayBeLocation(name) &&
    otherCloudOf(name) === undefined &&
    (!allowedLocations || allowedLocations.includes(name))
    ? [{ unknown: name }]
    : [];
}

function locationsOf(option: Offered): string[] {
  if ('unknown' in option) return [option.unknown];
  const regions = 'list' in option ? option.list : [option.found];
  return regions.map(({ region }) => region.location);
}
