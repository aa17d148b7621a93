import type {
  AzureRegion,
  Place,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  guessAzureRegion,
  placeLabel,
  places,
  placesNamed,
  searchPlaces,
  searchRegions,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode, RefObject } from 'react';
import { useMemo, useState } from 'react';
import { SearchField } from '../SearchField';

/** Props of {@link PlaceField}. @public */
export interface PlaceFieldProps {
  readonly label: string;
  /** A place as a spec names it, or any other text that was typed. */
  readonly value: string;
  readonly error?: boolean;
  readonly helperText?: ReactNode;
  readonly inputRef?: RefObject<HTMLInputElement>;
  readonly onChange: (place: string) => void;
}

/** A city, or an Azure region that is near enough. */
type Offered =
  | { readonly place: Place }
  | { readonly place?: undefined; readonly region: AzureRegion };

const most = 30;

/**
 * A field for a location: a city, an Azure region near it, or coordinates. Any other text stays as it was typed, for
 * the rules to report.
 *
 * @public
 */
export function PlaceField({ value, onChange, ...field }: PlaceFieldProps) {
  const [written, setWritten] = useState<string>();
  const query = written ?? '';
  const offered = useMemo(() => offeredFor(query), [query]);
  const take = (place: string) => {
    setWritten(undefined);
    onChange(place);
  };
  return (
    <SearchField<Offered>
      {...field}
      text={written ?? value}
      options={offered}
      labelOf={labelOf}
      onText={setWritten}
      onPick={option =>
        take(option.place ? placeLabel(option.place) : option.region.location)
      }
      onLeave={() => {
        if (written === undefined) return;
        const text = written.trim();
        const [only, another] = placesNamed(text);
        take(
          only && !another && !guessAzureRegion(text) ? placeLabel(only) : text,
        );
      }}
    />
  );
}

function offeredFor(query: string): Offered[] {
  if (query.trim() === '') return places.map(place => ({ place }));
  return [
    ...searchPlaces(query).map(({ place }) => ({ place })),
    // Azure regions by their names only: their places are offered already.
    ...searchRegions(query)
      .filter(({ at, near }) => at === undefined && near === undefined)
      .map(({ region }) => ({ region })),
  ].slice(0, most);
}

function labelOf(option: Offered): string {
  return option.place
    ? placeLabel(option.place)
    : `${option.region.displayName} (${option.region.location})`;
}
