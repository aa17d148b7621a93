import {
  matchRank,
  matchRanks,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { SearchField } from './SearchField';

/** Props of {@link SuggestField}. */
export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** Known values; any other can be typed as well. */
  readonly suggestions: readonly string[];
  /** Heading of each suggestion, where they are in groups. */
  readonly groupBy?: (suggestion: string) => string;
  readonly onChange: (value: string) => void;
  readonly error?: boolean;
  readonly helperText?: string;
  readonly required?: boolean;
}

/** A text that is mostly one of a known list. */
export function SuggestField({
  value,
  suggestions,
  groupBy,
  onChange,
  ...field
}: SuggestFieldProps) {
  // Until the user types, the list offers everything, whatever the field holds.
  const [isWriting, setIsWriting] = useState(false);
  const query = isWriting ? value.trim() : '';
  return (
    <SearchField<string>
      {...field}
      text={value}
      options={query === '' ? suggestions : ranked(query, suggestions)}
      labelOf={suggestion => suggestion}
      groupBy={query === '' ? groupBy : undefined}
      onText={text => {
        setIsWriting(true);
        onChange(text);
      }}
      onPick={suggestion => {
        setIsWriting(false);
        onChange(suggestion);
      }}
      onLeave={() => {
        setIsWriting(false);
        const [first] = ranked(query, suggestions);
        // The typed name in its known spelling.
        if (first !== undefined && matchRank(query, [first]) === 'exact') {
          onChange(first);
        }
      }}
    />
  );
}

/** The suggestions that a query matches, the best first, and otherwise in their order. */
function ranked(query: string, suggestions: readonly string[]): string[] {
  return matchRanks.flatMap(rank =>
    suggestions.filter(suggestion => matchRank(query, [suggestion]) === rank),
  );
}
